import 'reflect-metadata';
import { instantAt, type CommandBodies } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const ASKED = instantAt('2026-09-07', 9);
const ANSWERED = instantAt('2026-09-10', 9);
const MORNING = { start: instantAt('2026-10-17', 8), end: instantAt('2026-10-17', 10) };
const AFTERNOON = { start: instantAt('2026-10-17', 14), end: instantAt('2026-10-17', 16) };
const { contents, presenters, note } = anAgreement();

describe('a unit is in one place at a time (R10)', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  beforeEach(() => db.database.query('DELETE FROM booking'));

  const askedFor = async (hours: { start: number; end: number }, offering: string = OFFERINGS.onsite): Promise<RecordBench> => {
    const one = new RecordBench(db.database);
    await one.command('request', aRequest(hours, offering), PEOPLE.localityContact, ASKED);
    return one;
  };
  const agree = (one: RecordBench, over: Partial<CommandBodies['agree']> = {}) =>
    one.command('agree', { ...anAgreement(), ...over }, PEOPLE.unitContact, ANSWERED);
  const proposal = (version: number, hours: { start: number; end: number }, by: 'unit' | 'locality'): CommandBodies['propose'] => ({
    version,
    terms: aRequest(hours).terms,
    otherDates: [],
    details: by === 'unit' ? { contents, presenters, note } : null,
    note: null,
  });
  const booked = async (one: RecordBench): Promise<string[]> =>
    (
      await one.rows<{ unit: string; start: Date }>(
        `SELECT unit_id AS unit, lower(span) AS start FROM booking WHERE case_id = $1 ORDER BY unit_id`,
      )
    ).map(({ unit, start }) => `${unit} ${start.toISOString()}`);
  const at = (instant: number): string => new Date(instant).toISOString();

  it('both agreements of scenario 11 come at once: exactly one stands, the other is refused and agreed in the afternoon', async () => {
    const both = [await askedFor(MORNING), await askedFor(MORNING)] as const;
    const ids = [
      await both[0].arrive('agree', anAgreement(), PEOPLE.unitContact),
      await both[1].arrive('agree', anAgreement(), PEOPLE.unitContact),
    ] as const;
    const answers = await Promise.all([both[0].again(ids[0], 'agree', ANSWERED), both[1].again(ids[1], 'agree', ANSWERED)]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    const loser = both[answers[0].outcome === 'refused' ? 0 : 1];
    expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'unitTaken', stage: 'requested' });
    expect(await booked(loser)).toEqual([]);
    await loser.command('propose', proposal(1, AFTERNOON, 'unit'), PEOPLE.unitContact, ANSWERED);
    const accepted = await loser.command('accept', { version: 2, date: null }, PEOPLE.localityContact, ANSWERED);
    expect(accepted).toMatchObject({ outcome: 'done', stage: 'agreed', wakeAt: AFTERNOON.end });
    expect(await booked(loser)).toEqual([`unit-mau-a ${at(AFTERNOON.start)}`]);
  });

  it('back to back is no clash, and an overlap of a minute is', async () => {
    expect(await agree(await askedFor(MORNING))).toMatchObject({ stage: 'agreed' });
    const next = { start: MORNING.end, end: MORNING.end + 3_600_000 };
    expect(await agree(await askedFor(next))).toMatchObject({ stage: 'agreed' });
    expect(await agree(await askedFor({ start: MORNING.start - 3_600_000, end: MORNING.start + 60_000 }))).toMatchObject({
      code: 'unitTaken',
    });
  });

  it('books every unit that takes part, and nothing is left of it when one of them is engaged', async () => {
    const branch = await askedFor(MORNING, OFFERINGS.branch);
    await branch.command('agree', anAgreement(), PEOPLE.branchContact, ANSWERED);
    const together = await askedFor(MORNING, OFFERINGS.withCoUnit);
    expect(await agree(together)).toMatchObject({ outcome: 'done', stage: 'requested' });
    const join = { version: 1, date: null };
    expect(await together.command('accept', join, PEOPLE.branchContact, ANSWERED)).toMatchObject({ code: 'unitTaken' });
    expect(await booked(together)).toEqual([]);
    await branch.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, ANSWERED);
    expect(await together.command('accept', join, PEOPLE.branchContact, ANSWERED)).toMatchObject({ stage: 'agreed' });
    expect(await booked(together)).toEqual([`branch-mau ${at(MORNING.start)}`, `unit-mau-a ${at(MORNING.start)}`]);
  });

  it('a change that is agreed moves the booking; one that cannot be had leaves everything as it was', async () => {
    const one = await askedFor(MORNING);
    await agree(one);
    const other = await askedFor(AFTERNOON);
    await agree(other);
    await one.command('propose', proposal(1, AFTERNOON, 'locality'), PEOPLE.localityContact, ANSWERED);
    expect(await one.command('accept', { version: 2, date: null }, PEOPLE.unitContact, ANSWERED)).toMatchObject({ code: 'unitTaken' });
    expect(await booked(one)).toEqual([`unit-mau-a ${at(MORNING.start)}`]);
    const evening = { start: AFTERNOON.end, end: AFTERNOON.end + 7_200_000 };
    await one.command('propose', proposal(2, evening, 'locality'), PEOPLE.localityContact, ANSWERED);
    const moved = await one.command('accept', { version: 3, date: null }, PEOPLE.unitContact, ANSWERED);
    expect(moved).toMatchObject({ outcome: 'done', stage: 'agreed', wakeAt: evening.end });
    expect(await booked(one)).toEqual([`unit-mau-a ${at(evening.start)}`]);
    expect(await agree(await askedFor(MORNING))).toMatchObject({ stage: 'agreed' });
  });

  it('cancelled, reassigned or told to be impossible, the hours are free; “as agreed” needs them again', async () => {
    const cancelled = await askedFor(MORNING);
    await agree(cancelled);
    await cancelled.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, ANSWERED);
    const troubled = await askedFor(MORNING);
    expect(await agree(troubled)).toMatchObject({ stage: 'agreed' });
    const trouble = { reason: 'Báo cáo viên ốm', unable: true, knewAt: null };
    await troubled.command('declareTrouble', trouble, PEOPLE.unitContact, ANSWERED);
    const instead = await askedFor(MORNING);
    expect(await agree(instead)).toMatchObject({ stage: 'agreed' });
    const keep: CommandBodies['adjust'] = { resolution: { kind: 'keep' }, reason: 'Đã có người thay' };
    expect(await troubled.command('adjust', keep, PEOPLE.reviewer, ANSWERED)).toMatchObject({ code: 'unitTaken' });
    await instead.command(
      'adjust',
      { resolution: { kind: 'reassign', unitId: 'unit-mau-c' }, reason: 'Quá tải' },
      PEOPLE.reviewer,
      ANSWERED,
    );
    expect(await troubled.command('adjust', keep, PEOPLE.reviewer, ANSWERED)).toMatchObject({ outcome: 'done', stage: 'agreed' });
  });

  it('a cancelled case rests, and is asked for anew as a case of its own (scenario 9)', async () => {
    const one = await askedFor(MORNING);
    await agree(one);
    await one.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, instantAt('2026-10-15', 10));
    const rows = await one.rows<object>(
      `SELECT stage, outcome, wake_at, state->'calendarEntry'->'withdrawn' AS withdrawn FROM cases WHERE id = $1`,
    );
    expect(rows).toEqual([{ stage: 'closed', outcome: 'cancelledByLocality', wake_at: null, withdrawn: true }]);
    expect(await one.rows(`SELECT 1 FROM duty WHERE case_id = $1 AND closed_at IS NULL`)).toEqual([]);
    const told = await one.rows<{ told: string }>(
      `SELECT template || ' ' || post_id AS told FROM message WHERE case_id = $1 AND template = 'cancelledTold' ORDER BY 1`,
    );
    expect(told.map((row) => row.told)).toEqual([`cancelledTold ${POSTS.locality}`, `cancelledTold ${POSTS.unit}`]);
    const again = new RecordBench(db.database);
    const body = { ...aRequest(MORNING), restores: one.caseId };
    expect(await again.command('request', body, PEOPLE.localityContact, instantAt('2026-10-15', 14))).toMatchObject({ stage: 'requested' });
    const stranger = new RecordBench(db.database);
    const refused = await stranger.command('request', body, PEOPLE.otherLocalityContact, instantAt('2026-10-15', 14));
    expect(refused).toMatchObject({ code: 'notRestorable', ended: true });
  });

  it('a late report, with more time, is returned once and accepted (scenario 12)', async () => {
    const one = await askedFor({ start: instantAt('2026-10-09', 14), end: instantAt('2026-10-09', 16) });
    await agree(one);
    await one.clockUntil(instantAt('2026-10-16', 23));
    const until: CommandBodies['adjust'] = {
      resolution: { kind: 'extend', dutyId: 'report-1', until: '2026-10-23' },
      reason: 'Mất kết nối',
    };
    await one.command('adjust', until, PEOPLE.reviewer, instantAt('2026-10-19', 9));
    await one.command('report', aReport(), PEOPLE.unitContact, instantAt('2026-10-22', 21, 45));
    const back = await one.command('returnReport', { missing: 'Thiếu số người dự' }, PEOPLE.reviewer, instantAt('2026-10-23', 9));
    expect(back).toMatchObject({ stage: 'held', wakeAt: instantAt('2026-10-27', 8) });
    await one.command('report', aReport(), PEOPLE.unitContact, instantAt('2026-10-23', 16));
    expect(await one.command('review', aReview(), PEOPLE.reviewer, instantAt('2026-10-26', 10))).toMatchObject({ stage: 'reviewed' });
    const late = await one.rows<{ kind: string; at: Date }>(`SELECT kind, at FROM case_event WHERE case_id = $1 AND kind = 'fellOverdue'`);
    expect(late).toEqual([{ kind: 'fellOverdue', at: new Date(instantAt('2026-10-16', 17)) }]);
    // Where the unit was it was.
    expect(await booked(one)).toHaveLength(1);
  });
});
