// Imported first. The kit hands its cleaning up to jest's `afterAll`; outside jest the bench does it at its end.
const cleaning: (() => Promise<void>)[] = [];

Object.assign(globalThis, { afterAll: (clean: () => Promise<void>) => void cleaning.push(clean) });

/** What the kit has started goes, the latest first. */
export async function cleanUp(): Promise<void> {
  for (const clean of cleaning.reverse()) await clean();
}
