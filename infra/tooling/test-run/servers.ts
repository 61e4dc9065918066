import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger } from '../../local/ledger';
import { freePort } from '../../local/ports';
import { startPostgres } from '../../local/postgres';
import { readSettings } from '../../local/settings';
import { Supervisor } from '../../local/supervisor';
import { findTemporal, surroundings } from '../../local/temporal-binary';
import { startTemporalServer, waitForTemporal } from '../../local/temporal-server';

export interface TestServers {
  environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** One PostgreSQL and one Temporal server for the whole run; suites make their own databases and namespaces in them. */
export async function startTestServers(root: string, logs: string, reaper: Ledger, say: (line: string) => void): Promise<TestServers> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-suc-test-'));
  chmodSync(dir, 0o711); // as root, PostgreSQL runs as another user and must pass through
  const temporary = join(dir, 'tmp');
  mkdirSync(temporary, { mode: 0o711 });
  const supervisor = new Supervisor(logs, [{ ...reaper, close: () => undefined }], (sentence) => say(`✖ ${sentence}`));
  const stop = async (): Promise<void> => {
    await supervisor.stopAll();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { cacheDir } = readSettings(root, { CHUNG_SUC_CACHE: process.env['CHUNG_SUC_CACHE'] });
    const [postgresPort, temporalPort] = [await freePort(), await freePort()];
    const [postgres, binary] = await Promise.all([
      startPostgres(supervisor, { dir: join(dir, 'postgres'), port: postgresPort, password: 'test', careless: true }),
      findTemporal(surroundings(cacheDir, say)),
    ]);
    const address = `127.0.0.1:${temporalPort}`;
    const child = startTemporalServer(supervisor, {
      binary: binary.path,
      port: temporalPort,
      dbFilename: join(dir, 'temporal', 'temporal.db'),
      synchronous: 'normal',
    });
    await child.whileAlive((signal) => waitForTemporal({ address, namespace: 'default' }, { signal }));
    say(`PostgreSQL on port ${postgresPort}; Temporal on port ${temporalPort} (${binary.why}); their logs are in ${logs}`);
    return {
      environment: {
        ...process.env,
        TEST_DATABASE_URL: postgres.url('postgres'),
        TEST_TEMPORAL_ADDRESS: address,
        TEST_TEMPORAL_BINARY: binary.path,
        TMPDIR: temporary, // what suites leave behind goes with the run
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
