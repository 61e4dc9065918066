import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import type { QueuedFile } from './upload-queue';
import type { Uploads } from './use-uploads';

interface AddFilesProps {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onChosen: (files: readonly File[]) => void;
}

/** A button that has somebody choose files, several at once; a phone offers its camera too. */
export function AddFiles({ label, hint, accept, disabled = false, onChosen }: AddFilesProps) {
  const hintId = useId();
  return (
    <div className="stack-tight">
      <div>
        <label className="action file-button" data-quiet data-disabled={disabled || undefined}>
          {label}
          <input
            type="file"
            className="unseen"
            multiple
            accept={accept}
            disabled={disabled}
            aria-describedby={hint ? hintId : undefined}
            onChange={(event) => {
              onChosen([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = ''; // the same file can be chosen again
            }}
          />
        </label>
      </div>
      {hint ? (
        <p id={hintId} className="small quiet">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Files on their way: how far each has come, why one is refused, and how to go on after a lost connection. */
export function UploadList({ uploads: { files, goOn, drop } }: { readonly uploads: Uploads }) {
  const { t } = useWords();
  const unsent = files.filter(({ state }) => state !== 'refused').length;
  const isPaused = files.some(({ state }) => state === 'paused');
  return (
    <>
      <p role="status" className={isPaused ? 'notice small' : 'unseen'} data-kind="warning">
        {isPaused ? t('files.lost', { count: unsent }) : files.length > 0 ? t('files.queue') : ''}
      </p>
      {isPaused ? (
        <div>
          <Button onClick={goOn}>{t('files.goOn')}</Button>
        </div>
      ) : null}
      {files.length > 0 ? (
        <ul className="uploads" aria-label={t('files.queue')}>
          {files.map((file) => (
            <li key={file.id} data-state={file.state}>
              <p className="small">
                <strong>{file.name}</strong> <Standing file={file} />
              </p>
              <button
                type="button"
                className="link-button small"
                aria-label={t('files.dropName', { name: file.name })}
                onClick={() => drop(file.id)}
              >
                {t('files.drop')}
              </button>
              {file.state === 'refused' ? null : <progress value={file.part} max={1} aria-label={file.name} />}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Standing({ file: { state, part, problem } }: { readonly file: QueuedFile }): ReactNode {
  const { t, say } = useWords();
  const percent = Math.round(part * 100);
  if (state === 'refused') return problem ? <span className="field-error">{say(problem)}</span> : null;
  return <span className="quiet">{t(`files.${state}`, { percent })}</span>;
}
