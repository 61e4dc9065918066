import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { record } from '@chung-suc/orchestrator/record';
import type { IntakeRow } from '@chung-suc/persistence';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const HOURS = { start: instantAt('2026-05-22', 8), end: instantAt('2026-05-22', 10) };
const ASKED = instantAt('2026-05-04', 9);

describe('half an agreement (R12, scenario 7)', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());

  const owed = async (one: RecordBench) =>
    (
      await one.rows<{ told: string }>(
        `SELECT id || ' ' || post_id || ' ' || to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS told
           FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`,
      )
    ).map(({ told }) => told);
  const told = async (one: RecordBench) =>
    (
      await one.rows<{ told: string }>(
        `SELECT template || ' ' || post_id AS told FROM message WHERE case_id = $1 AND state <> 'superseded' ORDER BY 1`,
      )
    ).map((row) => row.told);

  /** Asked of both on 04/05, agreed by one on 05/05, declined by the other on 06/05. */
  async function torn(): Promise<RecordBench> {
    const one = new RecordBench(db.database);
    await one.command('request', aRequest(HOURS, OFFERINGS.withParts), PEOPLE.localityContact, ASKED);
    await one.command('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-05-05', 10));
    await one.clockUntil(instantAt('2026-05-06', 14));
    const no = { reason: 'Trùng tập huấn', alternative: null, knewAt: null };
    await one.command('decline', no, PEOPLE.parentContact, instantAt('2026-05-06', 14));
    return one;
  }

  const split = (one: RecordBench, over = {}) =>
    one.command('split', { keep: [PARTS.labour] }, PEOPLE.localityContact, instantAt('2026-05-06', 15, 30), over);

  /** The case that the other part becomes, and the command that opens it. */
  async function other(commandId: string): Promise<{ one: RecordBench; row: IntakeRow; open: () => ReturnType<typeof record> }> {
    const [row] = (await db.database.query(
      `SELECT command_id AS "commandId", case_id AS "caseId", kind, via, body, actor_person_id AS "actorPersonId" FROM intake WHERE command_id = $1`,
      [commandId],
    )) as IntakeRow[];
    if (!row) throw new Error(`No command ${commandId}`);
    const asOf = instantAt('2026-05-06', 15, 30);
    const open = () => record(db.database, { caseId: row.caseId, commandId, kind: 'openPart', asOf, clockOffsetMs: 0 });
    return { one: new RecordBench(db.database, row.caseId), row, open };
  }

  it('both units are asked at once; one declines, and the locality may hold the rest', async () => {
    const one = await torn();
    expect(await owed(one)).toEqual([`decide-1 post-committee-1 08/05 17:00`, `split-1 ${POSTS.locality} 08/05 17:00`]);
    // What had not gone when its step was over does not go any more.
    expect(await told(one)).toEqual([`coUnitDeclinedTold ${POSTS.unit}`, `requestSent ${POSTS.locality}`, `splitAsked ${POSTS.locality}`]);
  });

  it('part a is agreed for 22/05; part b is a case of its own, linked and escalated: one engagement now, one open', async () => {
    const one = await torn();
    const recorded = await split(one);
    expect(recorded).toMatchObject({
      outcome: 'done',
      stage: 'agreed',
      toEscalate: null,
      handOver: expect.stringMatching(/^openPart:/) as string,
    });
    expect(await owed(one)).toEqual([`hold-1 ${POSTS.unit} 22/05 10:00`]);

    const b = await other(recorded.handOver ?? '');
    expect(b.row).toMatchObject({ kind: 'openPart', via: 'system', actorPersonId: null });
    expect(await b.open()).toMatchObject({ outcome: 'done', stage: 'requested', toEscalate: 1 });
    expect(await owed(b.one)).toEqual([`decide-1 post-committee-1 08/05 17:00`]);
    expect(await told(b.one)).toEqual([]);
    const cases = (await db.database.query(
      `SELECT number, stage, lead_unit_id AS unit, split_from_id AS "splitFrom" FROM cases WHERE id IN ($1, $2) ORDER BY number`,
      [one.caseId, b.one.caseId],
    )) as { number: string; stage: string; unit: string; splitFrom: string | null }[];
    expect(cases.map(({ number: _number, ...rest }) => rest)).toEqual([
      { stage: 'agreed', unit: 'unit-mau-a', splitFrom: null },
      { stage: 'requested', unit: 'unit-co-quan-y', splitFrom: one.caseId },
    ]);
    // Tried again after the commit, nothing is opened twice, and nothing is left to hand over.
    expect(await b.open()).toMatchObject({ stage: 'requested', toEscalate: 1 });
    const [{ commandId } = { commandId: '' }] = await one.rows<{ commandId: string }>(
      `SELECT command_id AS "commandId" FROM intake WHERE case_id = $1 AND kind = 'split'`,
    );
    expect(await one.again(commandId, 'split', instantAt('2026-05-06', 16))).toMatchObject({ stage: 'agreed', handOver: null });

    // The committee finds another unit for part b, which is held on its own.
    const resolution = { kind: 'reassign', unitId: 'branch-mau' } as const;
    await b.one.command('adjust', { resolution, reason: 'Chi đoàn có báo cáo viên' }, PEOPLE.reviewer, instantAt('2026-05-07', 9));
    expect(await b.one.command('agree', anAgreement(), PEOPLE.branchContact, instantAt('2026-05-08', 9))).toMatchObject({
      stage: 'agreed',
    });
  });

  it('what the crash between the two left undone is handed over by whoever asks again', async () => {
    const one = await torn();
    const commandId = '11111111-1111-4111-8111-111111111111';
    const first = await split(one, { commandId });
    expect(await one.again(commandId, 'split', instantAt('2026-05-07', 9))).toEqual(first);
  });

  it('a part of another offering is refused, and nothing changes', async () => {
    const one = await torn();
    const wrong = await one.command('split', { keep: ['III.1-2-a'] }, PEOPLE.localityContact, instantAt('2026-05-06', 15));
    expect(wrong).toMatchObject({ outcome: 'refused', code: 'invalidFields', stage: 'requested', handOver: null });
    const asked = { ...aRequest(HOURS, OFFERINGS.onsite), parts: [PARTS.labour] };
    const refused = await new RecordBench(db.database).command('request', asked, PEOPLE.localityContact, ASKED);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'invalidFields', ended: true });
  });
});

describe('the two doors and what stands still', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  const booked = async (one: RecordBench) =>
    (await one.rows<{ n: number }>(`SELECT count(*)::int AS n FROM booking WHERE case_id = $1`))[0]?.n;

  it('through the committee (R49): the office is asked, then the unit that it names', async () => {
    const one = new RecordBench(db.database);
    const body = { ...aRequest(HOURS), channel: 'committee' as const };
    expect(await one.command('request', body, PEOPLE.localityContact, ASKED)).toMatchObject({ stage: 'matching' });
    const matched = await one.command('match', { unitId: 'branch-mau', note: null }, PEOPLE.coordinator, instantAt('2026-05-05', 9));
    expect(matched).toMatchObject({ stage: 'requested' });
    expect(await one.command('agree', anAgreement(), PEOPLE.branchContact, instantAt('2026-05-06', 9))).toMatchObject({ stage: 'agreed' });
  });

  it('after the fact (R50): registered with its hours, confirmed by the locality (R51), reviewed', async () => {
    const one = new RecordBench(db.database);
    const { contents, presenters, note } = anAgreement();
    const { terms } = aRequest({ start: instantAt('2026-04-22', 8), end: instantAt('2026-04-22', 10) });
    const body = {
      offeringId: OFFERINGS.onsite,
      localityId: 'phuong-vi-du',
      terms,
      details: { contents, presenters, note },
      report: aReport(),
    };
    expect(await one.command('register', body, PEOPLE.unitContact, ASKED)).toMatchObject({ outcome: 'done', stage: 'registered' });
    expect(await booked(one)).toBe(1);
    const again = await new RecordBench(db.database).command('register', body, PEOPLE.unitContact, ASKED + 60_000);
    expect(again).toMatchObject({ outcome: 'refused', code: 'unitTaken', ended: true });
    await one.command('confirmExecution', aConfirmation(), PEOPLE.localityContact, instantAt('2026-05-05', 9));
    expect(await one.command('review', aReview(), PEOPLE.reviewer, instantAt('2026-05-06', 9))).toMatchObject({ stage: 'reviewed' });
  });

  it('suspended (R4): nothing comes by itself until the named day; its hours are kept', async () => {
    const one = new RecordBench(db.database);
    const later = { start: instantAt('2026-06-25', 8), end: instantAt('2026-06-25', 10) };
    await one.command('request', aRequest(later), PEOPLE.localityContact, ASKED);
    await one.command('agree', anAgreement(), PEOPLE.unitContact, ASKED + 60_000);
    const stop = { reason: 'Dịch bệnh', until: '2026-06-15' };
    expect(await one.command('suspend', stop, PEOPLE.reviewer, instantAt('2026-05-05', 9))).toMatchObject({
      stage: 'suspended',
      wakeAt: instantAt('2026-06-15', 8),
    });
    expect(await booked(one)).toBe(1);
    expect(await one.clockUntil(instantAt('2026-06-16', 8))).toEqual([instantAt('2026-06-15', 8)]);
    const resumed = await one.command('resumeCase', { remark: null }, PEOPLE.reviewer, instantAt('2026-06-16', 9));
    expect(resumed).toMatchObject({ stage: 'agreed', wakeAt: later.end });
  });
});
