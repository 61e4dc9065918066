import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { CommandBodies, Instant, PersonCommandKind } from '@chung-suc/domain';
import { IntakeRow } from '@chung-suc/persistence';
import { bodyHashOf } from '@chung-suc/platform/case-commands';
import type { Recorded } from '@chung-suc/workflow-contract';
import { record } from '@chung-suc/orchestrator/record';

/** How a command arrived, when that matters: its id, and the link or post through which it came. */
type ArrivalDetails = Partial<Pick<IntakeRow, 'commandId' | 'actorPostId' | 'via'>>;

/** Drives `record` on a real database at any instant, without an engine: commands arrive as they do through the API. */
export class RecordBench {
  constructor(
    readonly database: DataSource,
    readonly caseId: string = randomUUID(),
  ) {}

  async arrive<K extends PersonCommandKind>(kind: K, body: CommandBodies[K], personId: string, over: ArrivalDetails = {}): Promise<string> {
    const commandId = over.commandId ?? randomUUID();
    await this.database.getRepository(IntakeRow).insert({
      commandId,
      caseId: this.caseId,
      kind,
      actorPersonId: personId,
      actorPostId: null,
      via: 'api',
      body: body as object,
      bodyHash: bodyHashOf(this.caseId, kind, body),
      receivedAt: new Date(0),
      ...over,
    });
    return commandId;
  }

  async command<K extends PersonCommandKind>(
    kind: K,
    body: CommandBodies[K],
    personId: string,
    asOf: Instant,
    over: ArrivalDetails = {},
  ): Promise<Recorded> {
    const commandId = await this.arrive(kind, body, personId, over);
    return record(this.database, { caseId: this.caseId, commandId, kind, asOf, clockOffsetMs: 0 });
  }

  async again(commandId: string, kind: PersonCommandKind, asOf: Instant): Promise<Recorded> {
    return record(this.database, { caseId: this.caseId, commandId, kind, asOf, clockOffsetMs: 0 });
  }

  /** What another case has caused for this one, as the sweep or that case's workflow hands it over. */
  async handedOver(commandId: string, asOf: Instant): Promise<Recorded> {
    return record(this.database, { caseId: this.caseId, commandId, kind: 'placeFreed', asOf, clockOffsetMs: 0 });
  }

  async clock(asOf: Instant): Promise<Recorded> {
    return record(this.database, {
      caseId: this.caseId,
      commandId: `clock:${this.caseId}:${asOf}`,
      kind: 'clockReached',
      asOf,
      clockOffsetMs: 0,
    });
  }

  /** The clock is heard at each of its own wake-ups up to `until`, as the workflow would hear it; gives the instants. */
  async clockUntil(until: Instant): Promise<Instant[]> {
    const heard: Instant[] = [];
    for (;;) {
      const [row] = await this.rows<{ wake_at: Date | null }>(`SELECT wake_at FROM cases WHERE id = $1`);
      const at = row?.wake_at?.getTime();
      if (at === undefined || at > until) return heard;
      heard.push(at);
      await this.clock(at);
    }
  }

  /** The calendar has a new version: what the api sends to open cases then. */
  async retime(asOf: Instant): Promise<Recorded> {
    const commandId = randomUUID();
    await this.database.getRepository(IntakeRow).insert({
      commandId,
      caseId: this.caseId,
      kind: 'retime',
      actorPersonId: null,
      actorPostId: null,
      via: 'system',
      body: {},
      bodyHash: bodyHashOf(this.caseId, 'retime', {}),
      receivedAt: new Date(asOf),
    });
    return record(this.database, { caseId: this.caseId, commandId, kind: 'retime', asOf, clockOffsetMs: 0 });
  }

  async rows<T>(sql: string, ...more: unknown[]): Promise<T[]> {
    return (await this.database.query(sql, [this.caseId, ...more])) as T[];
  }
}
