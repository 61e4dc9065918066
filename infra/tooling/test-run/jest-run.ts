import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ledger } from '../../local/ledger';
import { commandOf } from '../../local/processes.cjs';
import { runProgram } from './program';
import { type Outcome } from './tally';

export interface JestRun {
  title: string;
  args: string[];
  /** Chromium and the workflow bundle. */
  needsEverything: boolean;
  timeoutMs: number;
}

/** What jest writes with --json, as far as it is read here. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

const SERVER_PACKAGE = 'test';
const SECONDS_TO_LEAVE = 20;

/** Every package of the workspace but test/, in one run of jest. */
export const unitSuites = (root: string): JestRun => ({
  title: 'Unit tests',
  args: ['--projects', ...packagesWithTests(root), '--maxWorkers', '2'],
  needsEverything: false,
  timeoutMs: 15 * 60_000,
});

/** The web application in a browser takes as long as everything else. */
const inTheBrowser = `${SERVER_PACKAGE}/web/`;

const serverRun = (title: string, ...args: string[]): JestRun => ({
  title,
  args: ['--config', join(SERVER_PACKAGE, 'jest.config.cjs'), '--runInBand', ...args],
  needsEverything: true,
  timeoutMs: 45 * 60_000,
});

/**
 * Suites with real servers. One after the other, because several Temporal workers in one process disturb each other; those of the web
 * application run beside the rest, in a process of their own.
 */
export const serverSuites = (): readonly JestRun[] => [
  serverRun('Server tests', '--testPathIgnorePatterns', '/node_modules/', inTheBrowser),
  serverRun('Browser tests', '--testPathPatterns', inTheBrowser),
];

/** Chosen ones, in one run. */
export const someServerSuites = (): JestRun => serverRun('Server tests');

export async function runJest(
  root: string,
  run: JestRun,
  paths: readonly string[],
  env: NodeJS.ProcessEnv,
  reaper: Ledger,
): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-suc-jest-'));
  const reportFile = join(dir, 'report.json');
  const mark = randomUUID();
  const outcome = await runProgram(
    {
      command: process.execPath,
      args: [
        join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
        ...run.args,
        ...['--ci', '--json', '--outputFile', reportFile, '--passWithNoTests', '--cacheDirectory', join(root, '.cache', 'jest')],
        ...paths,
      ],
      cwd: root,
      env: { ...env, NODE_ENV: 'test', CHUNG_SUC_TEST_RUN: mark },
      timeoutMs: run.timeoutMs,
      giveUp: () => (overstays(reportFile) ? `its tests are over, but it did not leave within ${SECONDS_TO_LEAVE} s` : undefined),
    },
    reaper,
  );
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport) : undefined;
  rmSync(dir, { recursive: true, force: true });
  return judge(root, report, outcome.complaint, await endLeftovers(mark));
}

/** Turns what jest reported and how it ended into numbers: whatever went wrong counts, even where jest counts nothing. */
export function judge(root: string, report: JestReport | undefined, complaint: string | undefined, leftovers: readonly string[]): Outcome {
  const complaints: string[] = [];
  let failed = 0;
  if (report) {
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    if (report.numRuntimeErrorTestSuites > 0) {
      complaints.push(`${report.numRuntimeErrorTestSuites} suites could not run (counted as one failed test each)`);
    }
  }
  if (!report || (complaint && failed === 0)) {
    complaints.push(`jest: ${complaint ?? 'it left no report'} (counted as one failed test)`);
    failed += 1;
  }
  if (leftovers.length > 0) {
    complaints.push(`processes were left running and have been ended: ${leftovers.join('; ')} (counted as one failed test)`);
    failed += 1;
  }
  const skipped = (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  );
  return { passed: report?.numPassedTests ?? 0, failed, skipped, complaints };
}

const overstays = (reportFile: string): boolean =>
  existsSync(reportFile) && Date.now() - statSync(reportFile).mtimeMs > SECONDS_TO_LEAVE * 1000;

function packagesWithTests(root: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  return workspaces
    .flatMap((pattern) => (pattern.endsWith('/*') ? foldersIn(root, dirname(pattern)) : [pattern]))
    .filter((folder) => folder !== SERVER_PACKAGE && existsSync(join(root, folder, 'jest.config.cjs')));
}

const foldersIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

/** A suite must end what it starts. Those that it did not are found by the mark in their environment (Linux), ended, and reported. */
async function endLeftovers(mark: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const patience = Date.now() + 3_000; // some are just leaving
  let left = markedProcesses(mark);
  while (left.length > 0 && Date.now() < patience) {
    await pause(200);
    left = markedProcesses(mark);
  }
  const named = left.map((pid) => `${pid} ${commandOf(pid).slice(0, 100)}`);
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone
    }
  }
  return named;
}

function markedProcesses(mark: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CHUNG_SUC_TEST_RUN=${mark}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}
