import type { DomainEventOf } from '@chung-suc/domain';
import { CaseEventRow, type Database } from '@chung-suc/persistence';

/** Kinds of events whose words stand in mails. */
const TOLD = ['declined', 'notHeld', 'confirmed', 'reviewed', 'commended'] as const;

/** What was said on a case, by kind; absent when it was not. Each of these happens once in a case. */
export type Said = { readonly [K in (typeof TOLD)[number]]?: DomainEventOf<K>['body'] };

export async function saidOn(database: Database, caseId: string): Promise<Said> {
  const rows = await database
    .getRepository(CaseEventRow)
    .find({ where: TOLD.map((kind) => ({ caseId, kind })), order: { version: 'ASC' } });
  return Object.fromEntries(rows.map(({ kind, body }) => [kind, body])) as Said;
}
