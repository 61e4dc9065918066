import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startReaper, type Ledger } from '../../local/ledger';
import { reasonOf, Trouble } from '../../local/trouble';
import { readRequest, type Request } from './request';
import { requireChromium } from './chromium';
import { runJest, serverSuites, someServerSuites, unitSuites, type JestRun } from './jest-run';
import { startTestServers, type TestServers } from './servers';
import { staticSteps, webBuild, workflowBundle, type Step } from './steps';
import { killPrograms, runProgram } from './program';
import { Tally } from './tally';

/** Everything that decides whether a change may land. Ends the process; the last line it prints is `N passed, N failed`. */
export async function runTests(root: string, words: readonly string[]): Promise<void> {
  const tally = new Tally();
  const logs = join(root, '.cache', 'test-logs');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const reaper = startReaper(join(logs, 'reaper.log'));
  let servers: TestServers | undefined;
  let interrupted = false;
  const stopServers = async (): Promise<void> => {
    await servers?.stop();
    reaper.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupted) return;
      interrupted = true;
      killPrograms();
      void stopServers().then(() => process.exit(130));
    });
  }

  try {
    const request = readRequest(words);
    for (const step of request.whole ? staticSteps(root) : []) await runStep(root, step, reaper, tally);
    const bundled =
      !request.server ||
      ((await runStep(root, workflowBundle(root), reaper, tally)) && (await runStep(root, webBuild(root), reaper, tally)));
    tally.heading('Servers for the tests');
    servers = await startTestServers(root, logs, reaper, (line) => console.log(line));
    await runSuites(root, request, servers.environment, bundled, reaper, tally);
  } catch (error) {
    tally.fail(error instanceof Trouble ? error.message : ((error as Error).stack ?? reasonOf(error)));
  }
  if (interrupted) return;
  await stopServers();
  tally.close();
  process.exit(tally.failed > 0 ? 1 : 0);
}

async function runStep(root: string, step: Step, reaper: Ledger, tally: Tally): Promise<boolean> {
  tally.heading(step.title);
  const outcome = await runProgram(
    { command: process.execPath, args: step.args, cwd: root, env: step.env, timeoutMs: 10 * 60_000 },
    reaper,
  );
  const complaint = outcome.complaint ?? step.check?.();
  if (complaint) tally.fail(`${step.title}: ${complaint} (counted as one failed test)`);
  else tally.done(step.title);
  return !complaint;
}

async function runSuites(root: string, request: Request, servers: NodeJS.ProcessEnv, bundled: boolean, reaper: Ledger, tally: Tally) {
  const rounds: (readonly JestRun[])[] = [];
  if (request.unit) rounds.push([unitSuites(root)]);
  if (request.server) rounds.push(request.paths.length > 0 ? [someServerSuites()] : serverSuites());
  for (const runs of rounds) {
    const titles = runs.map(({ title }) => title).join(' · ');
    tally.heading(titles);
    let env = servers;
    if (runs.some(({ needsEverything }) => needsEverything)) {
      if (!bundled) {
        tally.fail(`${titles}: not run, because the workflow bundle or the web application could not be built`);
        continue;
      }
      env = { ...servers, CHROMIUM_PATH: requireChromium((line) => console.log(line)) };
    }
    const runOne = async (run: JestRun): Promise<void> => tally.add(run.title, await runJest(root, run, request.paths, env, reaper));
    await Promise.all(runs.map(runOne));
  }
}
