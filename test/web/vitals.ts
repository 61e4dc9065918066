import type { Page } from 'playwright-core';

/** How a page comes and answers on a phone. Times are milliseconds; `cls` has no unit. */
export interface Vitals {
  /** When the largest thing was painted. */
  readonly lcp: number;
  /** Which that was: its element, and how its text begins. */
  readonly largest: string;
  /** How much moved by itself (session windows as browsers report them, added up: never less than what they say). */
  readonly cls: number;
  /** The slowest of the interactions, until the next paint. */
  readonly inp: number;
}

/** A middling phone on a slow 4G line: 1.6 Mbit/s down, 150 ms away, a quarter of this machine's speed. */
export async function asPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
}

/** Before the page is opened: what the browser tells of it is kept. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(`
    window.vitals = { lcp: 0, largest: '', cls: 0, inp: 0 };
    const watch = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', ({ startTime, element }) => {
      window.vitals.lcp = startTime;
      window.vitals.largest = element ? element.localName + ' ' + element.textContent.slice(0, 40) : '';
    });
    watch('layout-shift', (entry) => { if (!entry.hadRecentInput) window.vitals.cls += entry.value; });
    watch('event', (entry) => { if (entry.interactionId) window.vitals.inp = Math.max(window.vitals.inp, entry.duration); }, { durationThreshold: 16 });
  `);
}

export const vitalsOf = (page: Page): Promise<Vitals> => page.evaluate('window.vitals');
