import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailPart, refuseLostDatabase, refuseStranger, type Part } from './identity';

const ours = '5d8f6a52-0000-4000-8000-000000000001';
const theirs = '5d8f6a52-0000-4000-8000-000000000002';
const part = (id: string | undefined): Part => ({
  called: 'The database',
  read: () => Promise.resolve(id),
  write: () => Promise.resolve(),
});

describe('the id that all parts carry', () => {
  it('lets a new part and our own in', async () => {
    expect(await refuseStranger(part(undefined), ours, '.data')).toBeUndefined();
    expect(await refuseStranger(part(ours), ours, '.data')).toBe(ours);
  });

  it('refuses a part of another installation', async () => {
    await expect(refuseStranger(part(theirs), ours, '.data')).rejects.toThrow(
      `The database belongs to another installation (${theirs}) than the data folder .data (${ours})`,
    );
  });

  it('refuses an empty database beside an engine that remembers; the other way round is mended by starting again', () => {
    expect(() => refuseLostDatabase(undefined, ours)).toThrow(/put the database back, or run npm run reset/);
    expect(() => refuseLostDatabase(ours, undefined)).not.toThrow();
    expect(() => refuseLostDatabase(undefined, undefined)).not.toThrow();
  });

  it('lies in the mail folder too', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mail-'));
    const mail = mailPart(join(dir, 'mail'));
    expect(await mail.read()).toBeUndefined();
    await mail.write(theirs);
    await expect(refuseStranger(mail, ours, '.data')).rejects.toThrow('The mail folder belongs to another installation');
    rmSync(dir, { recursive: true, force: true });
  });
});
