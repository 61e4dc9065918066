import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvents } from '@chung-suc/api-contract';
import { askWhoItIs } from '../session/ask-who-it-is';
import { listenLive } from './live-stream';
import { concernedBy, isFollowed, showsPhones } from './what-follows';

/** Without the stream everything that is shown is asked for again this often. */
const FALL_BACK_MS = 5 * 60_000;
/** What happens together is told together; and lists are not asked for more often than this, however much happens. */
const GATHER_MS = 150;
const LISTS_MS = 2_000;
/** A page asks for its first things a little before it listens. */
const MARGIN_MS = 1_000;

/**
 * What one looks at follows what others do: by what the server says while the stream is up, by asking now and then while it is not, and
 * after every gap everything shown is asked for again. Forms keep what is typed.
 */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => follow(client), [client]);
}

let hasListened = false;

function follow(client: QueryClient): () => void {
  let up = false;
  // What the first page shows was asked for in its head, long before it could listen.
  const begun = hasListened ? Date.now() : performance.timeOrigin;
  hasListened = true;
  let first = true;
  const cases = new Set<string>();
  let gathering: number | undefined;
  let listing: number | undefined;
  let listedAt = 0;

  const again = (concerned: (key: QueryKey) => boolean, olderThan = Number.POSITIVE_INFINITY): void =>
    void client.invalidateQueries({ predicate: ({ queryKey, state }) => concerned(queryKey) && state.dataUpdatedAt < olderThan });

  const lists = (): void => {
    window.clearTimeout(listing);
    const wait = Math.max(0, listedAt + LISTS_MS - Date.now());
    listing = window.setTimeout(() => {
      listedAt = Date.now();
      again((key) => isFollowed(key) && key[0] !== 'case');
    }, wait);
  };
  const gather = (caseId: string): void => {
    cases.add(caseId);
    gathering ??= window.setTimeout(() => {
      gathering = undefined;
      for (const id of cases) {
        const concerned = concernedBy(client, id);
        again((key) => key[0] === 'case' && concerned(key));
      }
      cases.clear();
      lists();
    }, GATHER_MS);
  };

  const stop = listenLive({
    heard: (name, data) => {
      up = name !== 'lost' && name !== 'ended';
      if (name === 'case' || name === 'comments') gather((data as { id: string }).id);
      else if (name === 'duties') lists();
      else if (name === 'phones') again(showsPhones);
      else if (name === 'ended') askWhoItIs(client);
      else if (name === 'ready') {
        const { quietMs } = data as LiveEvents['ready'];
        // The first time nothing was missed if nothing has changed since the page began to load; what lay here from before is old.
        if (first && quietMs > Date.now() - begun + MARGIN_MS) again(isFollowed, begun - MARGIN_MS);
        else again(isFollowed);
        first = false;
      }
    },
    gone: () => {
      up = false;
    },
    refused: () => askWhoItIs(client),
  });
  const fallBack = window.setInterval(() => {
    if (!up && document.visibilityState === 'visible') again(isFollowed);
  }, FALL_BACK_MS);
  return () => {
    stop();
    for (const timer of [gathering, listing]) window.clearTimeout(timer);
    window.clearInterval(fallBack);
  };
}
