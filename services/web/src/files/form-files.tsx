import './files.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SHAPE_PROBLEM_WORDS } from '@chung-suc/api-contract';
import { ACCEPTED_FILES, ACCEPTED_PHOTOS } from '@chung-suc/domain';
import { caseFiles } from '../api/queries';
import { useField, useForm } from '../forms/form-state';
import { textOf, type Issue, type Values } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import { Loaded, Skeleton } from '../ui/states';
import { AddFiles, UploadList } from './add-files';
import { FileList } from './file-list';
import { useUploads } from './use-uploads';

/** How many photos are on their way: a field of the form, so that it is not sent without them. */
const UNSENT = 'photos';

export const photoIssues = (values: Values): Issue[] =>
  ['', '0'].includes(textOf(values, UNSENT)) ? [] : [{ field: UNSENT, message: SHAPE_PROBLEM_WORDS.photosUnsent }];

/** Files of the form around: how many are still on their way is a field of it. */
function useUnsent(number: string, label: string) {
  const { id, error } = useField(UNSENT, label);
  const { values, set } = useForm();
  const uploads = useUploads(number);
  const unsent = uploads.files.filter(({ state }) => state !== 'refused').length;
  const told = values[UNSENT] ?? '';
  useEffect(() => {
    // After a reload nothing is on its way any more, whatever the draft says.
    if (unsent !== (Number(told) || 0)) set(UNSENT, String(unsent));
  }, [unsent, told, set]);
  return { id, error, uploads, unsent };
}

/** What somebody has said elsewhere, as a picture of the screen. It stays with the case. */
export function Evidence({ number }: { readonly number: string }) {
  const { t } = useWords();
  const { id, error, uploads } = useUnsent(number, t('record.evidence'));
  const query = useQuery(caseFiles(number));
  return (
    <fieldset id={id} tabIndex={-1} className="files">
      <legend>{t('record.evidence')}</legend>
      <Loaded query={query} skeleton={<Skeleton heights={[72]} />}>
        {({ files }) => (
          <>
            <FileList number={number} files={files.filter(({ purpose }) => purpose === 'evidence')} />
            <UploadList uploads={uploads} />
            <AddFiles
              label={t('files.add')}
              hint={t('record.evidenceHint')}
              accept={ACCEPTED_FILES}
              onChosen={(chosen) => uploads.add(chosen, 'evidence')}
            />
          </>
        )}
      </Loaded>
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}

/** Photos of a report that is being written: sent when they are chosen, and kept with the draft. */
export function ReportPhotos({ number }: { readonly number: string }) {
  const { t } = useWords();
  const { id, error, uploads, unsent } = useUnsent(number, t('files.photos'));
  const query = useQuery(caseFiles(number));
  const [cut, setCut] = useState<number | null>(null);
  return (
    <fieldset id={id} tabIndex={-1} className="files">
      <legend>{t('files.photos')}</legend>
      <Loaded query={query} skeleton={<Skeleton heights={[72]} />}>
        {({ files, photosLeft }) => {
          const room = Math.max(0, photosLeft - unsent);
          return (
            <>
              <FileList bare number={number} files={files.filter(({ purpose, kind }) => purpose === 'report' && kind === 'jpeg')} />
              <UploadList uploads={uploads} />
              {cut === null ? null : (
                <p role="status" className="field-error">
                  {t('files.tooMany', { count: cut })}
                </p>
              )}
              <AddFiles
                label={t('files.addPhotos')}
                hint={room === 0 ? t('files.photosFull') : t('files.photosHint')}
                accept={ACCEPTED_PHOTOS}
                disabled={room === 0}
                onChosen={(chosen) => {
                  setCut(chosen.length > room ? room : null);
                  uploads.add(chosen.slice(0, room), 'report');
                }}
              />
            </>
          );
        }}
      </Loaded>
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}
