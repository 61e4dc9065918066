/** What `npm test` provides. A suite without it fails: a suite that skips itself proves nothing. */
export const testDatabaseUrl = (): string => required('TEST_DATABASE_URL');
export const testTemporalAddress = (): string => required('TEST_TEMPORAL_ADDRESS');
export const testTemporalBinary = (): string => required('TEST_TEMPORAL_BINARY');
export const chromiumPath = (): string => required('CHROMIUM_PATH');

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this suite through npm test (npm test -- test/PATH), which starts what it needs.`);
  return value;
}
