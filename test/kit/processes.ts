import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startReaper } from '@chung-suc/infra/local/ledger';
import { fromSource, isReady } from '@chung-suc/infra/local/services';
import { STAGE, Supervisor, type Child, type Exit } from '@chung-suc/infra/local/supervisor';
import { until } from '@chung-suc/infra/local/until';

export const root = resolve(__dirname, '../..');

let shared: { supervisor: Supervisor; dir: string } | undefined;

/** One supervisor and one folder for temporary things per suite; both go when the suite ends, however it ends. */
export function suite(): { supervisor: Supervisor; dir: string } {
  if (!shared) {
    const dir = mkdtempSync(join(tmpdir(), 'chung-suc-suite-'));
    chmodSync(dir, 0o711); // as root, PostgreSQL runs as another user and must pass through
    shared = { dir, supervisor: new Supervisor(dir, [startReaper(join(dir, 'reaper.log'))]) };
  }
  return shared;
}

afterAll(async () => {
  if (!shared) return;
  await shared.supervisor.stopAll();
  rmSync(shared.dir, { recursive: true, force: true });
  shared = undefined;
});

export interface TestProcess {
  pid: number;
  /** What it has printed so far. */
  log(): string;
  /** Resolves when it answers 200 there; fails at once when it dies before. */
  ready(url: string, timeoutMs?: number): Promise<void>;
  /** Only this process, not its children; resolves at once (use `exited` to wait). */
  kill(signal: NodeJS.Signals): void;
  exited: Promise<Exit>;
  /** SIGTERM, then patience, then SIGKILL. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** A TypeScript file, seen from the root. */
  file: string;
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Waits for 200 there before it resolves. */
  readyUrl?: string;
  timeoutMs?: number;
}

let started = 0;

/** Starts one of our programs from its source. Several may run from the same file. */
export async function startProcess({ file, args = [], env, readyUrl, timeoutMs }: StartOptions): Promise<TestProcess> {
  const { supervisor } = suite();
  started += 1;
  const child = supervisor.start({
    name: `${started}-${file.replace(/[^a-z]+/g, '-')}`,
    called: file,
    command: process.execPath,
    args: [...fromSource(root, file), ...args],
    env: { ...process.env, ...env },
    cwd: root,
    stage: STAGE.services,
    patienceMs: 10_000,
  });
  const testProcess = asTestProcess(child, supervisor);
  if (readyUrl) await testProcess.ready(readyUrl, timeoutMs);
  return testProcess;
}

export function asTestProcess(child: Child, supervisor: Supervisor): TestProcess {
  return {
    pid: child.pid,
    log: () => readFileSync(child.logFile, 'utf8'),
    ready: (url, timeoutMs = 40_000) =>
      child.whileAlive((signal) => until(() => isReady(url), { timeoutMs, everyMs: 50, what: url, signal })),
    kill: (signal) => void process.kill(child.pid, signal),
    exited: child.exited,
    stop: () => supervisor.stop(child),
  };
}
