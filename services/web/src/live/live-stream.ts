import type { LiveEventName, LiveEvents } from '@chung-suc/api-contract';

/** How long to wait before a stream that was refused is asked for again; not everybody at once. */
const REFUSED_MS = 5_000;
const SPREAD_MS = 5_000;

export interface LiveHearing {
  heard<K extends LiveEventName>(name: K, data: LiveEvents[K]): void;
  /** The stream is gone; it comes back by itself. */
  gone(): void;
  /** The server does not give a stream: nobody may be signed in any more. */
  refused(): void;
}

const NAMES: readonly LiveEventName[] = ['ready', 'lost', 'case', 'comments', 'phones', 'duties', 'ended'];

/**
 * What the server says while somebody looks: a page in the background listens to nothing, since a browser has few connections to one server
 * and many tabs. Gives what ends it.
 */
export function listenLive(hearing: LiveHearing): () => void {
  let source: EventSource | null = null;
  let again: number | undefined;
  const close = (): void => {
    window.clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = (): void => {
    close();
    const opened = new EventSource('/api/live');
    source = opened;
    for (const name of NAMES) {
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (name === 'ended') close();
        hearing.heard(name, JSON.parse(data) as never);
      });
    }
    opened.onerror = () => {
      hearing.gone();
      if (opened.readyState !== EventSource.CLOSED || opened !== source) return; // else the browser tries again by itself
      hearing.refused();
      again = window.setTimeout(open, REFUSED_MS + Math.random() * SPREAD_MS);
    };
  };
  const follow = (): void => {
    if (document.visibilityState === 'visible') {
      if (source === null) open();
    } else {
      close();
      hearing.gone();
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}
