import { startTransition, useEffect, useState } from 'react';

/** A frame, or a moment in a window that nobody sees. */
const SOON_MS = 200;

let drawn = false;

/** Come to by an address, at its top: not by a link to a place in it, and not again, when the browser goes back to where one was. */
function beginsAtTop(): boolean {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !drawn && location.hash === '' && opened?.type === 'navigate';
}

/**
 * Whether what lies below the screen is drawn: at once, but for the first page that somebody opens, where it comes after the first paint. On a
 * slow phone the top is read half a second sooner.
 */
export function useBelow(): boolean {
  const [below, setBelow] = useState(() => !beginsAtTop());
  useEffect(() => {
    drawn = true;
    if (below) return undefined;
    const draw = (): void => startTransition(() => setBelow(true));
    let timer = window.setTimeout(draw, SOON_MS);
    const frame = requestAnimationFrame(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(draw); // after the frame that is about to be painted
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [below]);
  return below;
}
