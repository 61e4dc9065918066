import 'reflect-metadata';
import { formatShort } from '@chung-suc/domain';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { eventually } from '../kit';
import { Shifted } from './shifted';

const { contents, presenters, note } = anAgreement();
const details = { contents, presenters, note };

describe('scenarios of change, shifted to the present on the real server', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('orchestrator');
    await engine.services.start('escalation');
  });
  afterAll(() => engine.end());

  it('3: the one place goes to the first, the next is in line, is offered it once, and it lapses to the third', async () => {
    const winner = await Shifted.begin(engine, '2026-03-15');
    const [second, third] = [winner.another(), winner.another()];
    await winner.skipTo(winner.at('03-16', 8), 0);
    const asked = aRequest({ start: winner.at('04-16', 8), end: winner.at('04-16', 10) }, OFFERINGS.limited);
    for (const one of [winner, second, third]) await one.give('request', asked, PEOPLE.localityContact);
    expect(await winner.owed()).toEqual([`answer-1 ${POSTS.unit} ${formatShort(winner.at('03-23', 17))}`]);
    for (const one of [second, third]) expect(await one.owed()).toEqual([`wait-1 ${POSTS.locality} ${formatShort(one.at('04-16', 8))}`]);

    await winner.skipTo(winner.at('03-20', 9, 30), 0);
    await winner.give('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact);
    const offered = (one: Shifted, day: string) => [`takePlace-1 ${POSTS.locality} ${formatShort(one.at(day, 17))}`];
    await eventually(async () => (await second.owed())[0]?.startsWith('takePlace') === true);
    expect(await second.owed()).toEqual(offered(second, '03-24'));
    expect(await second.told(second.at('03-20', 9, 30))).toEqual([`placeOffered ${POSTS.locality}`]);
    expect(await third.told(third.at('03-16', 9))).toEqual([]);

    await second.skipTo(second.at('03-24', 17));
    await eventually(async () => (await third.owed())[0]?.startsWith('takePlace') === true);
    expect(await second.owed()).toEqual([]);
    expect(await third.told(third.at('03-24', 16))).toEqual([`placeOffered ${POSTS.locality}`]);
    await third.give('takePlace', { take: true, reason: null }, PEOPLE.localityContact);
    expect((await third.owed())[0]).toMatch(`answer-1 ${POSTS.unit}`);
    await third.give('cancel', { reason: 'Hết kịch bản' }, PEOPLE.localityContact);
  });

  it('9: cancelled two days before: told once, nothing is left to wait for, and asked for anew as a linked case', async () => {
    const one = await Shifted.begin(engine, '2026-08-23');
    await one.skipTo(one.at('08-24', 9), 0);
    const asked = aRequest({ start: one.at('09-10', 8), end: one.at('09-10', 10) });
    await one.give('request', asked, PEOPLE.localityContact);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('09-08', 10, 15), 0);
    await one.give('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact);
    expect(await one.told(one.at('09-08', 10))).toEqual([`cancelledTold ${POSTS.locality}`, `cancelledTold ${POSTS.unit}`]);
    await engine.connection.client.workflow.getHandle(one.caseId).result();
    const again = one.another();
    expect(await again.give('request', { ...asked, restores: one.caseId }, PEOPLE.localityContact)).toMatchObject({ outcome: 'done' });
    // The unit is free again at that time.
    expect(await again.give('agree', anAgreement(), PEOPLE.unitContact)).toMatchObject({ outcome: 'done', stage: 'agreed' });
    await again.skipTo(again.at('09-10', 11));
    expect(await one.clock()).toEqual([]);
    await again.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('11: both want the same morning, and both agreements come at once: exactly one stands, the other gets the afternoon', async () => {
    const one = await Shifted.begin(engine, '2026-09-06');
    const other = one.another();
    await one.skipTo(one.at('09-07', 9), 0);
    const morning = aRequest({ start: one.at('10-17', 8), end: one.at('10-17', 10) });
    await one.give('request', morning, PEOPLE.localityContact);
    await other.give('request', morning, PEOPLE.otherLocalityContact);
    const answers = await Promise.all([one, other].map((each) => each.give('agree', anAgreement(), PEOPLE.unitContact)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'unitTaken' });
    const [loser, contact] =
      answers[0]?.outcome === 'refused' ? ([one, PEOPLE.localityContact] as const) : ([other, PEOPLE.otherLocalityContact] as const);
    const terms = { ...morning.terms, start: one.at('10-17', 14), end: one.at('10-17', 16) };
    await loser.give('propose', { version: 1, terms, otherDates: [], details, note: null }, PEOPLE.unitContact);
    expect(await loser.give('accept', { version: 2, date: null }, contact)).toMatchObject({ outcome: 'done', stage: 'agreed' });
    for (const each of [one, other]) await each.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('12: a late report, more time, returned once, accepted; that it was late stays readable', async () => {
    const one = await Shifted.begin(engine, '2026-09-13');
    await one.skipTo(one.at('09-14', 9), 0);
    await one.give('request', aRequest({ start: one.at('10-09', 14), end: one.at('10-09', 16) }), PEOPLE.localityContact);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('10-16', 18));
    expect(await one.clock()).toEqual([
      `${formatShort(one.at('10-09', 16))} held`,
      `${formatShort(one.at('10-13', 8))} reminded`,
      `${formatShort(one.at('10-15', 8))} reminded`,
      `${formatShort(one.at('10-16', 17))} fellOverdue`,
    ]);
    await one.skipTo(one.at('10-19', 9), 0);
    const until = one.day('10-23');
    await one.give('adjust', { resolution: { kind: 'extend', dutyId: 'report-1', until }, reason: 'Mất kết nối' }, PEOPLE.reviewer);
    await one.skipTo(one.at('10-22', 21, 45), 0);
    await one.give('report', aReport(), PEOPLE.unitContact);
    await one.skipTo(one.at('10-23', 9), 0);
    await one.give('returnReport', { missing: 'Thiếu số người dự' }, PEOPLE.reviewer);
    expect(await one.owed()).toEqual([`report-2 ${POSTS.unit} ${formatShort(one.at('10-30', 17))}`]);
    await one.give('report', aReport(), PEOPLE.unitContact);
    await one.skipTo(one.at('10-26', 10), 0);
    expect(await one.give('review', aReview(), PEOPLE.reviewer)).toMatchObject({ outcome: 'done', stage: 'reviewed' });
    const kinds = await one.rows<{ kind: string }>(`SELECT kind FROM case_event WHERE case_id = $1 AND kind = 'fellOverdue'`);
    expect(kinds).toHaveLength(1);
  });

  it('7: two units for one offering; one declines, the locality holds the other part, and the rest is a case of its own', async () => {
    const one = await Shifted.begin(engine, '2026-05-03');
    await one.skipTo(one.at('05-04', 9), 0);
    const asked = aRequest({ start: one.at('05-22', 8), end: one.at('05-22', 10) }, OFFERINGS.withParts);
    await one.give('request', asked, PEOPLE.localityContact);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.give('decline', { reason: 'Trùng tập huấn', alternative: null, knewAt: null }, PEOPLE.parentContact);
    expect(await one.give('split', { keep: [PARTS.labour] }, PEOPLE.localityContact)).toMatchObject({ outcome: 'done', stage: 'agreed' });
    // The workflow of the one case starts that of the other, which brings it to the committee.
    const other = await eventually(async () => {
      const [row] = await one.rows<{ id: string; stage: string; told: boolean }>(
        `SELECT c.id, c.stage, EXISTS (SELECT 1 FROM message m WHERE m.case_id = c.id AND m.template = 'escalationToMember') AS told
           FROM cases c WHERE c.split_from_id = $1`,
      );
      return row?.told ? row : undefined;
    });
    expect(other.stage).toBe('requested');
    const b = one.alsoOpened(other.id);
    await b.give('adjust', { resolution: { kind: 'reassign', unitId: 'branch-mau' }, reason: 'Chi đoàn nhận thay' }, PEOPLE.reviewer);
    expect(await b.give('agree', anAgreement(), PEOPLE.branchContact)).toMatchObject({ outcome: 'done', stage: 'agreed' });
    await one.skipTo(one.at('05-22', 11), 0);
    for (const each of [one, b]) expect(await each.clock()).toContain(`${formatShort(one.at('05-22', 10))} held`);
    for (const each of [one, b]) await each.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('stands still over its reminders (R4), and goes on with fresh due times', async () => {
    const one = await Shifted.begin(engine, '2026-06-07');
    await one.skipTo(one.at('06-08', 9), 0);
    await one.give('request', aRequest({ start: one.at('07-16', 8), end: one.at('07-16', 10) }), PEOPLE.localityContact);
    await one.give('suspend', { reason: 'Dịch bệnh', until: one.day('06-24') }, PEOPLE.reviewer);
    await one.skipTo(one.at('06-24', 9));
    expect(await one.clock()).toEqual([`${formatShort(one.at('06-24', 8))} reminded`]);
    await one.give('resumeCase', { remark: null }, PEOPLE.coordinator);
    expect(await one.owed()).toEqual([`answer-2 ${POSTS.unit} ${formatShort(one.at('07-01', 17))}`]);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('is registered after the fact (R50), and confirmed by the locality', async () => {
    const one = await Shifted.begin(engine, '2026-06-07');
    await one.skipTo(one.at('06-08', 9), 0);
    const { terms } = aRequest({ start: one.at('06-04', 8), end: one.at('06-04', 10) });
    const told = { offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', terms, details, report: aReport() };
    expect(await one.give('register', told, PEOPLE.unitContact)).toMatchObject({ outcome: 'done', stage: 'registered' });
    expect(await one.give('confirmExecution', aConfirmation(), PEOPLE.localityContact)).toMatchObject({
      outcome: 'done',
      stage: 'reported',
    });
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });
});
