import type { DataSource } from 'typeorm';
import type { Instant, MessageTemplate, Stage } from '@chung-suc/domain';

/** Where every case stood, to tell later what has changed. */
export type Mark = ReadonlyMap<string, number>;

export async function markNow(database: DataSource): Promise<Mark> {
  const rows = (await database.query(`SELECT id, version FROM cases`)) as { id: string; version: number }[];
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export interface Changes {
  readonly moved: readonly { readonly at: Instant; readonly number: string; readonly stage: Stage }[];
  readonly mails: readonly { readonly at: Instant; readonly number: string; readonly template: MessageTemplate; readonly title: string }[];
}

interface Changed {
  at: Date;
  number: string;
  stage: Stage;
  id: string;
  version: number;
}

/** Cases whose stage has moved since the mark, and the mails that this caused. */
export async function changesSince(database: DataSource, mark: Mark): Promise<Changes> {
  const rows = (await database.query(
    `SELECT id, number, stage, version, updated_at AS at FROM cases ORDER BY updated_at, number`,
  )) as Changed[];
  const moved = rows.filter(({ id, version }) => version > (mark.get(id) ?? 0));
  const mails = (await database.query(
    `SELECT m.not_before AS at, c.number, m.template, p.title FROM message m JOIN cases c ON c.id = m.case_id JOIN post p ON p.id = m.post_id
      JOIN unnest($1::uuid[], $2::timestamptz[]) AS s(id, since) ON s.id = c.id AND m.not_before >= s.since
      ORDER BY m.not_before, c.number`,
    [moved.map(({ id }) => id), moved.map(({ at }) => at)],
  )) as { at: Date; number: string; template: MessageTemplate; title: string }[];
  const instant = <T extends { at: Date }>(row: T) => ({ ...row, at: row.at.getTime() });
  return { moved: moved.map(instant), mails: mails.map(instant) };
}
