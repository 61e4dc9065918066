import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { commentsSeen, unreadComments } from '../../api/talk';

/** Says how far the comments have been read, once their place is on the screen. Whether that arrives matters to nobody: then they are news once more. */
export function useSeen(caseId: string, lastAt: string | undefined): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const client = useQueryClient();
  useEffect(() => {
    if (!place.current || lastAt === undefined) return undefined;
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || document.visibilityState !== 'visible') return;
      watcher.disconnect();
      commentsSeen(caseId, lastAt).then(
        () => client.invalidateQueries({ queryKey: unreadComments.queryKey }),
        () => undefined,
      );
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [caseId, lastAt, client]);
  return place;
}
