import type { Actor, Facts, Instant } from '@chung-suc/domain';
import { reviewersOf, type CaseReading, type Database } from '@chung-suc/persistence';

/** What the domain would be told if this person gave a command on this case now; `record` loads the same under the case's lock. */
export async function factsNow(database: Database, { programme, state }: CaseReading, actor: Actor, now: Instant): Promise<Facts> {
  return {
    asOf: now,
    actor,
    policyVersion: state.policyVersion,
    blocId: programme.blocId,
    period: { from: programme.periodFrom, to: programme.periodTo },
    offering: null,
    caseNumber: '',
    reviewers: await reviewersOf(database, programme.blocId, now),
  };
}
