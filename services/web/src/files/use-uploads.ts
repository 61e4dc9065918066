import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FilePurpose } from '@chung-suc/domain';
import { caseFiles } from '../api/queries';
import { sendFile } from './send-file';
import { shrink } from './shrink';
import { UploadQueue, type QueuedFile } from './upload-queue';

export interface Uploads {
  readonly files: readonly QueuedFile[];
  readonly add: (files: readonly File[], purpose: FilePurpose) => void;
  readonly goOn: () => void;
  readonly drop: (id: number) => void;
}

/** Files on their way to a case, from this page. What is left when the page is left goes on when the same file is chosen again. */
export function useUploads(number: string): Uploads {
  const client = useQueryClient();
  const [purposes] = useState(() => new WeakMap<File, FilePurpose>());
  const [queue] = useState(
    () =>
      new UploadQueue({
        prepare: async (file) => {
          const smaller = await shrink(file);
          purposes.set(smaller, purposes.get(file) ?? 'other');
          return smaller;
        },
        send: (file, onPart) => sendFile(number, purposes.get(file) ?? 'other', file, onPart),
        onArrived: () => void client.invalidateQueries({ queryKey: caseFiles(number).queryKey }),
      }),
  );
  useEffect(() => {
    const pause = (): void => void queue.pause();
    window.addEventListener('offline', pause);
    return () => {
      window.removeEventListener('offline', pause);
      pause();
    };
  }, [queue]);
  return {
    files: useSyncExternalStore(queue.subscribe, queue.now),
    add: (files, purpose) => {
      for (const file of files) purposes.set(file, purpose);
      queue.add(files);
    },
    goOn: () => queue.goOn(),
    drop: (id) => queue.drop(id),
  };
}
