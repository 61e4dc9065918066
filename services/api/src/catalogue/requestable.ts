import {
  DEFAULT_COST_SPLIT,
  DEFAULT_POLICY,
  categoryOf,
  decide,
  type Actor,
  type Channel,
  type CommandOf,
  type Facts,
  type Instant,
  type RefusalCode,
  type Span,
} from '@chung-suc/domain';
import type { OfferingRow, ProgrammeRow } from '@chung-suc/persistence';

/** Who would open a case of an offering, and when. */
export interface Opener {
  readonly programme: ProgrammeRow;
  /** Who matches localities and units; null when the bloc has no coordinator. */
  readonly coordinatorPostId: string | null;
  readonly actor: Actor;
  readonly now: Instant;
}

/** What is refused whatever one enters, when this actor asks for this offering now; null when it can be asked for. */
export const refusalOf = (offering: OfferingRow, opener: Opener, channel: Channel = 'direct'): RefusalCode | null =>
  refusedWhateverEntered(aRequestFor(offering, soon(opener.now), channel), offering, opener);

/** The same, when this actor registers what has been held of this offering (R50). */
export const registrationRefusalOf = (offering: OfferingRow, opener: Opener): RefusalCode | null =>
  refusedWhateverEntered(aRegistrationOf(offering, soon(opener.now), ''), offering, opener);

/** What was entered here was made up: that it does not fit says nothing about the offering. */
function refusedWhateverEntered(command: CommandOf<'request' | 'register'>, offering: OfferingRow, opener: Opener): RefusalCode | null {
  const decision = decide(null, command, [], factsOfOpening(offering, opener));
  return decision.refused && categoryOf(decision.code) !== 'invalid' ? decision.code : null;
}

/** What the domain is told of a case before it is opened. What only tells of what would come later is left out. */
export const factsOfOpening = (offering: OfferingRow, { programme, coordinatorPostId, actor, now }: Opener): Facts => ({
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
    components: offering.components.map(({ id, leadUnitId, unitPostId }) => ({
      part: id,
      unitId: leadUnitId,
      postId: unitPostId ?? coordinatorPostId,
    })),
    coordinatorPostId,
    place: null,
  },
  caseNumber: '',
  reviewers: [],
  chain: { unitSecretary: null, coordinator: null },
  units: [],
  kept: [],
  taken: [],
  restored: null,
  locality: null,
});

const soon = (now: Instant): Span => ({ start: now + 1, end: now + 2 });

/** A faultless request at these hours; all else is made up. `parts`: the components that are asked for; left out, all. */
export const aRequestFor = (
  offering: OfferingRow,
  span: Span,
  channel: Channel = 'direct',
  parts?: readonly string[],
): CommandOf<'request'> => ({
  kind: 'request',
  body: { offeringId: offering.id, terms: someTerms(offering, span), channel, ...(parts ? { parts } : {}) },
});

/** A faultless registration of what was held in these hours; all else is made up. */
export const aRegistrationOf = (offering: OfferingRow, span: Span, localityId: string): CommandOf<'register'> => ({
  kind: 'register',
  body: {
    offeringId: offering.id,
    localityId,
    terms: someTerms(offering, span),
    details: { presenters: [{ name: '–', kind: 'presenter' }], contents: '–', note: null },
    report: { attendance: [{ group: 'youthAndChildren', count: 1 }], summary: '–', difficulties: null },
  },
});

const someTerms = ({ mode }: OfferingRow, { start, end }: Span) => ({
  start,
  end,
  mode: mode ?? ('onsite' as const),
  place: '–',
  audience: [{ group: 'youthAndChildren' as const, count: 1 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: null,
  modeDeviation: null,
});
