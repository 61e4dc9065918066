import type { DataSource } from 'typeorm';
import type { EventKind, Instant } from '@chung-suc/domain';
import type { StoredTemplate } from '@chung-suc/persistence';

/** Where every case stood, and the mails that there were, to tell later what has changed. */
export interface Mark {
  readonly versions: ReadonlyMap<string, number>;
  readonly mails: ReadonlySet<string>;
}

export async function markNow(database: DataSource): Promise<Mark> {
  const rows = (await database.query(`SELECT id, version FROM cases`)) as { id: string; version: number }[];
  const mails = (await database.query(`SELECT id FROM message`)) as { id: string }[];
  return { versions: new Map(rows.map(({ id, version }) => [id, version])), mails: new Set(mails.map(({ id }) => id)) };
}

export interface Step {
  readonly at: Instant;
  readonly number: string;
  readonly caseId: string;
  readonly kind: EventKind;
}

export interface Mail {
  readonly at: Instant;
  /** Of its case; null for the digest, which is about several. */
  readonly number: string | null;
  readonly caseId: string | null;
  readonly template: StoredTemplate;
  readonly title: string;
}

export interface Changes {
  readonly steps: readonly Step[];
  readonly mails: readonly Mail[];
}

type Row<T extends { at: Instant }> = Omit<T, 'at'> & { at: Date };

/** That a mail has arrived is told by the mail. */
const UNTOLD: readonly EventKind[] = ['messageDelivered'];

/** What has happened to cases since the mark, and the mails that this caused; a mail that a later step has made needless is not among them. */
export async function changesSince(database: DataSource, mark: Mark): Promise<Changes> {
  const events = (await database.query(
    `SELECT e.case_id AS "caseId", e.version, e.at, e.kind, c.number FROM case_event e JOIN cases c ON c.id = e.case_id
      ORDER BY e.at, c.number, e.version`,
  )) as (Row<Step> & { version: number })[];
  const mails = (await database.query(
    `SELECT m.id, m.case_id AS "caseId", m.not_before AS at, c.number, m.template, p.title FROM message m LEFT JOIN cases c ON c.id = m.case_id JOIN post p ON p.id = m.post_id
      WHERE m.state <> 'superseded' ORDER BY m.not_before, c.number`,
  )) as (Row<Mail> & { id: string })[];
  return {
    steps: events
      .filter(({ caseId, kind, version }) => !UNTOLD.includes(kind) && version > (mark.versions.get(caseId) ?? 0))
      .map(({ at, number, caseId, kind }) => ({ at: at.getTime(), number, caseId, kind })),
    mails: mails
      .filter(({ id }) => !mark.mails.has(id))
      .map(({ at, number, caseId, template, title }) => ({ at: at.getTime(), number, caseId, template, title })),
  };
}
