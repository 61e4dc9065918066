import { randomUUID } from 'node:crypto';
import type { Instant } from '@chung-suc/domain';
import { AccessLogRow, holdersOf, readCase, type Database } from '@chung-suc/persistence';
import { peopleOf } from '../cases/case.mapper';
import { ApiProblem } from '../problems/api-problem';

/** Throws `unknownCase`, or `unknownPerson` for whoever does not take part in the case now. */
export async function expectPersonOfCase(database: Database, caseId: string, personId: string, now: Instant): Promise<void> {
  const reading = await readCase(database, caseId, now);
  if (!reading) throw new ApiProblem('unknownCase');
  const { reviewPostId } = reading.state;
  const reviewers = await holdersOf(database, reviewPostId === null ? [] : [reviewPostId], now);
  const people = peopleOf(reading, new Map(reviewers.map((holder) => [holder.postId, holder])));
  if (!people.some(({ holder }) => holder.personId === personId)) throw new ApiProblem('unknownPerson');
}

type Look = Pick<AccessLogRow, 'personId' | 'whoseId' | 'caseId' | 'why'> & { readonly at: Instant; readonly phone: string };

/** Writes down that somebody is shown a number (R57), and which one: it may be corrected later. */
export async function logLook(database: Database, { at, ...look }: Look): Promise<void> {
  await database.getRepository(AccessLogRow).insert({ ...look, id: randomUUID(), at: new Date(at), what: 'phone' });
}
