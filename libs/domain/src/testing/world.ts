import type { Instant, LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DEFAULT_POLICY, type Policy } from '../policy/policy';
import type { Actor, ChainFacts, LocalityFacts, OfferingFacts, PostFacts, ReviewerFacts, Taken, UnitFacts } from '../support-request/facts';
import type { Terms } from '../support-request/terms';
import { CALENDAR_2026, holiday, rosterOff, rosterWorks, withDays } from './calendars';
import { terms } from './commands';
import { day } from './dates';
import { offering } from './facts';
import * as people from './people';
import { STORY } from './story';

/**
 * Where a random run takes place: who holds which post, and what decisions find. Where several are named (calendars, offerings, committees,
 * coordinators), a run may meet any of them; a world in a database names one of each.
 */
export interface World {
  readonly begins: Instant;
  /** Bodies go through JSON, as on their way to a database: what is no number arrives as null. */
  readonly throughJson: boolean;
  readonly policy: Policy;
  readonly calendars: readonly [WorkingCalendar, ...WorkingCalendar[]];
  readonly blocId: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly caseNumber: string;
  readonly offerings: readonly [OfferingFacts, ...OfferingFacts[]];
  /** A request as it should be. */
  readonly terms: Terms;
  /** What may turn out to be taken when claims are written. */
  readonly taken: readonly (readonly Taken[])[];
  readonly localityPostId: string;
  /** Localities for which something is registered: one that there is, or none. */
  readonly localities: readonly (LocalityFacts | null)[];
  readonly units: readonly UnitFacts[];
  readonly committees: readonly (readonly ReviewerFacts[])[];
  readonly coordinators: readonly (PostFacts | null)[];
  readonly secretaries: Readonly<Record<string, PostFacts | null>>;
  /** Who acts through a post: of each unit in `units`, the locality, the members of the committee and the coordinator. */
  readonly holders: Readonly<Record<string, Actor>>;
  /** Who has no say, or may not because of the own unit. */
  readonly others: readonly Actor[];
}

const { POST, UNIT_A, UNIT_B, COMMITTEE } = people;
const UNIT_C = 'unit-c';
const unitCPost = people.post('unitContact', 'post-unit-c', UNIT_C);
const tied: ReviewerFacts = { postId: POST.firstMember, tiedUnitIds: [UNIT_A], reachable: true };
const free: ReviewerFacts = { postId: POST.secondMember, tiedUnitIds: [], reachable: true };
const tiedToB: ReviewerFacts = { postId: POST.thirdMember, tiedUnitIds: [UNIT_B], reachable: true };
/** In two parts, or three (R12). */
const inParts = offering({
  components: [
    { part: 'part-a', unitId: UNIT_A, postId: POST.unitA },
    { part: 'part-b', unitId: UNIT_B, postId: POST.unitB },
    { part: 'part-c', unitId: 'unit-d', postId: POST.coordinator },
  ],
});
const coordinatorPost = people.post('coordinator', POST.coordinator, COMMITTEE);

/** The story's people and units, with whom facts vary: seats fall vacant, addresses die, days are entered. */
export const STORY_WORLD: World = {
  begins: STORY.requested,
  throughJson: false,
  policy: DEFAULT_POLICY,
  calendars: [
    CALENDAR_2026,
    withDays(CALENDAR_2026, holiday('19/06/2026'), holiday('24/06/2026')),
    withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/06/2026'), rosterOff(UNIT_A, '25/06/2026'), rosterWorks(UNIT_B, '21/06/2026')),
  ],
  blocId: COMMITTEE,
  period: { from: day('01/03/2026'), to: day('30/11/2026') },
  caseNumber: 'CS-2026-0143',
  offerings: [
    offering(),
    offering({ parentPostId: POST.parentOfUnitA }),
    offering({ parentPostId: POST.unitB }),
    offering({ coUnits: [{ unitId: UNIT_C, postId: unitCPost.postId }] }),
    offering({
      coUnits: [
        { unitId: UNIT_C, postId: unitCPost.postId },
        { unitId: UNIT_B, postId: POST.unitB },
      ],
      place: { count: 1, scope: 'programme' },
    }),
    offering({ place: { count: 1, scope: 'locality' } }),
    inParts,
    inParts,
    offering({ components: inParts.components, coUnits: [{ unitId: UNIT_C, postId: unitCPost.postId }] }),
    offering({ leadUnitId: null, unitPostId: null }),
  ],
  terms: terms(),
  taken: [[], [], [], ['unit'], ['place']],
  localityPostId: POST.viDu,
  localities: [{ localityId: people.VI_DU, postId: POST.viDu }, { localityId: people.VI_DU, postId: POST.viDu }, null],
  units: [
    { unitId: UNIT_A, postId: POST.unitA, parentPostId: null },
    { unitId: UNIT_B, postId: POST.unitB, parentPostId: POST.parentOfUnitA },
    { unitId: UNIT_C, postId: unitCPost.postId, parentPostId: null },
    { unitId: 'unit-without-contact', postId: null, parentPostId: null },
  ],
  committees: [[tied, free, tiedToB], [tied, free, tiedToB], [free], [tied, { ...free, reachable: false }], [tied], []],
  coordinators: [
    { postId: POST.coordinator, reachable: true },
    { postId: POST.coordinator, reachable: true },
    { postId: POST.coordinator, reachable: false },
    null,
  ],
  secretaries: { [UNIT_A]: { postId: POST.secretaryOfUnitA, reachable: true } },
  holders: {
    [POST.viDu]: people.contactOfViDu,
    [POST.unitA]: people.contactOfUnitA,
    [POST.unitB]: people.contactOfUnitB,
    [unitCPost.postId]: people.person([unitCPost]),
    [POST.firstMember]: people.memberOfUnitA,
    [POST.secondMember]: people.member,
    [POST.thirdMember]: people.person([people.post('committeeMember', POST.thirdMember, COMMITTEE)], [UNIT_B]),
    [POST.coordinator]: people.person([coordinatorPost]),
  },
  others: [
    people.contactOfMinhHoa,
    people.person([people.post('committeeMember', 'post-member-elsewhere', 'city-union-office')]),
    people.observer,
    people.personWithoutPost,
    people.theSystem,
    // Committee members who belong to a unit, as such, or as its contact.
    people.person([people.secondMemberPost], [UNIT_B, UNIT_A, UNIT_C]),
    people.person([people.firstMemberPost, people.unitAPost, people.viDuPost]),
    people.person([people.secondMemberPost, people.unitBPost]),
  ],
};

export const chainOf = (world: World, unitId: string, coordinator: PostFacts | null): ChainFacts => ({
  unitSecretary: world.secretaries[unitId] ?? null,
  coordinator,
});
