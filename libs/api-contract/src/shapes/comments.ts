import { z } from 'zod';
import { instant, isoInstant, text } from './texts';

export const commentBody = z.strictObject({ text: text.meta({ description: 'Plain text, at most 2000 characters.' }) });

export const commentShape = z.strictObject({
  id: z.uuid(),
  at: isoInstant,
  author: z.strictObject({ name: z.string(), title: z.string(), organisation: z.string() }),
  text: z.string().nullable().meta({ description: 'Null when it was removed.' }),
  editedAt: isoInstant.nullable(),
  mayEdit: z.boolean().meta({ description: 'By the person who asks, now: the author within five minutes.' }),
  mayRemove: z.boolean(),
});

export const commentsShape = z.strictObject({
  comments: z.array(commentShape).meta({ description: 'The oldest first.' }),
  mayWrite: z.boolean(),
});

/** `to`: when the last comment was written that was on the screen. */
export const commentsSeenBody = z.strictObject({ to: instant });

export const unreadCommentsShape = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        id: z.uuid(),
        number: z.string(),
        offeringName: z.string(),
        locality: z.string(),
        count: z.int().meta({ description: 'Comments of others that were not on the screen yet.' }),
        last: z.strictObject({ at: isoInstant, by: z.string() }),
      }),
    )
    .meta({ description: 'The latest comment first; at most 50.' }),
});

export type CommentsSeenBody = z.output<typeof commentsSeenBody>;
export type UnreadComments = z.output<typeof unreadCommentsShape>;
export type CommentBody = z.output<typeof commentBody>;
export type CommentView = z.output<typeof commentShape>;
export type CommentsView = z.output<typeof commentsShape>;
