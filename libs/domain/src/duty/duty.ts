import type { Instant } from '../calendar/local-date';

/** What can be owed on a support request. */
export type DutyKind = 'answer' | 'report' | 'confirm' | 'review' | 'commend';

/**
 * Who owes what, since when and until when. Reminders, inbox, lateness and “what happens if nobody acts” all read duties; none has a rule
 * of its own.
 */
export interface Duty {
  /** Stable within the case: the kind and how often it has been opened, `answer-1`. Links and mails name it. */
  readonly id: string;
  readonly kind: DutyKind;
  /** The post that owes it, never a person: who holds the post is looked up when it matters. */
  readonly postId: string;
  readonly since: Instant;
  readonly dueAt: Instant;
  /** Instants of the reminders, in order. */
  readonly reminders: readonly Instant[];
}
