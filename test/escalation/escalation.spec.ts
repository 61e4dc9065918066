import 'reflect-metadata';
import { instantAt, type CommandBodies, type Instant, type Proposal } from '@chung-suc/domain';
import { MorningNotOver, queueDigest } from '@chung-suc/escalation/digest';
import { prepareEscalation } from '@chung-suc/escalation/prepare';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { ASKED_AT, END, START, aDecline, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { RecordBench } from '../record/record-bench';

const HOUR = 3_600_000;
const DECLINED_AT = ASKED_AT + HOUR;
const CLOSE: CommandBodies['adjust'] = { resolution: { kind: 'close' }, reason: 'Không còn thời gian' };

describe('services/escalation on PostgreSQL', () => {
  let db: TestDatabase;
  let bench: RecordBench;
  beforeEach(async () => {
    db = await databaseWithPlan();
    bench = new RecordBench(db.database);
  });
  afterEach(() => db.end());

  const decline = async (offeringId: string = OFFERINGS.onsite, contact: string = PEOPLE.unitContact): Promise<void> => {
    await bench.command('request', aRequest({}, offeringId), PEOPLE.localityContact, ASKED_AT);
    await bench.command('decline', aDecline(), contact, DECLINED_AT);
  };
  const prepare = (at: Instant = DECLINED_AT) => prepareEscalation(db.database, { caseId: bench.caseId, n: 1 }, at);
  const proposals = async (): Promise<Proposal[]> =>
    (await bench.rows<{ proposals: Proposal[] }>(`SELECT proposals FROM escalation WHERE case_id = $1`))[0]?.proposals ?? [];
  const told = async (): Promise<string[]> =>
    (
      await bench.rows<{ post: string }>(
        `SELECT post_id AS post FROM message WHERE case_id = $1 AND template = 'escalationToMember' ORDER BY post_id`,
      )
    ).map(({ post }) => post);
  const escalated = async () =>
    (
      await bench.rows<{ body: { deciders: string[]; recused: string[]; skipped: unknown[] } }>(
        `SELECT body FROM case_event WHERE case_id = $1 AND kind = 'escalated'`,
      )
    )[0]?.body;

  describe('who is told', () => {
    it('every member who may decide, at once, with the duty that they owe', async () => {
      await decline();
      await prepare();
      expect(await told()).toEqual([POSTS.tiedReviewer, POSTS.reviewer]);
      const messages = await bench.rows<{ duty: string; at: Date; state: string }>(
        `SELECT duty_id AS duty, not_before AS at, state FROM message WHERE case_id = $1 AND template = 'escalationToMember'`,
      );
      for (const message of messages) expect(message).toEqual({ duty: 'decide-1', at: new Date(DECLINED_AT), state: 'queued' });
    });

    it('nobody who is tied to the unit: recused when it was opened, with the reason kept (R15)', async () => {
      await decline(OFFERINGS.tied, PEOPLE.tiedReviewer);
      await prepare();
      expect(await escalated()).toMatchObject({
        deciders: [POSTS.reviewer],
        recused: [POSTS.tiedReviewer],
        skipped: [],
      });
      expect(await told()).toEqual([POSTS.reviewer]);
    });

    it('nobody whose post has passed to somebody tied to the unit since', async () => {
      await decline();
      await db.database.query(`UPDATE holding SET person_id = $1 WHERE post_id = $2`, [PEOPLE.unitContact, POSTS.reviewer]);
      await prepare();
      expect(await told()).toEqual([POSTS.tiedReviewer]);
    });

    it('nobody when the escalation was decided before it was prepared', async () => {
      await decline();
      await bench.command('adjust', CLOSE, PEOPLE.reviewer, DECLINED_AT + HOUR);
      await prepare(DECLINED_AT + 2 * HOUR);
      expect(await told()).toEqual([]);
      expect(await proposals()).toEqual([]);
    });
  });

  describe('what is proposed', () => {
    const ofKind = async (kind: string): Promise<Proposal[]> => (await proposals()).filter(({ remedy }) => remedy.kind === kind);

    it('another unit of the same area with its open load, other dates, the other mode, the bloc itself', async () => {
      const other = new RecordBench(db.database);
      await other.command('request', aRequest({}, OFFERINGS.branch), PEOPLE.otherLocalityContact, ASKED_AT);
      await decline();
      await prepare();
      expect((await proposals()).map(({ remedy }) => remedy.kind)).toEqual([
        'reassign',
        'otherDate',
        'otherDate',
        'otherDate',
        'otherMode',
        'blocRuns',
      ]);
      expect(await ofKind('reassign')).toEqual([
        {
          remedy: { kind: 'reassign', unitId: 'branch-mau' },
          grounds: { kind: 'unit', fits: 'sameArea', offeringsInArea: 1, openCases: 1, completedCases: 0 },
        },
      ]);
      expect(await ofKind('otherMode')).toMatchObject([{ remedy: { mode: 'online' } }]);
      expect(await ofKind('blocRuns')).toEqual([{ remedy: { kind: 'blocRuns' }, grounds: { kind: 'bloc', openCases: 0 } }]);
    });

    it('a co-unit of the offering first', async () => {
      await db.database.query(`UPDATE offering SET co_unit_ids = '["unit-mau-c"]' WHERE id = $1`, [OFFERINGS.onsite]);
      await decline();
      await prepare();
      expect((await ofKind('reassign')).map(({ remedy, grounds }) => [remedy, grounds])).toMatchObject([
        [{ unitId: 'unit-mau-c' }, { fits: 'coUnit' }],
        [{ unitId: 'branch-mau' }, { fits: 'sameArea' }],
      ]);
    });

    it('no unit that nobody answers for', async () => {
      await db.database.query(`DELETE FROM holding WHERE post_id = $1`, [POSTS.branch]);
      await decline();
      await prepare();
      expect(await ofKind('reassign')).toEqual([]);
    });

    it('only dates on which unit and locality are free, at the same hour', async () => {
      await decline();
      await prepare();
      const [free] = await ofKind('otherDate');
      if (free?.remedy.kind !== 'otherDate') throw new Error('no date was proposed');
      expect(free.remedy.end - free.remedy.start).toBe(END - START);
      // The locality agrees with another unit for that very time; the next case of the first unit is not proposed for it.
      const taken = new RecordBench(db.database);
      const { start, end } = free.remedy;
      await taken.command('request', aRequest({ start, end }, OFFERINGS.branch), PEOPLE.localityContact, ASKED_AT);
      await taken.command('agree', anAgreement(), PEOPLE.branchContact, ASKED_AT + HOUR);
      bench = new RecordBench(db.database);
      await decline();
      await prepare();
      const starts = (await ofKind('otherDate')).map(({ remedy }) => (remedy.kind === 'otherDate' ? remedy.start : 0));
      expect(starts).toHaveLength(3);
      expect(starts).not.toContain(start);
    });
  });

  it('a second run changes nothing, nor two at once', async () => {
    await decline();
    await Promise.all([prepare(), prepare()]);
    const kept = () => bench.rows(`SELECT * FROM escalation WHERE case_id = $1`);
    const before = await kept();
    await db.database.query(`DELETE FROM holding WHERE post_id = $1`, [POSTS.branch]);
    await prepare(DECLINED_AT + HOUR);
    expect(await kept()).toEqual(before);
    expect(await told()).toHaveLength(2);
  });

  describe('the digest', () => {
    const MORNING = instantAt('2026-06-11', 8);
    const queue = (now: Instant, evenSo = false): Promise<number> => queueDigest(db.database, now, { mailHours: 'working', evenSo });
    const digests = async () =>
      (
        (await db.database.query(`SELECT key, post_id AS post FROM message WHERE template = 'committeeDigest' ORDER BY key`)) as {
          key: string;
          post: string;
        }[]
      ).map(({ key }) => key);

    it('is none when nothing is open', async () => {
      expect(await queue(MORNING)).toBe(0);
      await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
      expect(await queue(MORNING)).toBe(0);
      expect(await digests()).toEqual([]);
    });

    it('is one for each member a day, however often and however many at once ask', async () => {
      await decline();
      const counts = await Promise.all([queue(MORNING), queue(MORNING), queue(MORNING + HOUR)]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
      expect(await digests()).toEqual([`digest:2026-06-11:${POSTS.tiedReviewer}`, `digest:2026-06-11:${POSTS.reviewer}`]);
      expect(await queue(MORNING + 9 * HOUR)).toBe(0);
      expect(await queue(instantAt('2026-06-12', 8))).toBe(2);
      // Saturday has none of its own.
      expect(await queue(instantAt('2026-06-13', 9))).toBe(0);
    });

    it('goes to no member who may not decide, and to nobody when it has been decided', async () => {
      await decline(OFFERINGS.tied, PEOPLE.tiedReviewer);
      expect(await queue(MORNING)).toBe(1);
      expect(await digests()).toEqual([`digest:2026-06-11:${POSTS.reviewer}`]);
      await bench.command('adjust', CLOSE, PEOPLE.reviewer, MORNING + HOUR);
      expect(await queue(instantAt('2026-06-12', 8))).toBe(0);
    });

    it('waits for cases that the morning should have woken, and goes without them after some patience', async () => {
      await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
      const overdue = instantAt('2026-06-30', 8);
      await expect(queue(overdue)).rejects.toBeInstanceOf(MorningNotOver);
      expect(await queue(overdue, true)).toBe(0);
    });
  });
});
