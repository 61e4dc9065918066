import {
  DEFAULT_COST_SPLIT,
  DEFAULT_POLICY,
  categoryOf,
  decide,
  type Actor,
  type DeliveryMode,
  type Facts,
  type Instant,
  type RefusalCode,
  type Span,
} from '@chung-suc/domain';
import type { OfferingRow, ProgrammeRow } from '@chung-suc/persistence';

/** Who asks for which offering of which plan, and when. */
export interface Asking {
  readonly offering: OfferingRow;
  readonly programme: ProgrammeRow;
  readonly actor: Actor;
  readonly now: Instant;
}

/** What is refused whatever one enters, when this actor asks for this offering now; null when it can be asked for. */
export function refusalOf(offering: OfferingRow, programme: ProgrammeRow, actor: Actor, now: Instant): RefusalCode | null {
  const decision = decide(
    null,
    aRequestFor(offering, { start: now + 1, end: now + 2 }),
    [],
    factsOfAsking({ offering, programme, actor, now }),
  );
  // What was entered here was made up: that it does not fit says nothing about the offering.
  return decision.refused && categoryOf(decision.code) !== 'invalid' ? decision.code : null;
}

/** What the domain is told of a request before it is sent. What is left out here, and only tells of what would come later, can be given. */
export const factsOfAsking = ({ offering, programme, actor, now }: Asking, more: Partial<Facts> = {}): Facts => ({
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
  ...more,
});

/** A faultless request at these hours; all else is made up. */
export const aRequestFor = ({ id, mode }: { readonly id: string; readonly mode: DeliveryMode | null }, { start, end }: Span) => ({
  kind: 'request' as const,
  body: {
    offeringId: id,
    terms: {
      start,
      end,
      mode: mode ?? ('onsite' as const),
      place: '–',
      audience: [{ group: 'youthAndChildren' as const, count: 1 }],
      costs: DEFAULT_COST_SPLIT,
      wishes: null,
      modeDeviation: null,
    },
  },
});
