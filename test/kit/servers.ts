import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { freePort } from '@chung-suc/infra/local/ports';
import { startPostgres as start, type PostgresServer } from '@chung-suc/infra/local/postgres';
import { type Child } from '@chung-suc/infra/local/supervisor';
import { startTemporalServer, waitForTemporal, withEngine } from '@chung-suc/infra/local/temporal-server';
import { msToTs } from '@temporalio/common/lib/time';
import { eventually } from './eventually';
import { suite } from './processes';
import { testTemporalAddress, testTemporalBinary } from './test-servers';

/** A server of the suite's own, which it may kill; the ones of the run are shared. */
export interface OwnServer {
  pid(): number;
  /** Resolves when the process has gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** On the same port with the same data. */
  restart(): Promise<void>;
}

export interface OwnPostgres extends OwnServer {
  /** The database postgres, as the superuser: give it to `freshDatabase`. */
  adminUrl: string;
}

/** PostgreSQL as careful with its data as in production: what it has acknowledged survives kill -9. */
export async function startPostgres(): Promise<OwnPostgres> {
  const options = { dir: join(suite().dir, `postgres-${randomBytes(3).toString('hex')}`), port: await freePort(), password: 'test' };
  let server: PostgresServer = await start(suite().supervisor, options);
  return {
    adminUrl: server.url('postgres'),
    pid: () => server.child.pid,
    kill: (signal) => killChild(server.child, signal),
    async restart() {
      // Sessions of a killed server hold its memory for a moment longer; until they are gone a new one refuses to start.
      server = await eventually(() => start(suite().supervisor, options));
    },
  };
}

export interface OwnTemporal extends OwnServer {
  /** Where its database lies. */
  folder: string;
  address: string;
  namespace: string;
}

/** A Temporal server that keeps its data as carefully as the one of `npm start`. */
export async function startTemporal(): Promise<OwnTemporal> {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const dbFilename = join(suite().dir, `temporal-${port}`, 'temporal.db');
  const run = async (): Promise<Child> => {
    const child = startTemporalServer(suite().supervisor, { binary: testTemporalBinary(), port, dbFilename, synchronous: 'full' });
    await child.whileAlive((signal) => waitForTemporal({ address, namespace: 'default' }, { signal }));
    return child;
  };
  let child = await run();
  return {
    folder: dirname(dbFilename),
    address,
    namespace: 'default',
    pid: () => child.pid,
    kill: (signal) => killChild(child, signal),
    async restart() {
      child = await run();
    },
  };
}

/** A namespace of its own on the server of the run: task queues of suites that ran before cannot disturb it. */
export async function freshNamespace(address = testTemporalAddress()): Promise<string> {
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  await withEngine({ address, namespace }, async (connection) => {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
    // The server's own parts learn of it a little later; a worker that asks before is refused.
    await eventually(() => connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 }));
    await eventually(() => connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'probe' }, taskQueueType: 1 }));
  });
  return namespace;
}

async function killChild(child: Child, signal: NodeJS.Signals): Promise<void> {
  process.kill(child.pid, signal);
  await child.exited;
}
