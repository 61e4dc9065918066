import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FILE_PURPOSE_WORDS, type CaseFiles as Files } from '@chung-suc/api-contract';
import { ACCEPTED_FILES, type FilePurpose } from '@chung-suc/domain';
import { useWords } from '../i18n/use-words';
import { AddFiles, UploadList } from './add-files';
import { FileList } from './file-list';
import { useUploads } from './use-uploads';

/** What there is, and where one adds to it. */
export function CaseFiles({ number, files: { files, purposes } }: { readonly number: string; readonly files: Files }) {
  const { t } = useWords();
  return (
    <>
      {files.length === 0 ? (
        <p className="quiet small">
          {t('files.none')} {purposes.length > 0 ? t('files.noneWhy') : ''}
        </p>
      ) : (
        <FileList number={number} files={files} />
      )}
      {purposes.length > 0 ? <Add number={number} purposes={purposes} /> : null}
    </>
  );
}

/** What somebody adds here is seldom for the report: that has its place in the report's own form. */
const USUAL: readonly FilePurpose[] = ['other', 'evidence', 'report'];

function Add({ number, purposes }: { readonly number: string; readonly purposes: Files['purposes'] }) {
  const { t, say } = useWords();
  const uploads = useUploads(number);
  const offered = USUAL.filter((purpose) => purposes.includes(purpose));
  const [chosen, setChosen] = useState<FilePurpose>('other');
  const purpose = offered.includes(chosen) ? chosen : (offered[0] ?? 'other');
  return (
    <div className="stack no-print">
      <UploadList uploads={uploads} />
      <NativeSelect
        label={t('files.purpose')}
        value={purpose}
        onChange={(event) => setChosen(event.currentTarget.value as FilePurpose)}
        data={offered.map((value) => ({ value, label: say(FILE_PURPOSE_WORDS[value]) }))}
      />
      <AddFiles label={t('files.add')} hint={t('files.kinds')} accept={ACCEPTED_FILES} onChosen={(files) => uploads.add(files, purpose)} />
    </div>
  );
}
