import type { Instant, LocalDate } from '../calendar/local-date';
import type { Channel, PartApart } from './events';
import type { RecordedAct, RecordingSource } from './recordings';
import type { Resolution } from './remedies';
import type { AgreementDetails, CommendedPerson, ReportFigures, Span, Terms } from './terms';
import type { PersonCommandKind } from './stages';

/** What each command carries. A command of a kind is `{ kind, body }`. */
export interface CommandBodies {
  /**
   * `otherDates`: dates that would do as well. `restores`: the cancelled case that is asked for again. `parts`: which components of the
   * offering; left out: all (R12). `channel`: left out: the unit itself is asked (R49).
   */
  request: {
    readonly offeringId: string;
    readonly terms: Terms;
    readonly otherDates?: readonly Span[] | undefined;
    readonly restores?: string | null | undefined;
    readonly parts?: readonly string[] | undefined;
    readonly channel?: Channel | undefined;
  };
  /**
   * A unit tells of an engagement that it has arranged and held by itself (R50): what took place, with the report. The locality confirms it
   * (R51), and only then the committee reviews it.
   */
  register: {
    readonly offeringId: string;
    readonly localityId: string;
    readonly terms: Terms;
    readonly details: AgreementDetails;
    readonly report: ReportFigures;
  };
  /** The committee's office says which unit is asked; null for the one that the plan assigns (R49). */
  match: { readonly unitId: string | null; readonly note: string | null };
  /** The locality holds these components without those that were declined, which become a case of their own (R12). */
  split: { readonly keep: readonly string[] };
  /** The committee stops a case for what nobody can help (R4), until a day on which it is looked at again. */
  suspend: { readonly reason: string; readonly until: LocalDate };
  /** It goes on, with fresh due times. */
  resumeCase: { readonly remark: string | null };
  /** The first in line takes the place that was freed, or lets it go to the next (R10). */
  takePlace: { readonly take: boolean; readonly reason: string | null };
  /**
   * Other terms, by the unit or the locality: before the agreement any number of times, after it to reschedule. `version`: what was read.
   * `details`: what the unit makes specific (R17); the locality leaves it null. `note`: why.
   */
  propose: {
    readonly version: number;
    readonly terms: Terms;
    readonly otherDates: readonly Span[];
    readonly details: AgreementDetails | null;
    readonly note: string | null;
  };
  /** Consent to the version that was read, by whoever has not consented yet. `date`: the index of one of its other dates instead of its own. */
  accept: { readonly version: number; readonly date: number | null };
  /** The agreement stands as it is: a proposed change is refused, or withdrawn by its own side. */
  turnDown: { readonly version: number; readonly reason: string };
  /** The unit consents to the proposed terms and their cost split, and makes the rest specific (R17, R22, R23). */
  agree: AgreementDetails & {
    readonly acceptsCostSplit: boolean;
    /** The version that was read; left out: whatever stands. */
    readonly version?: number | undefined;
    /** Index of one of the other dates that the locality named. */
    readonly date?: number | null | undefined;
  };
  /** R18: a decline has a reason, and an alternative if the unit has one. `knewAt`: since when the unit knew (R19); null for “just now”. */
  decline: { readonly reason: string; readonly alternative: string | null; readonly knewAt: Instant | null };
  /** R19, R21: trouble is told to the committee at once. `unable`: it cannot be held as it stands. `knewAt` as in a decline. */
  declareTrouble: { readonly reason: string; readonly unable: boolean; readonly knewAt: Instant | null };
  /**
   * R20: the committee adjusts, with a reason. `decides`: the number of the escalation that the member has read; refused when it is not open
   * any more, so that of two who decide at once the second does not undo the first. Left out: whatever is open.
   */
  adjust: { readonly resolution: Resolution; readonly reason: string; readonly decides?: number | undefined };
  /** The locality takes one of the offered remedies by its index, or none, with a reason. */
  choose: { readonly option: number | null; readonly reason: string | null };
  /** Called off before it is held: by the locality at any time, by the unit once it has agreed (before that it declines). */
  cancel: { readonly reason: string };
  reportNotHeld: { readonly reason: string };
  report: ReportFigures;
  /** The locality's short confirmation (R55); it never blocks the case. `rating` 1–5. */
  confirmExecution: { readonly tookPlace: boolean; readonly rating: number | null; readonly comment: string | null };
  /** The committee asks for the report again, and says what is missing. */
  returnReport: { readonly missing: string };
  review: { readonly remark: string | null };
  /** R25. An empty list with `nobodyThisTime` is an answer. */
  commend: { readonly people: readonly CommendedPerson[]; readonly nobodyThisTime: boolean };
  /**
   * What a side has said by telephone or Zalo, given by the office as if that side had given it here (R16, R29: the office coordinates).
   * `saidAt`: when it was said. `quote`: in which words; null when they are not known.
   */
  recordFor: {
    readonly postId: string;
    readonly source: RecordingSource;
    readonly saidAt: Instant;
    readonly quote: string | null;
    readonly act: RecordedAct;
  };
  /** The side stands by what the office has recorded for it, or objects, with a reason. `n`: which recording. */
  answerRecording: { readonly n: number; readonly stands: boolean; readonly reason: string | null };
  clockReached: Record<string, never>;
  /** The components that another case holds itself without: asked for as they were there, and declined as they were there. */
  openPart: {
    readonly splitFrom: string;
    readonly offeringId: string;
    readonly localityId: string;
    readonly localityPostId: string;
    readonly terms: Terms;
    readonly apart: readonly PartApart[];
  };
  placeFreed: Record<string, never>;
  noteDelivery: { readonly messageId: string; readonly delivered: boolean };
  retime: Record<string, never>;
}

export type CommandOf<K extends keyof CommandBodies> = K extends keyof CommandBodies
  ? { readonly kind: K; readonly body: CommandBodies[K] }
  : never;
export type Command = CommandOf<keyof CommandBodies>;
export type PersonCommand = CommandOf<PersonCommandKind>;
