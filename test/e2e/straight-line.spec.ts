import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { TimeSkipper } from '@chung-suc/platform/time-skipping';
import {
  freshDatabase,
  launchBrowser,
  prepareServices,
  root,
  startMailSink,
  startProcess,
  startTemporal,
  type MailSink,
  type OwnTemporal,
  type TestProcess,
  type TestServices,
} from '../kit';
import { Story, CANARIES } from './story';
import { readableTraces } from './traces';

const DAY = 86_400_000;
const REAL_PLAN = join(root, '..', 'shared', 'plan-2022.txt');

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

describe('one case, from the printed plan to closed, by mail links alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe.each([
    ['the invented twin', join(root, 'infra/demo/plan-twin.txt'), join(root, 'infra/demo/plan-twin.data.yaml')],
    ['the real plan', REAL_PLAN, join(root, 'infra/demo/plan-2022.data.yaml')],
  ])('with %s', (name, plan, data) => {
    let database: DataSource;
    let temporal: OwnTemporal;
    let sink: MailSink;
    let services: TestServices;
    let processes: TestProcess[];
    let engine: EngineConnection;
    let drop: () => Promise<void>;
    const here = existsSync(plan);

    beforeAll(async () => {
      if (!here) return;
      const fresh = await freshDatabase();
      drop = fresh.drop;
      database = await new DataSource(dataSourceOptions(fresh.url, 5)).initialize();
      await database.query(`INSERT INTO installation (id) VALUES ('test')`);
      temporal = await startTemporal();
      sink = await startMailSink();
      services = await prepareServices({
        databaseUrl: fresh.url,
        namespace: temporal.namespace,
        temporalAddress: temporal.address,
        smtpUrl: sink.url,
      });
      const publishing = await startProcess({ file: 'infra/cli/plan-publish.ts', args: [plan, '--with', data], env: services.environment });
      await publishing.exited;
      processes = await Promise.all((['orchestrator', 'notifications', 'api'] as const).map((service) => services.start(service)));
      engine = new EngineConnection({
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: temporal.namespace,
        TEMPORAL_TLS: 'false',
        CODEC_KEYS: String(services.environment['CODEC_KEYS']),
      });
    }, 120_000);
    afterAll(async () => {
      if (!here) return;
      await engine.onApplicationShutdown();
      await sink.close();
      await database.destroy();
      await drop();
    });

    it('is asked, answered, held, reported, confirmed, reviewed, commended and closed, and leaves nothing readable behind', async () => {
      if (!here) {
        console.warn(`${name} is not beside the project: this run proves nothing about it.`);
        expect(plan).toBe(REAL_PLAN); // only the real plan may be away
        return;
      }
      const story = await Story.begin({ database, services, sink, browser });
      await story.ask();
      await story.answer();
      await new TimeSkipper(database, engine.connection, temporal.namespace).skip(5 * DAY);
      await story.report();
      await story.confirm();
      await story.review();
      await story.commend();

      const view = await story.view();
      expect(view.stage).toBe('closed');
      expect(view.outcome).toBe('completed');
      expect(view.timeline.filter(({ kind }) => kind === 'event').map(({ what }) => what)).toEqual([
        'requested',
        'agreed',
        'held',
        'reported',
        'confirmed',
        'reviewed',
        'commended',
        'closed',
      ]);
      const mails = view.timeline.filter(({ kind }) => kind === 'mail');
      expect(mails.map(({ what }) => what).sort()).toEqual(
        [
          'agreedToLocality',
          'agreedToUnit',
          'closedTold',
          'closedTold',
          'commendAsked',
          'confirmAsked',
          'reportAsked',
          'requestSent',
          'requestToUnit',
          'reviewAsked',
        ].sort(),
      );
      expect(new Set(mails.map(({ mailState }) => mailState))).toEqual(new Set(['sent']));
      expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
      expect(sink.mails).toHaveLength(mails.length);

      // Nothing that anybody wrote, and nobody's name, address or phone, stands in the engine or in a log.
      const people = (await database.query(`SELECT full_name, email, phone FROM person`)) as Record<string, string | null>[];
      const secrets = [
        ...CANARIES,
        ...people.flatMap((person) => Object.values(person).filter((value): value is string => value !== null)),
      ];
      const traces = await readableTraces({
        connection: engine.connection,
        namespace: temporal.namespace,
        caseId: view.id,
        processes,
        temporal,
      });
      expect(traces).toContain(view.id); // it is this run that is read
      expect(secrets.length).toBeGreaterThan(20);
      expect(secrets.filter((secret) => traces.includes(secret))).toEqual([]);
    }, 180_000);
  });
});
