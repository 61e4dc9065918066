import { randomUUID } from 'node:crypto';
import {
  CREATING,
  addDays,
  formatShort,
  instantAt,
  localDateOf,
  toEpochDay,
  type CommandBodies,
  type Instant,
  type LocalDate,
  type PersonCommandKind,
} from '@chung-suc/domain';
import type { StoredAnswer } from '@chung-suc/persistence';
import { newCaseIdOf } from '@chung-suc/platform/case-commands';
import type { Engine } from '../fixtures/engine';

const WEEK_DAYS = 7;
export const MINUTE = 60_000;

/** A scenario of 2026, its days and its calendar moved by whole weeks so that it begins now, on the real server with skipped time. */
export class Shifted {
  readonly requestId = randomUUID();

  private constructor(
    private readonly engine: Engine,
    private readonly days: number,
    private readonly opened?: string,
  ) {}

  get caseId(): string {
    return this.opened ?? newCaseIdOf(this.requestId);
  }

  /** `first` is the scenario's first day, with a day to spare before it. */
  static async begin(engine: Engine, first: string): Promise<Shifted> {
    const today = toEpochDay(localDateOf(await engine.now()));
    const weeks = Math.ceil((today + 1 - toEpochDay(first)) / WEEK_DAYS);
    return new Shifted(engine, Math.max(weeks, 1) * WEEK_DAYS);
  }

  /** Another case of the same days. */
  another(): Shifted {
    return new Shifted(this.engine, this.days);
  }

  /** A case of the same days that another has opened. */
  alsoOpened(caseId: string): Shifted {
    return new Shifted(this.engine, this.days, caseId);
  }

  /** `day('02-12')`: that day of the scenario, moved. */
  day(day: string): LocalDate {
    return addDays(`2026-${day}`, this.days);
  }

  /** `at('02-12', 8)`: that moment of the scenario, moved. */
  at(day: string, hour: number, minute = 0): Instant {
    return instantAt(this.day(day), hour, minute);
  }

  async enter(day: string, kind: 'HOLIDAY' | 'MAKE_UP', scope = 'all'): Promise<void> {
    await this.engine.database.query(
      `INSERT INTO calendar_day (date, scope, kind, basis, version) SELECT $1, $2, $3, 'Kịch bản', max(version) + 1 FROM calendar_day`,
      [this.day(day), scope, kind],
    );
  }

  async skipTo(moment: Instant, by = MINUTE): Promise<void> {
    await this.engine.skipper.skip(moment + by - (await this.engine.now()));
  }

  async give<K extends PersonCommandKind>(kind: K, body: CommandBodies[K], personId: string): Promise<StoredAnswer> {
    const commandId = CREATING.includes(kind) ? this.requestId : randomUUID();
    const command = { commandId, caseId: this.caseId, kind, body, via: 'api' as const, actorPersonId: personId, actorPostId: null };
    return (await this.engine.commands.submit(command)).answer;
  }

  async retime(): Promise<void> {
    const nobody = { actorPersonId: null, actorPostId: null };
    await this.engine.commands.submit({ commandId: randomUUID(), caseId: this.caseId, kind: 'retime', body: {}, via: 'system', ...nobody });
  }

  /** `12/02 08h00 reminded`: what the clock did, each said to the minute. */
  async clock(): Promise<string[]> {
    const rows = await this.rows<{ kind: string; at: Date }>(
      `SELECT kind, at FROM case_event WHERE case_id = $1 AND kind IN ('reminded', 'fellOverdue', 'escalated', 'held') ORDER BY version`,
    );
    return rows.map(({ kind, at }) => `${formatShort(at.getTime())} ${kind}`);
  }

  async owed(): Promise<string[]> {
    const rows = await this.rows<{ id: string; post: string; due: Date }>(
      `SELECT id, post_id AS post, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`,
    );
    return rows.map(({ id, post, due }) => `${id} ${post} ${formatShort(due.getTime())}`);
  }

  async told(since: Instant): Promise<string[]> {
    const rows = await this.rows<{ told: string }>(
      `SELECT template || ' ' || post_id AS told FROM message WHERE case_id = $1 AND not_before >= $2 AND state <> 'superseded' ORDER BY 1`,
      new Date(since),
    );
    return rows.map(({ told }) => told);
  }

  async rows<T>(sql: string, ...more: unknown[]): Promise<T[]> {
    return (await this.engine.database.query(sql, [this.caseId, ...more])) as T[];
  }
}
