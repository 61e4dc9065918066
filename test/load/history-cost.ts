import type { temporal } from '@temporalio/proto';
import type { Engine } from '../fixtures/engine';
import { insist } from '../faults/insist';
import { EngineCase } from '../fixtures/engine';
import { aCommendation, aConfirmation, aReport, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually } from '../kit';
import { median } from './figures';

const DAY = 86_400_000;

export interface LifeCost {
  readonly eventsPerCommand: number;
  readonly eventsPerHappyLifecycle: number;
  readonly actionsPerHappyLifecycle: number;
}

/** One happy life with every mail delivered and told to the case. Events are those of its history; actions are counted as Temporal bills them. */
export async function costOfALife(engine: Engine): Promise<LifeCost> {
  const one = await EngineCase.twoDaysAhead(engine);
  const events = async (): Promise<number> => (await one.history()).events?.length ?? 0;
  const counts: number[] = [];
  const told = () => eventually(async () => (await untold(one)) === 0, { timeoutMs: 60_000 });
  const counted = async (act: () => Promise<unknown>): Promise<void> => {
    await told();
    const before = await events();
    await act();
    counts.push((await events()) - before);
  };
  await insist(() => one.request());
  await counted(() => one.submit('agree', anAgreement(), PEOPLE.unitContact));
  await told();
  await engine.skipper.skip(3 * DAY);
  await counted(() => one.submit('report', aReport(), PEOPLE.unitContact));
  await counted(() => one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact));
  await counted(() => one.submit('review', aReview(), PEOPLE.reviewer));
  await told();
  await one.submit('commend', aCommendation(), PEOPLE.unitContact);
  const handle = engine.connection.client.workflow.getHandle(one.caseId);
  await handle.result();
  const history = (await one.history()).events ?? [];
  const [mails] = await one.rows<{ sent: number }>(`SELECT count(*)::int AS sent FROM message WHERE case_id = $1 AND state = 'sent'`);
  return {
    eventsPerCommand: median(counts),
    eventsPerHappyLifecycle: history.length,
    actionsPerHappyLifecycle: history.filter(isBilled).length + (mails?.sent ?? 0),
  };
}

/**
 * Billable actions by Temporal's documentation: a workflow's start, an Update, a timer, an activity, and a workflow task's local activities
 * (one for all that it runs, and each leaves a marker). A mail is one standalone activity. Skipping time is of the embedded mode only.
 */
function isBilled(event: temporal.api.history.v1.IHistoryEvent): boolean {
  return Boolean(
    event.workflowExecutionStartedEventAttributes ??
    event.workflowExecutionUpdateAcceptedEventAttributes ??
    event.timerStartedEventAttributes ??
    event.activityTaskScheduledEventAttributes ??
    event.markerRecordedEventAttributes,
  );
}

/** Mails that are not out yet, or of which the case has not heard. */
async function untold(one: EngineCase): Promise<number> {
  const [row] = await one.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM message m WHERE m.case_id = $1 AND m.not_before <= now() + interval '400 days' AND (m.state IN ('queued', 'sending') OR (m.state = 'sent' AND m.duty_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM intake i WHERE i.kind = 'noteDelivery' AND i.body->>'messageId' = m.id::text AND i.acknowledged_at IS NOT NULL)))`,
  );
  return row?.n ?? 0;
}
