import { randomUUID } from 'node:crypto';
import { localDateOf, type CommandBodies } from '@chung-suc/domain';
import { CASES_TASK_QUEUE, COMMITTEE_DIGEST_WORKFLOW, SUPPORT_REQUEST_WORKFLOW, type CaseInput } from '@chung-suc/workflow-contract';
import { eventually } from '../kit';
import { EngineCase, type Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aDecline, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE } from '../fixtures/small-plan';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const decided = (resolution: CommandBodies['adjust']['resolution']): CommandBodies['adjust'] => ({
  resolution,
  reason: 'Kịp thời điều chỉnh',
});

/** A path through the process of a workflow: lived on the engine, it gives the id of the workflow whose history it has left. */
export type Life = (engine: Engine) => Promise<string>;

async function aCase(engine: Engine, days = 2): Promise<EngineCase> {
  const one = await EngineCase.daysAhead(engine, days);
  await one.request();
  return one;
}

async function reported(engine: Engine, one: EngineCase, by: string): Promise<void> {
  await one.submit('agree', anAgreement(), by);
  await engine.skipper.skip(one.end + HOUR - (await engine.now()));
  await one.submit('report', aReport(), by);
}

async function concluded(one: EngineCase, by: string): Promise<string> {
  await one.submit('review', aReview(), PEOPLE.reviewer);
  await one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact);
  await one.submit('commend', aCommendation(), by);
  return one.caseId;
}

/** Every path of the processes, by the name of the file that keeps its history. */
export const LIVES: Readonly<Record<string, Life>> = {
  'closed-case': async (engine) => {
    const one = await aCase(engine);
    await one.submit('agree', { ...anAgreement(), presenters: [] }, PEOPLE.unitContact); // refused: it stands in the history too
    await reported(engine, one, PEOPLE.unitContact);
    return concluded(one, PEOPLE.unitContact);
  },
  'closed-by-the-clock': async (engine) => {
    const one = await aCase(engine);
    await reported(engine, one, PEOPLE.unitContact);
    await one.submit('review', aReview(), PEOPLE.reviewer);
    await one.submit('commend', aCommendation(), PEOPLE.unitContact);
    await engine.skipper.skip(10 * DAY);
    return one.caseId;
  },
  'refused-request': async (engine) => {
    const one = await EngineCase.daysAhead(engine, 2);
    const nowhere = aRequest({ start: one.start, end: one.end, place: ' ' });
    await one.submit('request', nowhere, PEOPLE.localityContact, one.requestId);
    return one.caseId;
  },
  'did-not-take-place': async (engine) => {
    const one = await aCase(engine);
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await engine.skipper.skip(3 * DAY);
    await one.submit('reportNotHeld', { reason: 'Mưa ngập' }, PEOPLE.unitContact);
    return one.caseId;
  },
  'declined-and-reassigned': async (engine) => {
    const one = await aCase(engine, 10);
    await one.submit('decline', aDecline(), PEOPLE.unitContact);
    await one.submit('adjust', decided({ kind: 'reassign', unitId: 'branch-mau' }), PEOPLE.reviewer);
    await reported(engine, one, PEOPLE.branchContact);
    return concluded(one, PEOPLE.branchContact);
  },
  'silent-and-closed-by-the-committee': async (engine) => {
    const one = await aCase(engine, 30);
    await engine.skipper.skip(12 * DAY);
    await one.submit('adjust', decided({ kind: 'close' }), PEOPLE.reviewer);
    return one.caseId;
  },
  'late-but-done': async (engine) => {
    const one = await aCase(engine, 30);
    await engine.skipper.skip(12 * DAY);
    await reported(engine, one, PEOPLE.unitContact);
    return concluded(one, PEOPLE.unitContact);
  },
  'trouble-and-another-date': async (engine) => {
    const one = await aCase(engine, 20);
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await one.submit('declareTrouble', { reason: 'Báo cáo viên ốm', unable: true, knewAt: null }, PEOPLE.unitContact);
    const otherDate = { kind: 'otherDate' as const, start: one.start + 14 * DAY, end: one.end + 14 * DAY };
    await one.submit('adjust', decided({ kind: 'offer', remedies: [otherDate] }), PEOPLE.reviewer);
    await one.submit('choose', { option: 0, reason: null }, PEOPLE.localityContact);
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await engine.skipper.skip(otherDate.end + HOUR - (await engine.now()));
    await one.submit('report', aReport(), PEOPLE.unitContact);
    return concluded(one, PEOPLE.unitContact);
  },
  'proposed-changed-and-cancelled': async (engine) => {
    const one = await aCase(engine, 20);
    const { contents, presenters, note } = anAgreement();
    const termsOn = (days: number) => aRequest({ start: one.start + days * DAY, end: one.end + days * DAY }).terms;
    const proposal = (version: number, days: number): CommandBodies['propose'] => ({
      version,
      terms: termsOn(days),
      otherDates: [],
      details: { contents, presenters, note },
      note: null,
    });
    await one.submit('propose', proposal(1, 3), PEOPLE.unitContact);
    await one.submit('accept', { version: 2, date: null }, PEOPLE.localityContact);
    await one.submit('propose', proposal(2, 5), PEOPLE.unitContact);
    await one.submit('turnDown', { version: 3, reason: 'Hội trường đã đặt' }, PEOPLE.localityContact);
    await one.submit('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact);
    return one.caseId;
  },
  'place-handed-over': async (engine) => {
    const [winner, next] = [await EngineCase.daysAhead(engine, 20), await EngineCase.daysAhead(engine, 20)];
    for (const one of [winner, next]) {
      const asked = aRequest({ start: one.start, end: one.end }, OFFERINGS.limited);
      await one.submit('request', asked, PEOPLE.localityContact, one.requestId);
    }
    await winner.submit('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact);
    // The freeing case ends only when the next has heard of it.
    await engine.connection.client.workflow.getHandle(winner.caseId).result();
    await next.submit('takePlace', { take: false, reason: null }, PEOPLE.localityContact);
    return winner.caseId;
  },
  'part-split-off': async (engine) => {
    const one = await EngineCase.daysAhead(engine, 20);
    const asked = aRequest({ start: one.start, end: one.end }, OFFERINGS.withParts);
    await one.submit('request', asked, PEOPLE.localityContact, one.requestId);
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await one.submit('decline', aDecline(), PEOPLE.parentContact);
    await one.submit('split', { keep: [PARTS.labour] }, PEOPLE.localityContact);
    await one.submit('adjust', decided({ kind: 'close' }), PEOPLE.reviewer);
    // It ends only when the case of the other part is opened.
    await engine.connection.client.workflow.getHandle(one.caseId).result();
    return one.caseId;
  },
  'matched-and-stood-still': async (engine) => {
    const one = await EngineCase.daysAhead(engine, 30);
    const asked = { ...aRequest({ start: one.start, end: one.end }), channel: 'committee' as const };
    await one.submit('request', asked, PEOPLE.localityContact, one.requestId);
    await one.submit('match', { unitId: 'branch-mau', note: null }, PEOPLE.coordinator);
    await one.submit('agree', anAgreement(), PEOPLE.branchContact);
    const until = localDateOf((await engine.now()) + 7 * DAY);
    await one.submit('suspend', { reason: 'Dịch bệnh', until }, PEOPLE.reviewer);
    await engine.skipper.skip(8 * DAY);
    await one.submit('resumeCase', { remark: null }, PEOPLE.reviewer);
    await engine.skipper.skip(one.end + HOUR - (await engine.now()));
    await one.submit('report', aReport(), PEOPLE.branchContact);
    return concluded(one, PEOPLE.branchContact);
  },
  'registered-after-the-fact': async (engine) => {
    const one = await EngineCase.daysAhead(engine, 2);
    const { terms } = aRequest({ start: one.start - 9 * DAY, end: one.end - 9 * DAY });
    const { contents, presenters, note } = anAgreement();
    const details = { contents, presenters, note };
    const told = { offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', terms, details, report: aReport() };
    await one.submit('register', told, PEOPLE.unitContact, one.requestId);
    await one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact);
    await one.submit('review', aReview(), PEOPLE.reviewer);
    await one.submit('commend', aCommendation(), PEOPLE.unitContact);
    return one.caseId;
  },
  'returned-report': async (engine) => {
    const one = await aCase(engine);
    await reported(engine, one, PEOPLE.unitContact);
    await one.submit('returnReport', { missing: 'Thiếu số người dự' }, PEOPLE.reviewer);
    await one.submit('report', aReport(), PEOPLE.unitContact);
    return concluded(one, PEOPLE.unitContact);
  },
  'record-goes-on-patiently': async (engine) => {
    const one = await aCase(engine);
    // Somebody else holds the row for longer than a local activity may take: the command goes on as a normal activity.
    const holding = engine.database.createQueryRunner();
    await holding.startTransaction();
    await holding.query(`SELECT 1 FROM cases WHERE id = $1 FOR UPDATE`, [one.caseId]);
    const agreeing = one.submit('agree', anAgreement(), PEOPLE.unitContact).catch(() => null); // told to come back
    await eventually(async () => (await one.history()).events?.some((event) => event.activityTaskScheduledEventAttributes), {
      timeoutMs: 30_000,
    });
    await holding.rollbackTransaction();
    await holding.release();
    await agreeing;
    await eventually(async () => (await one.stage()) === 'agreed');
    await one.submit('adjust', decided({ kind: 'close' }), PEOPLE.reviewer);
    return one.caseId;
  },
  'adopted-from-postgresql': async (engine) => {
    const one = await aCase(engine);
    const { workflow } = engine.connection.client;
    await workflow.getHandle(one.caseId).terminate('the engine has lost it');
    const input: CaseInput = { caseId: one.caseId, clockOffsetMs: (await engine.now()) - Date.now(), resume: true };
    await workflow.start(SUPPORT_REQUEST_WORKFLOW, { workflowId: one.caseId, taskQueue: CASES_TASK_QUEUE, args: [input] });
    await one.submit('adjust', decided({ kind: 'close' }), PEOPLE.reviewer);
    return one.caseId;
  },
  'committee-digest': async (engine) => {
    const workflowId = `digest-${randomUUID()}`;
    await engine.connection.client.workflow.execute(COMMITTEE_DIGEST_WORKFLOW, { workflowId, taskQueue: CASES_TASK_QUEUE });
    return workflowId;
  },
};
