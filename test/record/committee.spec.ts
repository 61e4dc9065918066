import 'reflect-metadata';
import { formatShort, instantAt, type CommandBodies, type Instant } from '@chung-suc/domain';
import { prepareEscalation } from '@chung-suc/escalation/prepare';
import { queueDigest } from '@chung-suc/escalation/digest';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { ASKED_AT, aCommendation, aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS, aSmallPlan } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const at = (day: string, hour: number, minute = 0): Instant => instantAt(`2026-${day}`, hour, minute);
const decide = (resolution: CommandBodies['adjust']['resolution'], reason = 'Kịp thời điều chỉnh'): CommandBodies['adjust'] => ({
  resolution,
  reason,
});

/** Silence, trouble and the committee, on PostgreSQL with the exact dates of the scenarios; the programme includes February. */
describe('the committee on record', () => {
  let db: TestDatabase;
  let bench: RecordBench;
  beforeEach(async () => {
    db = await databaseWithPlan(aSmallPlan({ from: '2026-01-01', to: '2026-11-30' }));
    bench = new RecordBench(db.database);
  });
  afterEach(() => db.end());

  const messages = async () =>
    (
      await db.database.query(
        `SELECT template || ' → ' || post_id AS told, not_before AS at, state FROM message ORDER BY not_before, template, post_id`,
      )
    ).map(
      ({ told, at: when, state }: { told: string; at: Date; state: string }) => `${formatShort(when.getTime())} ${told} (${state})`,
    ) as string[];
  const since = async (when: Instant) =>
    (
      (await db.database.query(`SELECT template, post_id AS post FROM message WHERE not_before >= $1 ORDER BY template, post_id`, [
        new Date(when),
      ])) as { template: string; post: string }[]
    ).map(({ template, post }) => `${template} ${post}`);
  const duties = async () =>
    (
      await bench.rows<{ id: string; post: string; also: string[]; due: Date }>(
        `SELECT id, post_id AS post, also_post_ids AS also, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`,
      )
    ).map(({ id, post, also, due }) => `${id} ${[post, ...also].join('+')} ${formatShort(due.getTime())}`);
  const events = async () =>
    (await bench.rows<{ kind: string }>(`SELECT kind FROM case_event WHERE case_id = $1 ORDER BY version`)).map(({ kind }) => kind);
  const eventBody = async <T>(kind: string): Promise<T | undefined> =>
    (await bench.rows<{ body: T }>(`SELECT body FROM case_event WHERE case_id = $1 AND kind = $2 ORDER BY version DESC LIMIT 1`, kind))[0]
      ?.body;

  describe('scenario 5, silence over Tết', () => {
    const ASKED = at('02-10', 10, 15);
    beforeEach(async () => {
      const march = { start: at('03-12', 14), end: at('03-12', 16) };
      await bench.command('request', aRequest(march, OFFERINGS.branch), PEOPLE.localityContact, ASKED);
    });

    it('reminds on 12/02 and 23/02, nothing between, and brings it to the committee at 08:00 on 25/02', async () => {
      expect(await duties()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(at('02-24', 17))}`]);
      const heard = await bench.clockUntil(at('02-25', 8));
      expect(heard).toEqual([at('02-12', 8), at('02-23', 8), at('02-24', 17), at('02-25', 8)]);
      expect(await events()).toEqual(['requested', 'reminded', 'reminded', 'fellOverdue', 'escalated']);
      const told = (await messages()).filter((line) => line.includes('Reminder') || line.includes('overdue') || line.includes('silence'));
      expect(told).toEqual([
        `${formatShort(at('02-12', 8))} dutyReminder → ${POSTS.branch} (queued)`,
        `${formatShort(at('02-23', 8))} dutyReminder → ${POSTS.branch} (queued)`,
        expect.stringContaining(`overdueToCoordinator → ${POSTS.coordinator}`),
        expect.stringContaining(`silenceToLocality → ${POSTS.locality}`),
      ]);
      // A branch without a secretary of its own: the step is skipped at once, and the event says so.
      expect(await eventBody('reminded')).toMatchObject({ n: 2, told: [], skipped: [{ to: 'unitSecretary', because: 'nobodyHoldsIt' }] });
    });

    it('tells the committee once, by the digest of that morning, with another unit proposed', async () => {
      await bench.clockUntil(at('02-25', 8));
      await prepareEscalation(db.database, { caseId: bench.caseId, n: 1 }, at('02-25', 8));
      const [escalation] = await bench.rows<{ proposals: { remedy: { kind: string; unitId?: string } }[] }>(
        `SELECT proposals FROM escalation WHERE case_id = $1`,
      );
      expect(escalation?.proposals[0]?.remedy).toEqual({ kind: 'reassign', unitId: 'unit-mau-a' });
      const options = { mailHours: 'working', evenSo: false } as const;
      expect(await queueDigest(db.database, at('02-25', 8), options)).toBe(2);
      expect(await queueDigest(db.database, at('02-25', 8, 5), options)).toBe(0);
      expect((await since(at('02-25', 8))).filter((line) => line.startsWith('escalation') || line.startsWith('committee'))).toEqual([
        `committeeDigest ${POSTS.tiedReviewer}`,
        `committeeDigest ${POSTS.reviewer}`,
      ]);
    });

    it('has no digest when there is nothing to decide, and none on a day off', async () => {
      await bench.clockUntil(at('02-24', 17));
      expect(await queueDigest(db.database, at('02-24', 18), { mailHours: 'working', evenSo: false })).toBe(0);
      await bench.clockUntil(at('02-25', 8));
      expect(await queueDigest(db.database, at('02-25', 8), { mailHours: 'working', evenSo: false })).toBe(2);
      await expect(queueDigest(db.database, at('02-28', 9), { mailHours: 'working', evenSo: false })).resolves.toBe(2); // Friday's, made up for
      expect(await queueDigest(db.database, at('02-28', 20), { mailHours: 'working', evenSo: false })).toBe(0);
    });

    it('moves the due time to 23/02 when the clerk enters that this unit works on 20/02', async () => {
      await db.database.query(
        `INSERT INTO calendar_day (date, scope, kind, basis, version) VALUES ('2026-02-20', 'branch-mau', 'MAKE_UP', 'Lịch trực của đơn vị', 2)`,
      );
      expect(await bench.retime(at('02-11', 9))).toMatchObject({ outcome: 'done' });
      expect(await duties()).toEqual([`answer-1 ${POSTS.branch} ${formatShort(at('02-23', 17))}`]);
      expect(await eventBody('retimed')).toEqual({ moved: [{ dutyId: 'answer-1', from: at('02-24', 17), to: at('02-23', 17) }] });
      expect(await bench.clockUntil(at('02-24', 8))).toEqual([at('02-12', 8), at('02-20', 8), at('02-23', 17), at('02-24', 8)]);
      expect((await events()).at(-1)).toBe('escalated');
    });

    it('is over when the unit answers after all: nothing more is told, and the committee has nothing left to decide', async () => {
      await bench.clockUntil(at('02-25', 8));
      await bench.command('agree', anAgreement(), PEOPLE.branchContact, at('02-25', 9));
      expect((await events()).slice(-3)).toEqual(['escalated', 'escalationEnded', 'agreed']);
      expect(await duties()).toEqual([`hold-1 ${POSTS.branch} ${formatShort(at('03-12', 16))}`]);
      await prepareEscalation(db.database, { caseId: bench.caseId, n: 1 }, at('02-25', 9, 1));
      expect((await since(at('02-25', 8))).filter((line) => line.startsWith('escalationToMember'))).toEqual([]);
      const late = (await messages()).filter((line) => line.includes('dutyReminder'));
      expect(late.every((line) => line.endsWith('(superseded)'))).toBe(true);
    });
  });

  describe('scenario 8, declined two days before', () => {
    beforeEach(async () => {
      const may = { start: at('05-14', 8), end: at('05-14', 10) };
      await bench.command('request', aRequest(may), PEOPLE.localityContact, at('05-04', 9));
      await bench.command('agree', anAgreement(), PEOPLE.unitContact, at('05-05', 9));
      await bench.command(
        'declareTrouble',
        { reason: 'Báo cáo viên ốm', unable: true, knewAt: at('05-11', 20) },
        PEOPLE.unitContact,
        at('05-12', 16, 40),
      );
    });

    it('is told at once to the committee and the locality; what the unit knew and when it told are kept apart', async () => {
      await prepareEscalation(db.database, { caseId: bench.caseId, n: 1 }, at('05-12', 16, 41));
      expect(await since(at('05-12', 16, 40))).toEqual([
        `escalationToMember ${POSTS.tiedReviewer}`,
        `escalationToMember ${POSTS.reviewer}`,
        `troubleTold ${POSTS.locality}`,
      ]);
      expect(await eventBody('escalated')).toMatchObject({ trigger: 'trouble', shortNotice: true });
      expect(await eventBody('troubleDeclared')).toMatchObject({ knewAt: at('05-11', 20), saidBy: 'unit' });
      expect(await duties()).toEqual([`decide-1 ${POSTS.tiedReviewer}+${POSTS.reviewer} ${formatShort(at('05-13', 17))}`]);
      // The clock holds nothing that a unit has said it cannot do.
      expect(await bench.clockUntil(at('05-15', 8))).toEqual([]);
    });

    it('offers another unit or a new date; the locality takes Tue 26/05 and the first unit keeps the lead', async () => {
      const may26 = { start: at('05-26', 8), end: at('05-26', 10) };
      const offer = decide({
        kind: 'offer',
        remedies: [
          { kind: 'reassign', unitId: 'branch-mau' },
          { kind: 'otherDate', ...may26 },
        ],
      });
      expect(await bench.command('adjust', offer, PEOPLE.reviewer, at('05-13', 9))).toMatchObject({ outcome: 'done', stage: 'agreed' });
      expect(await duties()).toEqual([`choose-1 ${POSTS.locality} ${formatShort(at('05-15', 17))}`]);
      await bench.command('choose', { option: 1, reason: null }, PEOPLE.localityContact, at('05-13', 10));
      expect(await duties()).toEqual([`answer-2 ${POSTS.unit} ${formatShort(at('05-20', 17))}`]);
      const agreed = await bench.command('agree', anAgreement(), PEOPLE.unitContact, at('05-13', 15));
      expect(agreed).toMatchObject({ stage: 'agreed', wakeAt: may26.end });
      expect(await bench.rows(`SELECT lead_unit_id AS unit FROM cases WHERE id = $1`)).toEqual([{ unit: 'unit-mau-a' }]);
    });
  });

  describe('scenario 10, the committee reassigns', () => {
    beforeEach(async () => {
      await bench.command('request', aRequest({ start: at('07-20', 14), end: at('07-20', 16) }), PEOPLE.localityContact, ASKED_AT);
    });
    const toUnitC = decide({ kind: 'reassign', unitId: 'unit-mau-c' }, 'Đơn vị đang có 7 hồ sơ mở');

    it('recuses the member who is the contact of the unit that would take over', async () => {
      const refused = await bench.command('adjust', toUnitC, PEOPLE.tiedReviewer, at('06-11', 9));
      expect(refused).toMatchObject({ outcome: 'refused', code: 'recused' });
      expect(await events()).toEqual(['requested']);
    });

    it('gives the new unit a fresh 5 days, ends the old duty, tells both sides, and leaves the plan alone', async () => {
      await bench.command('adjust', toUnitC, PEOPLE.reviewer, at('06-11', 9));
      expect(await duties()).toEqual([`answer-2 ${POSTS.unitC} ${formatShort(at('06-18', 17))}`]);
      expect(await since(at('06-11', 9))).toEqual([
        `adjustedTold ${POSTS.locality}`,
        `adjustedTold ${POSTS.unit}`,
        `requestToUnit ${POSTS.unitC}`,
      ]);
      const [row] = await bench.rows<{ unit: string; state: { assignedUnitId: string } }>(
        `SELECT lead_unit_id AS unit, state FROM cases WHERE id = $1`,
      );
      expect(row).toMatchObject({ unit: 'unit-mau-c', state: { assignedUnitId: 'unit-mau-a' } });
      expect(await db.database.query(`SELECT lead_unit_id AS unit FROM offering WHERE id = $1`, [OFFERINGS.onsite])).toEqual([
        { unit: 'unit-mau-a' },
      ]);
      const old = await bench.command('agree', anAgreement(), PEOPLE.unitContact, at('06-11', 10));
      expect(old).toMatchObject({ outcome: 'refused', code: 'notYours' });
    });

    it('goes on to closed with the new unit; nobody judges the own unit', async () => {
      await bench.command('adjust', toUnitC, PEOPLE.reviewer, at('06-11', 9));
      await bench.command('agree', anAgreement(), PEOPLE.tiedReviewer, at('06-12', 9));
      await bench.clock(at('07-20', 16));
      await bench.command('report', aReport(), PEOPLE.tiedReviewer, at('07-21', 9));
      expect((await duties()).find((line) => line.startsWith('review'))).toContain(POSTS.reviewer);
      expect(await bench.command('review', aReview(), PEOPLE.tiedReviewer, at('07-21', 10))).toMatchObject({ code: 'recused' });
      await bench.command('confirmExecution', aConfirmation(), PEOPLE.localityContact, at('07-21', 10));
      await bench.command('review', aReview(), PEOPLE.reviewer, at('07-21', 11));
      expect(await bench.command('commend', aCommendation(), PEOPLE.tiedReviewer, at('07-22', 9))).toMatchObject({ stage: 'closed' });
    });
  });

  it('reminds the secretary too, from the second reminder on', async () => {
    await bench.command('request', aRequest({ start: at('07-20', 14), end: at('07-20', 16) }), PEOPLE.localityContact, ASKED_AT);
    await bench.clockUntil(at('06-16', 8));
    expect((await messages()).filter((line) => line.includes('eminder')).map((line) => line.split(' ').slice(-4, -1).join(' '))).toEqual([
      `dutyReminder → ${POSTS.unit}`,
      `reminderToSecretary → ${POSTS.unitSecretary}`,
      `dutyReminder → ${POSTS.unit}`, // a moment later: it waits for others of the same person
    ]);
  });

  it('refuses what cannot be decided, and nothing changes', async () => {
    await bench.command('request', aRequest({ start: at('07-20', 14), end: at('07-20', 16) }), PEOPLE.localityContact, ASKED_AT);
    const by = (body: CommandBodies['adjust'], who: string = PEOPLE.reviewer) => bench.command('adjust', body, who, at('06-11', 9));
    expect(await by(decide({ kind: 'keep' }))).toMatchObject({ code: 'resolutionNotOpen' });
    expect(await by(decide({ kind: 'reassign', unitId: 'unit-nowhere' }))).toMatchObject({ code: 'invalidFields' });
    expect(await by(decide({ kind: 'reassign', unitId: 'unit-mau-a' }))).toMatchObject({ code: 'invalidFields' });
    expect(await by(decide({ kind: 'extend', dutyId: 'answer-1', until: '2027-12-31' }))).toMatchObject({ code: 'invalidFields' });
    expect(await by(decide({ kind: 'extend', dutyId: 'answer-9', until: '2026-06-30' }))).toMatchObject({ code: 'invalidFields' });
    expect(await by(decide({ kind: 'close' }), PEOPLE.coordinator)).toMatchObject({ code: 'notYours' });
    expect(await by(decide({ kind: 'close' }, ' '))).toMatchObject({ code: 'invalidFields' });
    expect(await events()).toEqual(['requested']);
  });
});
