import type { Instant } from '../calendar/local-date';
import { toNfc } from '../plan/text';

/** Characters of a comment, at most. */
export const COMMENT_LENGTH = 2_000;
/** How long its author may change it, milliseconds. */
export const COMMENT_EDIT_MS = 5 * 60_000;

/** A comment as the rules know it. */
export interface Comment {
  readonly authorId: string;
  readonly at: Instant;
  readonly removed: boolean;
}

/** A text as it is kept: NFC, without space around it. */
export const commentText = (typed: string): string => toNfc(typed).trim();

/** What is wrong with a text (`commentText`); null when nothing is. */
export function commentProblem(text: string): 'required' | 'tooLong' | null {
  if (text === '') return 'required';
  return [...text].length > COMMENT_LENGTH ? 'tooLong' : null;
}

export type CommentRefusal = 'notYours' | 'commentRemoved' | 'commentTooOld';

/** Whether somebody may change a comment at `now`: its author, for a short while; others have read it by then. Null when they may. */
export function whyNotEdit({ authorId, at, removed }: Comment, personId: string, now: Instant): CommentRefusal | null {
  if (authorId !== personId) return 'notYours';
  if (removed) return 'commentRemoved';
  return now - at > COMMENT_EDIT_MS ? 'commentTooOld' : null;
}

/** Whether somebody may remove a comment: its author at any time, and whoever coordinates. What is removed leaves its place. */
export function whyNotRemove({ authorId, removed }: Comment, personId: string, coordinates: boolean): CommentRefusal | null {
  if (authorId !== personId && !coordinates) return 'notYours';
  return removed ? 'commentRemoved' : null;
}
