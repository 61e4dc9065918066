import type { Browser } from 'playwright-core';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { EmbeddedClock } from '@chung-suc/platform/clock';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { TimeSkipper } from '@chung-suc/platform/time-skipping';
import {
  freshDatabase,
  prepareServices,
  startMailSink,
  startProcess,
  startTemporal,
  type MailSink,
  type OwnTemporal,
  type ServiceName,
  type TestProcess,
  type TestServices,
} from '../kit';

const SERVICES: readonly ServiceName[] = ['orchestrator', 'escalation', 'notifications', 'api'];

/** A published plan, an engine of the suite's own, every service, a mail sink and a browser. */
export interface Surroundings {
  readonly database: DataSource;
  readonly temporal: OwnTemporal;
  readonly sink: MailSink;
  readonly services: TestServices;
  readonly processes: readonly TestProcess[];
  readonly engine: EngineConnection;
  readonly skipper: TimeSkipper;
  /** Moves time to a minute after an instant, or to as much before it as `by` says. */
  skipTo(instant: number | undefined, by?: number): Promise<void>;
  readonly browser: Browser;
  end(): Promise<void>;
}

export async function prepareSurroundings(plan: string, data: string, browser: Browser): Promise<Surroundings> {
  const fresh = await freshDatabase();
  const database = await new DataSource(dataSourceOptions(fresh.url, 5)).initialize();
  await database.query(`INSERT INTO installation (id) VALUES ('test')`);
  const temporal = await startTemporal();
  const { namespace } = temporal;
  const sink = await startMailSink();
  const services = await prepareServices({ databaseUrl: fresh.url, namespace, temporalAddress: temporal.address, smtpUrl: sink.url });
  const publishing = await startProcess({ file: 'infra/cli/plan-publish.ts', args: [plan, '--with', data], env: services.environment });
  await publishing.exited;
  const processes = await Promise.all(SERVICES.map((service) => services.start(service)));
  const engine = new EngineConnection({
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TLS: 'false',
    CODEC_KEYS: String(services.environment['CODEC_KEYS']),
  });
  const skipper = new TimeSkipper(database, engine.connection, namespace);
  return {
    database,
    temporal,
    sink,
    services,
    processes,
    engine,
    skipper,
    skipTo: async (instant, by = 60_000) => {
      if (instant === undefined) throw new Error('There is no such instant to skip to');
      await skipper.skip(instant + by - (await new EmbeddedClock(database).now()));
    },
    browser,
    end: async () => {
      await engine.onApplicationShutdown();
      await sink.close();
      await database.destroy();
      await fresh.drop();
    },
  };
}
