import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFileView } from '@chung-suc/api-contract';
import { caseFiles, removeFile } from '../api/queries';
import { useWords } from '../i18n/use-words';
import { shortMoment } from '../ui/moments';
import { TroubleNotice } from '../ui/trouble-notice';
import { PhotoViewer } from './photo-viewer';

const megabytes = (bytes: number, language: 'vi' | 'en'): string =>
  bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', language === 'vi' ? ',' : '.')} MB`;

interface FileListProps {
  readonly number: string;
  readonly files: readonly CaseFileView[];
  /** What they are for is said around them. */
  readonly bare?: boolean;
}

/** Files that are there: photos small, each opening large; documents to be saved. Whoever may takes one away. */
export function FileList({ number, files, bare = false }: FileListProps) {
  const { t, say, language } = useWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const removing = useMutation({
    mutationFn: (id: string) => removeFile(number, id),
    onSuccess: (left) => {
      client.setQueryData(caseFiles(number).queryKey, left);
      setAsked(null);
    },
    onError: () => void client.invalidateQueries({ queryKey: caseFiles(number).queryKey }),
  });
  const photos = files.filter(({ kind }) => kind === 'jpeg');
  const documents = files.filter(({ kind }) => kind !== 'jpeg');
  const describe = ({ purposeTitle, size, addedAt, addedBy }: CaseFileView): string =>
    [say(purposeTitle), megabytes(size, language), shortMoment(addedAt), t('files.by', addedBy)].join(' · ');
  const standing = (file: CaseFileView): string =>
    file.withDraft ? t('files.draft') : file.kind === 'jpeg' ? say(file.purposeTitle) : describe(file);
  return (
    <>
      {removing.error ? <TroubleNotice error={removing.error} /> : null}
      <ul className="file-list">
        {[...photos, ...documents].map((file) => (
          <li key={file.id} data-kind={file.kind === 'jpeg' ? 'photo' : 'document'}>
            {file.kind === 'jpeg' ? (
              <button type="button" className="thumbnail" onClick={() => setOpened(file.id)}>
                <img src={`${file.href}?nho`} alt={t('files.open', { name: file.name })} loading="lazy" />
              </button>
            ) : (
              <p className="small">
                <a href={file.href} download aria-label={t('files.saveName', { name: file.name })}>
                  <strong>{file.name}</strong>
                </a>
              </p>
            )}
            {bare ? null : <p className="small quiet">{standing(file)}</p>}
            {file.mayRemove && asked !== file.id ? (
              <button
                type="button"
                className="link-button small no-print"
                aria-label={t('files.removeName', { name: file.name })}
                onClick={() => setAsked(file.id)}
              >
                {t('files.remove')}
              </button>
            ) : null}
            {asked === file.id ? (
              <div className="small" role="group" aria-label={t('files.removeName', { name: file.name })}>
                <p>{t('files.removeSure')}</p>
                <div className="row">
                  <button type="button" className="link-button" disabled={removing.isPending} onClick={() => removing.mutate(file.id)}>
                    {t('files.remove')}
                  </button>
                  <button type="button" className="link-button" onClick={() => setAsked(null)}>
                    {t('files.keep')}
                  </button>
                </div>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {opened ? (
        <PhotoViewer photos={photos} describe={describe} opened={opened} onOpen={setOpened} onClose={() => setOpened(null)} />
      ) : null}
    </>
  );
}
