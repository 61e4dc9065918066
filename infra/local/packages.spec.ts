import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causeIn, installedDiffersFrom, judgeNode, whyInstall } from './packages.cjs';

describe('judging Node', () => {
  it.each(['v18.20.4', 'v20.18.3', 'v21.7.3', 'v22.11.0'])('refuses %s, which cannot require ESM, and says what to install', (version) => {
    expect(judgeNode(version).trouble).toContain('install Node 20.19');
  });

  it('takes the tested major without a word', () => {
    expect(judgeNode('v20.20.2')).toEqual({});
  });

  it.each(['v22.12.0', 'v24.1.0'])('goes on with %s, but says that it has not been tried', (version) => {
    const { trouble, warning } = judgeNode(version);
    expect(trouble).toBeUndefined();
    expect(warning).toContain('has not been tried');
  });
});

describe('whether the packages must be installed', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'packages-'));
    lock('2.0.0');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lock = (version: string) =>
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/zod': { version } } }));
  const installed = (version: string) => {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/zod': { version } } }));
  };

  it('installs on a fresh clone, and again when an installation was broken off', () => {
    expect(whyInstall(root)).toContain('not installed yet');
    mkdirSync(join(root, 'node_modules'));
    expect(whyInstall(root)).toContain('not installed yet');
  });

  it('does not install what somebody has installed by hand', () => {
    installed('2.0.0');
    expect(whyInstall(root)).toBeUndefined();
    expect(whyInstall(root)).toBeUndefined();
  });

  it('installs when the lock file has changed since', () => {
    installed('2.0.0');
    expect(whyInstall(root)).toBeUndefined();
    lock('2.1.0');
    expect(whyInstall(root)).toContain('zod is 2.0.0, not 2.1.0');
  });

  it('misses a new package of the workspace, but not one for another system', () => {
    const here = { packages: { 'node_modules/zod': { version: '2.0.0' } } };
    const link = { packages: { ...here.packages, 'node_modules/@chung-suc/new': { link: true } } };
    const optional = { packages: { ...here.packages, 'node_modules/fsevents': { version: '1.0.0', optional: true } } };
    expect(installedDiffersFrom(link, here)).toContain('@chung-suc/new is missing');
    expect(installedDiffersFrom(optional, here)).toBeUndefined();
  });
});

it('finds the cause in the complaints of npm', () => {
  const said =
    'npm warn x\nnpm error code ENOTFOUND\nnpm error errno ENOTFOUND\nnpm error network request failed\nnpm error A complete log of this run';
  expect(causeIn(said)).toBe('network request failed');
});
