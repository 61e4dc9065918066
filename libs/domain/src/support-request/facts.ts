import type { Instant, LocalDate } from '../calendar/local-date';
import type { DeliveryMode } from './terms';

/** A post that the actor holds at the instant of the command. */
export interface HeldPost {
  readonly postId: string;
  readonly kind: PostKind;
  readonly organisationId: string;
}

export type PostKind =
  'unitContact' | 'localityContact' | 'coordinator' | 'committeeMember' | 'recordsClerk' | 'observer' | 'administrator';

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

export interface OfferingFacts {
  readonly id: string;
  readonly flow: 'supportRequest' | 'invitation' | 'worksProject';
  readonly mode: DeliveryMode | null;
  readonly leadUnitId: string | null;
  /** The post of the lead unit that the plan names (R15), when it has one. */
  readonly unitPostId: string | null;
  readonly parentPostId: string | null;
}

/** Units that a person is tied to by the posts held: nobody judges their own unit (R15). */
export const tiedUnitsOf = (held: readonly HeldPost[]): string[] =>
  held.filter((post) => post.kind === 'unitContact').map((post) => post.organisationId);

/** A person who acts, in every post held or, through a link, in `onlyPostId`. Ties count whatever the post. */
export const personActor = (personId: string, held: readonly HeldPost[], onlyPostId: string | null = null): Actor => ({
  kind: 'person',
  personId,
  posts: onlyPostId === null ? held : held.filter((post) => post.postId === onlyPostId),
  tiedUnitIds: tiedUnitsOf(held),
});

/** A committee post that could review, with the units that its present holder is tied to. In order of protocol. */
export interface ReviewerFacts {
  readonly postId: string;
  readonly tiedUnitIds: readonly string[];
}

/** Everything that a decision needs besides the case itself, loaded under its lock. */
export interface Facts {
  readonly asOf: Instant;
  readonly actor: Actor;
  readonly policyVersion: number;
  /** The bloc whose programme this is: its committee reviews. */
  readonly blocId: string;
  /** The programme's days, both included (R5). */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  /** Only for the creating command. */
  readonly offering: OfferingFacts | null;
  /** Only for the creating command: the number that the case gets if it is opened. */
  readonly caseNumber: string;
  readonly reviewers: readonly ReviewerFacts[];
}
