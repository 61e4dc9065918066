import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CaseFileView } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';

interface PhotoViewerProps {
  readonly photos: readonly CaseFileView[];
  /** What is said below it: what it is for, who added it, when. */
  readonly describe: (photo: CaseFileView) => string;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** One photo as large as the window. The browser's own dialog: it keeps the focus, and Esc closes it. */
export function PhotoViewer({ photos, describe, opened, onOpen, onClose }: PhotoViewerProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const at = photos.findIndex(({ id }) => id === opened);
  const photo = photos[at];
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  useEffect(() => {
    if (!photo) onClose(); // somebody has taken it away meanwhile
  }, [photo, onClose]);
  if (!photo) return null;
  const step = (by: number): void => onOpen(photos[(at + by + photos.length) % photos.length]?.id ?? opened);
  return (
    <dialog
      ref={dialog}
      className="photo-viewer"
      aria-label={t('files.viewer')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
      }}
    >
      <figure>
        <img src={photo.href} alt={photo.name} width={photo.width ?? undefined} height={photo.height ?? undefined} />
        <figcaption className="small">
          <strong>{photo.name}</strong> ({at + 1}/{photos.length})
          <br />
          {describe(photo)}
        </figcaption>
      </figure>
      <div className="row">
        {photos.length > 1 ? (
          <>
            <Button variant="default" onClick={() => step(-1)}>
              {t('files.previous')}
            </Button>
            <Button variant="default" onClick={() => step(1)}>
              {t('files.next')}
            </Button>
          </>
        ) : null}
        <a className="action" data-quiet href={photo.href} download>
          {t('files.save')}
        </a>
        <Button onClick={() => dialog.current?.close()}>{t('files.close')}</Button>
      </div>
    </dialog>
  );
}
