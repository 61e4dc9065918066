import {
  DEFAULT_COST_SPLIT,
  DEFAULT_POLICY,
  categoryOf,
  decide,
  type Actor,
  type Facts,
  type Instant,
  type RefusalCode,
} from '@chung-suc/domain';
import type { OfferingRow, ProgrammeRow } from '@chung-suc/persistence';

/** What is refused whatever one enters, when this actor asks for this offering now; null when it can be asked for. */
export function refusalOf(offering: OfferingRow, programme: ProgrammeRow, actor: Actor, now: Instant): RefusalCode | null {
  const facts: Facts = {
    asOf: now,
    actor,
    policy: DEFAULT_POLICY,
    calendar: { version: 0, days: [] },
    blocId: programme.blocId,
    period: { from: programme.periodFrom, to: programme.periodTo },
    offering: {
      id: offering.id,
      flow: offering.flow,
      mode: offering.mode,
      leadUnitId: offering.leadUnitId,
      unitPostId: offering.unitPostId,
      parentPostId: null,
      coUnits: [],
      place: null,
    },
    caseNumber: '',
    reviewers: [],
    chain: { unitSecretary: null, coordinator: null },
    units: [],
    kept: [],
    taken: [],
    restored: null,
  };
  const decision = decide(null, { kind: 'request', body: { offeringId: offering.id, terms: someTerms(offering, now) } }, [], facts);
  // What was entered here was made up: that it does not fit says nothing about the offering.
  return decision.refused && categoryOf(decision.code) !== 'invalid' ? decision.code : null;
}

const someTerms = (offering: OfferingRow, now: Instant) => ({
  start: now + 1,
  end: now + 2,
  mode: offering.mode ?? ('onsite' as const),
  place: '–',
  audience: [{ group: 'youthAndChildren' as const, count: 1 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: null,
  modeDeviation: null,
});
