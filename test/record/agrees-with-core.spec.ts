import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { evolve, instantAt, localDateOf, type Command, type Decision, type Instant, type SupportRequest } from '@chung-suc/domain';
import { record } from '@chung-suc/orchestrator/record';
import { IntakeRow, loadCalendar } from '@chung-suc/persistence';
import { bodyHashOf } from '@chung-suc/platform/case-commands';
import type { Recorded, RecordCommand } from '@chung-suc/workflow-contract';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aSmallPlan } from '../fixtures/small-plan';
import { CoreTwin, HELD } from './core-twin';
import { aStep, commandOf, timeAfter, type Step } from './walks';

/** Set RUNS for other walks, and more: `RUNS=10000 npm test -- test/record/agrees-with-core.spec.ts`. Without, they are the same each time. */
const WALKS = process.env['RUNS'] ? { numRuns: Number(process.env['RUNS']) } : { numRuns: 200, seed: 57 };
const PERIOD = { from: '2026-01-01', to: '2026-11-30' };
const DAY = 86_400_000;

/** What some hundreds of walks come by. */
const EVERYWHERE = [
  ...['requested', 'agreed', 'declined', 'reminded', 'fellOverdue', 'escalated', 'adjusted', 'reassigned', 'offered', 'troubleDeclared'],
  ...['proposed', 'consented', 'turnedDown', 'coUnitDeclined', 'cancelled', 'reportReturned'],
  ...['matchAsked', 'matched', 'registered', 'split', 'suspended', 'resumed', 'recordedFor', 'recordingStands', 'recordingDisputed'],
  ...['held', 'notHeld', 'reported', 'confirmed', 'reviewed', 'commended', 'closed', 'retimed'],
];

/** A case on PostgreSQL and its twin in memory. */
class Walk {
  readonly caseId = randomUUID();
  readonly twin: CoreTwin;
  now: Instant;

  constructor(
    private readonly db: TestDatabase,
    calendar: CoreTwin['calendar'],
    from: Instant,
    private readonly numbers: { last: number },
  ) {
    this.twin = new CoreTwin(PERIOD, calendar);
    this.now = from;
  }

  async step(step: Step): Promise<void> {
    this.now = timeAfter(this.now, step, this.twin);
    if (step.also === 'rosterDay') await this.enterRosterDay(step);
    const { command, personId } = commandOf(step, this.twin, this.now);
    const commandId = command.kind === 'clockReached' ? `clock:${this.caseId}:${this.now}:${randomUUID()}` : randomUUID();
    await this.arrive(commandId, command, personId);
    const stateBefore = this.twin.state;
    const decision = this.twin.take(command, personId, this.now, `CS-2026-${String(this.numbers.last + 1).padStart(4, '0')}`);
    if (!decision.refused && stateBefore === null) this.numbers.last += 1;
    const sent: RecordCommand = { caseId: this.caseId, commandId, kind: command.kind, asOf: this.now, clockOffsetMs: 0 };
    const recorded = await record(this.db.database, sent);
    expect(recorded).toEqual(this.expected(decision, commandId));
    await this.agree(decision, commandId);
    this.isInOrder(decision, command, personId, stateBefore);
    if (step.also === 'sameAgain') {
      // The engine tries again after the commit, later: the same answer, and nothing changes.
      expect(await record(this.db.database, { ...sent, asOf: this.now + DAY })).toEqual(recorded);
      await this.agree(decision, commandId);
    }
    if (step.also === 'mailsGo') {
      this.twin.send(this.now);
      await this.rows(`UPDATE message SET state = 'sent' WHERE case_id = $1 AND state = 'queued' AND not_before <= $2`, new Date(this.now));
    }
  }

  private async arrive(commandId: string, command: Command, personId: string | null): Promise<void> {
    if (command.kind === 'clockReached') return; // `record` keeps the clock's own row
    await this.db.database.getRepository(IntakeRow).insert({
      commandId,
      caseId: this.caseId,
      kind: command.kind,
      actorPersonId: personId,
      actorPostId: null,
      via: personId === null ? 'system' : 'api',
      body: command.body,
      bodyHash: bodyHashOf(this.caseId, command.kind, command.body),
      receivedAt: new Date(this.now),
    });
  }

  /** A unit enters a day of its own roster. */
  private async enterRosterDay({ by, what }: Step): Promise<void> {
    const date = localDateOf(this.now + (by % 10) * DAY);
    const unitId = this.twin.state?.leadUnitId ?? 'unit-mau-a';
    const kind = what % 2 === 0 ? 'MAKE_UP' : 'SWAP_OFF';
    const version = this.twin.calendar.version + 1;
    await this.db.database.query(
      `INSERT INTO calendar_day (date, scope, kind, basis, version) VALUES ($1, $2, $3, 'Lịch trực', $4)
       ON CONFLICT (date, scope) DO UPDATE SET kind = excluded.kind, version = excluded.version`,
      [date, unitId, kind, version],
    );
    this.twin.calendar = await loadCalendar(this.db.database);
  }

  private expected(decision: Decision, commandId: string): Recorded {
    const { state, events, wakeAt } = this.twin;
    return {
      outcome: decision.refused ? 'refused' : 'done',
      code: decision.refused ? decision.code : null,
      version: events.length,
      stage: state?.stage ?? 'new',
      wakeAt: decision.refused ? (this.wakeKept ?? null) : (this.wakeKept = wakeAt),
      ended: state === null || state.stage === 'closed',
      toEscalate: state?.escalation?.n ?? null,
      handOver: !decision.refused && decision.events.some(({ kind }) => kind === 'split') ? `openPart:${commandId}` : null,
    };
  }

  /** A refused command leaves the wake-up as it was, whatever the calendar would make of it now. */
  private wakeKept: Instant | null = null;

  private async agree(decision: Decision, commandId: string): Promise<void> {
    const [kept] = await this.rows<{ cases: object | null; events: unknown[]; duties: unknown[]; messages: unknown[]; answer: object }>(
      `SELECT (SELECT jsonb_build_object('state', c.state, 'stage', c.stage, 'outcome', c.outcome, 'version', c.version, 'unit', c.lead_unit_id)
                 FROM cases c WHERE c.id = $1) AS cases,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', extract(epoch FROM e.at) * 1000, 'body', e.body) ORDER BY e.version), '[]')
                 FROM case_event e WHERE e.case_id = $1) AS events,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'postId', d.post_id, 'also', d.also_post_ids, 'dueAt', extract(epoch FROM d.due_at) * 1000) ORDER BY d.id), '[]')
                 FROM duty d WHERE d.case_id = $1 AND d.closed_at IS NULL) AS duties,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('key', m.key, 'template', m.template, 'postId', m.post_id, 'dutyId', m.duty_id,
                        'notBefore', extract(epoch FROM m.not_before) * 1000, 'state', m.state) ORDER BY m.key COLLATE "C"), '[]')
                 FROM message m WHERE m.case_id = $1) AS messages,
              (SELECT answer FROM intake WHERE command_id = $2) AS answer`,
      commandId,
    );
    const { state, events, messages } = this.twin;
    const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    expect(kept?.cases ?? null).toEqual(
      state && json({ state, stage: state.stage, outcome: state.outcome, version: events.length, unit: state.leadUnitId }),
    );
    expect(kept?.events).toEqual(json(events));
    if (!decision.refused) {
      const owed = [...this.twin.owed].sort((one, other) => (one.id < other.id ? -1 : 1));
      expect(kept?.duties).toEqual(owed.map(({ id, postId, alsoPostIds, dueAt }) => ({ id, postId, also: alsoPostIds, dueAt })));
    }
    const keyed = messages.map((message) => ({ ...message, key: `${this.caseId}:${message.key}` }));
    expect(kept?.messages).toEqual(keyed.sort((one, other) => (one.key < other.key ? -1 : 1)));
    expect(kept?.answer).toMatchObject(decision.refused ? { code: decision.code, fields: decision.fields } : { outcome: 'done' });
    // Replaying what PostgreSQL has kept gives the state that it has kept.
    const replayed = (kept?.events as CoreTwin['events']).reduce<SupportRequest | null>(evolve, null);
    expect(json(replayed)).toEqual((kept?.cases as { state?: unknown } | null)?.state ?? null);
  }

  /** What holds whatever happens. */
  private isInOrder(decision: Decision, command: Command, personId: string | null, before: SupportRequest | null): void {
    const { state, owed, messages } = this.twin;
    const heldPosts = new Set(Object.values(HELD).flatMap((posts) => posts.map(({ postId }) => postId)));
    if (state && state.stage !== 'closed') {
      expect(owed.length).toBeGreaterThan(0);
      for (const { postId, alsoPostIds, dueAt } of owed) {
        expect([postId, ...alsoPostIds].filter((post) => !heldPosts.has(post))).toEqual([]);
        expect(Number.isFinite(dueAt)).toBe(true);
      }
    }
    if (!decision.refused && personId !== null && (command.kind === 'review' || command.kind === 'adjust')) {
      const ties = (HELD[personId] ?? []).filter(({ kind }) => kind === 'unitContact').map(({ organisationId }) => organisationId);
      expect(ties).not.toContain(before?.leadUnitId);
    }
    const over = messages.filter(({ state: now, dutyId }) => now === 'queued' && dutyId !== null && !owed.some(({ id }) => id === dutyId));
    expect(over).toEqual([]);
  }

  private async rows<T>(sql: string, ...more: unknown[]): Promise<T[]> {
    return (await this.db.database.query(sql, [this.caseId, ...more])) as T[];
  }
}

describe('record on PostgreSQL and the pure core', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan(aSmallPlan(PERIOD));
  });
  afterAll(() => db.end());

  it('agree on every walk: state, events, duties, mails, wake-up, answers and refusals', async () => {
    const numbers = { last: 0 };
    const seen = new Map<string, number>();
    const steps = fc.array(aStep, { minLength: 8, maxLength: 20, size: 'max' });
    const from = fc.constantFrom(instantAt('2026-02-10', 10, 15), instantAt('2026-04-28', 16, 40), instantAt('2026-06-10', 9));
    await fc.assert(
      fc.asyncProperty(from, steps, async (start, walk) => {
        await db.database.query(`DELETE FROM calendar_day WHERE scope <> 'all'`);
        for (const table of ['booking', 'place', 'place_wait']) await db.database.query(`DELETE FROM ${table}`);
        // A walk that failed may have opened a case that its twin never saw.
        const [programme] = (await db.database.query(`SELECT last_case_number AS last FROM programme`)) as { last: number }[];
        numbers.last = programme?.last ?? 0;
        const one = new Walk(db, await loadCalendar(db.database), start, numbers);
        for (const step of walk) await one.step(step);
        for (const { kind } of one.twin.events) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      // To shrink a walk on PostgreSQL takes an hour.
      { ...WALKS, endOnFailure: true },
    );
    if (process.env['RUNS']) return console.info(WALKS.numRuns, 'walks:', Object.fromEntries(seen));
    // They have been nearly everywhere: walks that prove nothing would be found out here.
    for (const kind of EVERYWHERE) expect(seen.has(kind) ? kind : `never ${kind}`).toBe(kind);
  }, 3_600_000);
});
