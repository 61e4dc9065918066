import { cleanUp } from './outside-jest';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startReaper } from '@chung-suc/infra/local/ledger';
import { startTestServers } from '@chung-suc/infra/tooling/test-run/servers';
import { rounded, timed } from './figures';

/** Progress goes to stderr: stdout has the figures and nothing else. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

export interface BenchFolders {
  readonly root: string;
  /** For what is built and logged on the way. */
  readonly logs: string;
}

/** Measures with a PostgreSQL and an engine of its own, prints the figures (`--json`: for machines), and leaves nothing running. */
export function runBench(measure: (folders: BenchFolders) => Promise<object>): void {
  const main = async (): Promise<void> => {
    const root = resolve(__dirname, '../..');
    const logs = join(root, '.cache', 'bench-logs');
    mkdirSync(logs, { recursive: true });
    const reaper = startReaper(join(logs, 'reaper.log'));
    const servers = await startTestServers(root, logs, reaper, say);
    Object.assign(process.env, servers.environment);
    try {
      const found = await measure({ root, logs });
      if (process.argv.includes('--json')) console.log(JSON.stringify(found));
      else console.table(found);
    } finally {
      await cleanUp();
      await servers.stop();
      reaper.close();
    }
  };
  void timed(main).then(
    (ms) => say(`All of it took ${rounded(ms / 1_000)} s.`),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
