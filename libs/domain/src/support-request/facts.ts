import type { Instant, LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Duty } from '../duty/duty';
import type { Policy } from '../policy/policy';
import type { PlaceLimit } from './events';
import type { CommandKind, Outcome } from './stages';
import type { DeliveryMode } from './terms';

/** A post that the actor holds at the instant of the command. */
export interface HeldPost {
  readonly postId: string;
  readonly kind: PostKind;
  readonly organisationId: string;
}

/** `unitContact`: whom the plan names for a unit. `unitSecretary`: the secretary of the unit's Union, when that is somebody else. */
export type PostKind =
  'unitContact' | 'unitSecretary' | 'localityContact' | 'coordinator' | 'committeeMember' | 'recordsClerk' | 'observer' | 'administrator';

/** Who acts. A person acts through the posts held at that instant (through a link: that one post only). */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly posts: readonly HeldPost[];
      /** Units that the person is tied to by any post held: nobody judges their own unit. */
      readonly tiedUnitIds: readonly string[];
    }
  | { readonly kind: 'system' };

/** A co-unit with the post that answers for it: its contact, else the bloc's coordinator; null when nobody does. */
export interface CoUnitFacts {
  readonly unitId: string;
  readonly postId: string | null;
}

/** A component of an offering that is split over several lead units (R12), with the post that answers for it. */
export interface ComponentFacts extends CoUnitFacts {
  readonly part: string;
}

/** The locality for which a unit registers what it has held; `postId` is its contact. */
export interface LocalityFacts {
  readonly localityId: string;
  readonly postId: string;
}

/** What could not be had: decide is asked again with it. `place`: the offering has no place left. `unit`: a unit is engaged at that time. */
export type Taken = 'place' | 'unit';

/** The case that a request restores. */
export interface RestoredFacts {
  readonly caseId: string;
  readonly offeringId: string;
  readonly localityId: string;
  readonly outcome: Outcome | null;
}

export interface OfferingFacts {
  readonly id: string;
  readonly flow: 'supportRequest' | 'invitation' | 'worksProject';
  readonly mode: DeliveryMode | null;
  readonly coUnits: readonly CoUnitFacts[];
  /** In the order of the plan; the first is the lead unit's. Empty for an offering that is not split. */
  readonly components: readonly ComponentFacts[];
  /** The coordinator, who matches localities and units (R49); null when nobody is. */
  readonly coordinatorPostId: string | null;
  /** How often it can be had (R10); null without a limit. */
  readonly place: PlaceLimit | null;
  readonly leadUnitId: string | null;
  /** The post of the lead unit that the plan names (R15), when it has one. */
  readonly unitPostId: string | null;
  readonly parentPostId: string | null;
}

/** Posts that tie their holder to a unit. */
export const TYING_POSTS: readonly PostKind[] = ['unitContact', 'unitSecretary'];

/** Units that a person is tied to by the posts held: nobody judges their own unit (R15). */
export const tiedUnitsOf = (held: readonly HeldPost[]): string[] =>
  held.filter((post) => TYING_POSTS.includes(post.kind)).map((post) => post.organisationId);

/** A person who acts, in every post held or, through a link, in `onlyPostId`. Ties count whatever the post. */
export const personActor = (personId: string, held: readonly HeldPost[], onlyPostId: string | null = null): Actor => ({
  kind: 'person',
  personId,
  posts: onlyPostId === null ? held : held.filter((post) => post.postId === onlyPostId),
  tiedUnitIds: tiedUnitsOf(held),
});

/** A committee post, in order of protocol, with the units that its present holder is tied to. */
export interface ReviewerFacts {
  readonly postId: string;
  readonly tiedUnitIds: readonly string[];
  /** The holder has an address that takes mail. */
  readonly reachable: boolean;
}

/** A post that somebody holds, and whether mail reaches them. */
export interface PostFacts {
  readonly postId: string;
  readonly reachable: boolean;
}

/** A unit that could take over, with the post that would answer for it. */
export interface UnitFacts {
  readonly unitId: string;
  readonly postId: string | null;
  readonly parentPostId: string | null;
}

/** Whom the chain finds today besides the owner and the committee; null when nobody holds the post. */
export interface ChainFacts {
  readonly unitSecretary: PostFacts | null;
  readonly coordinator: PostFacts | null;
}

/** Everything that a decision needs besides the case itself, loaded under its lock. */
export interface Facts {
  readonly asOf: Instant;
  readonly actor: Actor;
  /** The policy that the case keeps; for a new case the latest. */
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** The bloc whose programme this is: its committee reviews and decides. */
  readonly blocId: string;
  /** The programme's days, both included (R5). */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  /** Only for the creating command. */
  readonly offering: OfferingFacts | null;
  /** Only for the creating command: the number that the case gets if it is opened. */
  readonly caseNumber: string;
  readonly reviewers: readonly ReviewerFacts[];
  readonly chain: ChainFacts;
  /** Units that the command, or the offer that it answers, names. */
  readonly units: readonly UnitFacts[];
  /** Duties as they were last kept: a change of the calendar is seen against them. */
  readonly kept: readonly Duty[];
  /** What has turned out to be taken when the command's claims were written; empty at first. */
  readonly taken: readonly Taken[];
  /** Only for a request that restores a case; null when there is no such case. */
  readonly restored: RestoredFacts | null;
  /** Only for what is registered after the fact; null for an unknown locality, or one without a contact. */
  readonly locality: LocalityFacts | null;
}

export type FactsKind = 'offering' | 'restored' | 'locality' | 'committee' | 'chain' | 'units' | 'kept';

/** What a command needs to know besides actor, policy, calendar and period, so that nobody loads more. */
export const FACTS_OF: Record<CommandKind, readonly FactsKind[]> = {
  request: ['offering', 'restored'],
  register: ['offering', 'locality', 'committee'],
  openPart: ['offering', 'committee', 'chain'],
  match: ['units', 'chain'],
  split: [],
  suspend: [],
  resumeCase: [],
  takePlace: [],
  placeFreed: [],
  propose: [],
  accept: [],
  turnDown: [],
  cancel: ['chain'],
  agree: [],
  decline: ['committee', 'chain'],
  declareTrouble: ['committee', 'chain'],
  adjust: ['committee', 'chain', 'units'],
  choose: ['committee', 'chain', 'units'],
  reportNotHeld: [],
  report: ['committee'],
  confirmExecution: [],
  returnReport: [],
  review: [],
  commend: [],
  // Whatever what was said needs.
  recordFor: ['committee', 'chain', 'units'],
  answerRecording: ['committee', 'chain'],
  clockReached: ['committee', 'chain'],
  noteDelivery: [],
  retime: ['kept'],
};
