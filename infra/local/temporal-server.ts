import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { STAGE, type Child, type Supervisor } from './supervisor';
import { reasonOf, Trouble } from './trouble';
import { until } from './until';

export interface TemporalOptions {
  binary: string;
  port: number;
  /** The SQLite file that holds everything; without it the server forgets when it stops. */
  dbFilename: string;
  /** full: nothing acknowledged is lost when the power goes, about a tenth slower. normal is for tests. */
  synchronous: 'full' | 'normal';
  ui?: { port: number; codecEndpoint: string };
}

/** Skips time per workflow (`npm run skip`, tests). Without the second setting every skipped timer would wait about a second. */
const TIME_SKIPPING = ['frontend.WorkflowTimeSkippingEnabled=true', 'history.timerProcessorMaxTimeShift="1ms"'];

export function temporalArguments(options: TemporalOptions): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), '--db-filename', options.dbFilename],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', `synchronous=${options.synchronous}`],
    ...['--log-level', 'warn', '--log-format', 'json'],
    ...TIME_SKIPPING.flatMap((setting) => ['--dynamic-config-value', setting]),
    ...(options.ui
      ? ['--ui-port', String(options.ui.port), '--ui-codec-endpoint', options.ui.codecEndpoint, '--ui-disable-news-fetch']
      : ['--headless']),
  ];
}

/** Starts the server; it answers some seconds later (`waitForTemporal`). */
export function startTemporalServer(supervisor: Supervisor, options: TemporalOptions): Child {
  mkdirSync(dirname(options.dbFilename), { recursive: true });
  return supervisor.start({
    name: 'temporal',
    called: 'The Temporal server',
    command: options.binary,
    args: temporalArguments(options),
    // TEMPORAL_* variables of the person would change what is started, a file in the home folder too.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], TZ: 'UTC' },
    stage: STAGE.temporal,
    patienceMs: 10_000,
  });
}

export interface EngineAddress {
  address: string;
  namespace: string;
  tls?: boolean;
  apiKey?: string | undefined;
}

/** Waits until the server answers and its namespace is there. */
export async function waitForTemporal(
  where: EngineAddress,
  { timeoutMs = 60_000, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<void> {
  let last = '';
  const isThere = (): Promise<boolean> =>
    withEngine(where, (connection) => connection.workflowService.describeNamespace({ namespace: where.namespace })).then(
      () => true,
      (error: unknown) => {
        last = reasonOf(error);
        return false;
      },
    );
  try {
    await until(isThere, { timeoutMs, everyMs: 100, what: `Temporal at ${where.address}`, signal });
  } catch {
    throw new Trouble(
      `Temporal at ${where.address} did not answer for the namespace ${where.namespace} (${last}): check TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.`,
    );
  }
}

export async function withEngine<T>(where: EngineAddress, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({
    address: where.address,
    connectTimeout: 2_000,
    ...(where.tls || where.apiKey ? { tls: true } : {}),
    ...(where.apiKey ? { apiKey: where.apiKey } : {}),
  });
  try {
    return await connection.withDeadline(Date.now() + 5_000, () => work(connection));
  } finally {
    await connection.close();
  }
}
