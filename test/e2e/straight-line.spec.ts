import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, root } from '../kit';
import { Story, CANARIES } from './story';
import { prepareSurroundings, type Surroundings } from './surroundings';
import { readableTraces } from './traces';

const DAY = 86_400_000;
const HOUR = 3_600_000;
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
    let around: Surroundings;
    const here = existsSync(plan);

    beforeAll(async () => {
      if (here) around = await prepareSurroundings(plan, data, browser);
    }, 120_000);
    afterAll(async () => {
      if (here) await around.end();
    });

    it('is asked, answered, held, reported, confirmed, reviewed, commended and closed, and leaves nothing readable behind', async () => {
      if (!here) {
        console.warn(`${name} is not beside the project: this run proves nothing about it.`);
        expect(plan).toBe(REAL_PLAN); // only the real plan may be away
        return;
      }
      const { database, sink, engine, temporal, processes, skipper } = around;
      const story = await Story.begin(around);
      await story.ask();
      await story.answer();
      await skipper.skip(2 * DAY + 3 * HOUR); // it has just been held, and no reminder has come, whatever the weekday
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
