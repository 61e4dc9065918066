import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder, openSecrets, rotateLogs } from './data-folder';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'data-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with an id that it keeps', () => {
    const first = openDataFolder(join(dir, 'new'));
    expect(first.fresh).toBe(true);
    expect(openDataFolder(join(dir, 'new'))).toMatchObject({ fresh: false, id: first.id });
  });

  it('refuses a folder with other things in it', () => {
    writeFileSync(join(dir, 'thesis.docx'), '');
    expect(() => openDataFolder(dir)).toThrow(/already holds other things \(thesis\.docx\): give DATA_DIR a folder of its own/);
    expect(existsSync(join(dir, 'id'))).toBe(false);
  });

  it('says so when it cannot be made', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => openDataFolder(join(dir, 'file'))).toThrow(/cannot be used .* set DATA_DIR to another folder/);
  });
});

describe('the secrets', () => {
  it('are made once and readable by their owner alone', () => {
    const folder = openDataFolder(dir);
    const secrets = openSecrets(folder);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(openSecrets(folder)).toEqual(secrets);
    const [id, key] = secrets.codecKeys.split(':');
    expect(id).toBe('k1');
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(Buffer.from(secrets.linkSecret, 'base64')).toHaveLength(32);
  });

  it('are not replaced when they are lost: what they have locked would stay locked', () => {
    const folder = openDataFolder(dir);
    openSecrets(folder);
    mkdirSync(join(dir, 'temporal'));
    rmSync(join(dir, 'secrets.json'));
    expect(() => openSecrets(folder)).toThrow(/secrets\.json is missing.*put it back, or run npm run reset/);
  });
});

it('keeps the logs of the last starts', () => {
  for (const text of ['one', 'two', 'three', 'four', 'five']) {
    rotateLogs(dir);
    writeFileSync(join(dir, 'api.log'), text);
  }
  expect(readdirSync(dir).sort()).toEqual(['api.1.log', 'api.2.log', 'api.3.log', 'api.log']);
  expect(readFileSync(join(dir, 'api.1.log'), 'utf8')).toBe('four');
});
