import 'reflect-metadata';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aReport, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';

const DAY = 86_400_000;
const HISTORIES = join(__dirname, 'histories');
/** Of the recorded histories only: invented people, no secret. */
const CODEC_KEYS = `replay:${Buffer.alloc(32, 7).toString('base64')}`;

type History = Parameters<typeof Worker.runReplayHistory>[1];

describe('replay', () => {
  let engine: Engine;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    engine = await prepareEngine({ more: { CODEC_KEYS } });
    await engine.services.start('orchestrator');
  });
  afterAll(() => engine.end());

  const replay = (history: History) =>
    Worker.runReplayHistory(
      {
        workflowBundle: { codePath: String(engine.services.environment['WORKFLOW_BUNDLE']) },
        dataConverter: { payloadCodecs: [createPayloadCodec(CODEC_KEYS)] },
      },
      history,
    );

  it('repeats the life of a case that has just been closed, step by step', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await one.submit('agree', { ...anAgreement(), presenters: [] }, PEOPLE.unitContact); // refused: it stands in the history too
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await engine.skipper.skip(3 * DAY);
    await one.submit('report', aReport(), PEOPLE.unitContact);
    await one.submit('review', aReview(), PEOPLE.reviewer);
    await one.submit('commend', aCommendation(), PEOPLE.unitContact);
    const { answer } = await one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact);
    expect(answer.stage).toBe('closed');
    const history = await one.history();
    await expect(replay(history)).resolves.toBeUndefined();
    // RECORD_HISTORY=1 npm test -- test/replay keeps it, when the process of the workflow has been changed on purpose.
    if (process.env['RECORD_HISTORY']) writeFileSync(join(HISTORIES, 'closed-case.json'), `${historyToJSON(history)}\n`);
  });

  it('repeats every recorded history with the bundle that is shipped', async () => {
    const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));
    expect(files).toContain('closed-case.json');
    for (const file of files) {
      const history = historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')));
      await expect(replay(history)).resolves.toBeUndefined();
    }
  });

  it('notices a history of another process', async () => {
    const history = historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, 'closed-case.json'), 'utf8')));
    // As if the process that wrote it had scheduled an activity where ours starts the wake-up timer.
    const events = (history.events ?? []).map((event) =>
      event.timerStartedEventAttributes
        ? {
            eventId: event.eventId,
            eventTime: event.eventTime,
            eventType: temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
            activityTaskScheduledEventAttributes: { activityId: '1', activityType: { name: 'elsewhere' } },
          }
        : event,
    );
    await expect(replay({ ...history, events } as History)).rejects.toThrow(DeterminismViolationError);
  });
});
