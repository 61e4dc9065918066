import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { CommandBodies } from '@chung-suc/domain';
import { KeyReused } from '@chung-suc/platform/case-commands';
import { eventually } from '../kit';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aDecline, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';

const DAY = 86_400_000;
const CLOSE: CommandBodies['adjust'] = { resolution: { kind: 'close' }, reason: 'Không còn thời gian để đổi đơn vị' };

describe('a case on the live engine', () => {
  let engine: Engine;
  let one: EngineCase;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('orchestrator');
    await engine.services.start('escalation');
  });
  afterAll(() => engine.end());
  beforeEach(async () => {
    one = await EngineCase.twoDaysAhead(engine);
  });

  it('goes from request to closed, held by the clock at its agreed end', async () => {
    await one.request();
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await engine.skipper.skip(3 * DAY);
    expect(await one.stage()).toBe('held');
    const [held] = await one.rows<{ at: Date; heldAt: number }>(
      `SELECT at, (body->>'heldAt')::bigint AS "heldAt" FROM case_event WHERE case_id = $1 AND kind = 'held'`,
    );
    expect(Number(held?.heldAt)).toBe(one.end);
    expect(held?.at.getTime()).toBeGreaterThanOrEqual(one.end);
    expect((held?.at.getTime() ?? 0) - one.end).toBeLessThan(60_000);

    await one.submit('report', aReport(), PEOPLE.unitContact);
    await one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact);
    await one.submit('review', aReview(), PEOPLE.reviewer);
    const { answer } = await one.submit('commend', aCommendation(), PEOPLE.unitContact);
    expect(answer).toMatchObject({ outcome: 'done', stage: 'closed' });
    expect(await engine.connection.client.workflow.getHandle(one.caseId).result()).toBe('closed');
    expect(await one.events()).toEqual(['requested', 'agreed', 'held', 'reported', 'confirmed', 'reviewed', 'commended', 'closed']);
  });

  it('closes a commended case by the clock when nobody confirms', async () => {
    await one.request();
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await engine.skipper.skip(3 * DAY);
    await one.submit('report', aReport(), PEOPLE.unitContact);
    await one.submit('review', aReview(), PEOPLE.reviewer);
    await one.submit('commend', { people: [], nobodyThisTime: true }, PEOPLE.unitContact);
    expect(await one.stage()).toBe('commended');
    await engine.skipper.skip(10 * DAY);
    expect(await one.stage()).toBe('closed');
    expect(await one.events()).toEqual(['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended', 'reminded', 'closed']);
  });

  it('lets one of two agreements at the same instant win, and tells the other why', async () => {
    await one.request();
    const answers = await Promise.all([1, 2].map(() => one.submit('agree', anAgreement(), PEOPLE.unitContact)));
    expect(answers.map(({ answer }) => answer.outcome).sort()).toEqual(['done', 'refused']);
    expect(answers.find(({ answer }) => answer.outcome === 'refused')?.answer).toMatchObject({ code: 'stageRefuses', stage: 'agreed' });
    expect(await one.events()).toEqual(['requested', 'agreed']);
  });

  it('answers the same key the same: at once, again, after closing; and refuses it with another body', async () => {
    const atOnce = await Promise.all([one.request(), one.request(), one.request()]);
    const expected = { caseId: one.caseId, answer: { outcome: 'done', version: 1, stage: 'requested' } };
    expect(atOnce).toEqual([expected, expected, expected]);
    const key = randomUUID();
    const declined = await one.submit('decline', aDecline(), PEOPLE.unitContact, key);
    expect(declined.answer).toEqual({ outcome: 'done', version: 3, stage: 'requested' });
    await one.submit('adjust', CLOSE, PEOPLE.reviewer);
    await engine.connection.client.workflow.getHandle(one.caseId).result();
    expect(await one.submit('decline', aDecline(), PEOPLE.unitContact, key)).toEqual(declined);
    expect(await one.request()).toEqual(expected);
    await expect(one.submit('decline', aDecline('Khác'), PEOPLE.unitContact, key)).rejects.toBeInstanceOf(KeyReused);
    expect(await one.events()).toEqual(['requested', 'declined', 'escalated', 'adjusted', 'closed']);
  });

  it('refuses a new command on a closed case, and the refusal stays its answer', async () => {
    await one.request();
    await one.submit('adjust', CLOSE, PEOPLE.reviewer);
    await engine.connection.client.workflow.getHandle(one.caseId).result();
    const key = randomUUID();
    const late = await one.submit('agree', anAgreement(), PEOPLE.unitContact, key);
    expect(late.answer).toMatchObject({ outcome: 'refused', code: 'caseClosed', stage: 'closed' });
    expect(await one.submit('agree', anAgreement(), PEOPLE.unitContact, key)).toEqual(late);
  });

  it('ends the workflow of a request that is refused, and keeps no case', async () => {
    const body = aRequest({ start: one.start, end: one.end, place: ' ' });
    const { answer } = await one.submit('request', body, PEOPLE.localityContact, one.requestId);
    expect(answer).toMatchObject({ outcome: 'refused', code: 'invalidFields', fields: [{ field: 'terms.place', problem: 'required' }] });
    expect(await engine.connection.client.workflow.getHandle(one.caseId).result()).toBe('refused');
    expect(await one.stage()).toBeUndefined();
    expect((await one.submit('request', body, PEOPLE.localityContact, one.requestId)).answer).toEqual(answer);
  });

  it('costs six events a command, and eight when the wake-up moves', async () => {
    await one.request();
    const count = async () => (await one.history()).events?.length ?? 0;
    const before = await count();
    await one.submit('agree', { ...anAgreement(), presenters: [] }, PEOPLE.unitContact);
    const refused = await count();
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    const agreed = await count();
    expect(refused - before).toBe(6);
    expect(agreed - refused).toBeLessThanOrEqual(8);
  });

  it('brings silence to the committee, and goes on to closed with the unit that it chose', async () => {
    const far = await EngineCase.daysAhead(engine, 30);
    await far.request();
    await engine.skipper.skip(12 * DAY);
    expect(await far.events()).toEqual(['requested', 'reminded', 'reminded', 'fellOverdue', 'escalated']);
    // The escalation service keeps what the committee could do.
    await eventually(
      async () => (await far.rows<{ at: Date | null }>(`SELECT prepared_at AS at FROM escalation WHERE case_id = $1`))[0]?.at,
    );
    await far.submit('adjust', { resolution: { kind: 'reassign', unitId: 'branch-mau' }, reason: 'Đơn vị chưa trả lời' }, PEOPLE.reviewer);
    await far.submit('agree', anAgreement(), PEOPLE.branchContact);
    await engine.skipper.skip(19 * DAY);
    expect(await far.stage()).toBe('held');
    await far.submit('report', aReport(), PEOPLE.branchContact);
    await far.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact);
    await far.submit('review', aReview(), PEOPLE.reviewer);
    expect((await far.submit('commend', aCommendation(), PEOPLE.branchContact)).answer.stage).toBe('closed');
    expect(await engine.connection.client.workflow.getHandle(far.caseId).result()).toBe('closed');
  });
});
