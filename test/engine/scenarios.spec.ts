import 'reflect-metadata';
import { formatShort } from '@chung-suc/domain';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { aDecline, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { eventually } from '../kit';
import { MINUTE, Shifted } from './shifted';

describe('the scenarios, shifted to the present on the real server', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('orchestrator');
    await engine.services.start('escalation');
  });
  afterAll(() => engine.end());

  it('5: silence over Tết, with the unit’s own roster entered on the next day: nothing early, nothing twice', async () => {
    const one = await Shifted.begin(engine, '2026-02-09');
    for (const day of ['16', '17', '18', '19', '20']) await one.enter(`02-${day}`, 'HOLIDAY');
    await one.skipTo(one.at('02-10', 10, 15), 0);
    const march = { start: one.at('03-12', 14), end: one.at('03-12', 16) };
    await one.give('request', aRequest(march, OFFERINGS.branch), PEOPLE.localityContact);
    expect(await one.owed()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(one.at('02-24', 17))}`]);

    await one.skipTo(one.at('02-12', 8), -MINUTE);
    expect(await one.clock()).toEqual([]);
    await one.skipTo(one.at('02-12', 8));
    const reminded = [`${formatShort(one.at('02-12', 8))} reminded`];
    expect(await one.clock()).toEqual(reminded);
    await one.enter('02-20', 'MAKE_UP', 'branch-mau');
    await one.retime();
    expect(await one.owed()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(one.at('02-23', 17))}`]);

    await one.skipTo(one.at('02-20', 8), -MINUTE);
    expect(await one.clock()).toEqual(reminded);
    await one.skipTo(one.at('02-24', 8));
    expect(await one.clock()).toEqual([
      ...reminded,
      `${formatShort(one.at('02-20', 8))} reminded`,
      `${formatShort(one.at('02-23', 17))} fellOverdue`,
      `${formatShort(one.at('02-24', 8))} escalated`,
    ]);
    await eventually(async () => (await one.rows(`SELECT 1 FROM escalation WHERE case_id = $1 AND prepared_at IS NOT NULL`)).length === 1);
    await one.give('agree', anAgreement(), PEOPLE.branchContact);
    // It has moved on: the clock says no more until the engagement's agreed end.
    await one.skipTo(one.at('03-12', 15));
    expect(await one.clock()).toHaveLength(4);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('8: declined two days before; told at once, and the locality takes another date', async () => {
    const one = await Shifted.begin(engine, '2026-05-03');
    await one.skipTo(one.at('05-04', 9), 0);
    await one.give('request', aRequest({ start: one.at('05-14', 8), end: one.at('05-14', 10) }), PEOPLE.localityContact);
    await one.skipTo(one.at('05-05', 9), 0);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('05-12', 16, 40), 0);
    const trouble = { reason: 'Báo cáo viên ốm', unable: true, knewAt: one.at('05-11', 20) };
    await one.give('declareTrouble', trouble, PEOPLE.unitContact);
    const told = [`escalationToMember ${POSTS.tiedReviewer}`, `escalationToMember ${POSTS.reviewer}`, `troubleTold ${POSTS.locality}`];
    await eventually(async () => (await one.told(one.at('05-12', 16, 40))).length === told.length);
    expect(await one.told(one.at('05-12', 16, 40))).toEqual(told);

    await one.skipTo(one.at('05-13', 9), 0);
    const may26 = { kind: 'otherDate' as const, start: one.at('05-26', 8), end: one.at('05-26', 10) };
    const offer = { kind: 'offer' as const, remedies: [{ kind: 'reassign' as const, unitId: 'branch-mau' }, may26] };
    await one.give('adjust', { resolution: offer, reason: 'Kịp thời điều chỉnh' }, PEOPLE.reviewer);
    await one.give('choose', { option: 1, reason: null }, PEOPLE.localityContact);
    await one.give('agree', anAgreement(), PEOPLE.unitContact);
    await one.skipTo(one.at('05-14', 10));
    expect((await one.clock()).filter((line) => line.endsWith('held'))).toEqual([]); // not on the date that was given up
    await one.skipTo(may26.end);
    expect((await one.clock()).filter((line) => line.endsWith('held'))).toEqual([`${formatShort(may26.end)} held`]);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });

  it('10: the committee reassigns; the new unit has a fresh 5 days, the old one can do nothing more', async () => {
    const one = await Shifted.begin(engine, '2026-06-09');
    await one.skipTo(one.at('06-10', 10, 15), 0);
    await one.give('request', aRequest({ start: one.at('07-20', 14), end: one.at('07-20', 16) }), PEOPLE.localityContact);
    await one.skipTo(one.at('06-11', 9), 0);
    const toUnitC = { resolution: { kind: 'reassign' as const, unitId: 'unit-mau-c' }, reason: 'Đơn vị đang có 7 hồ sơ mở' };
    expect(await one.give('adjust', toUnitC, PEOPLE.tiedReviewer)).toMatchObject({ outcome: 'refused', code: 'recused' });
    await one.give('adjust', toUnitC, PEOPLE.reviewer);
    expect(await one.owed()).toEqual([`answer-2 ${POSTS.unitC} ${formatShort(one.at('06-18', 17))}`]);
    expect(await one.give('decline', aDecline(), PEOPLE.unitContact)).toMatchObject({ outcome: 'refused', code: 'notYours' });
    // Reminders run by the new clock alone.
    await one.skipTo(one.at('06-15', 8));
    expect(await one.clock()).toEqual([`${formatShort(one.at('06-15', 8))} reminded`]);
    await one.give('adjust', { resolution: { kind: 'close' }, reason: 'Hết kịch bản' }, PEOPLE.reviewer);
  });
});
