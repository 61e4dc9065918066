import { z } from 'zod';
import { isoInstant, text, words } from './texts';

/** The account of whoever asks: posts that were, are and will be held, and where they are signed in. */
export const accountShape = z.strictObject({
  name: z.string(),
  email: z.string().nullable().meta({ description: 'What the account is signed in with. Null without an account.' }),
  passwordSetAt: isoInstant.nullable().meta({ description: 'Null while there is no password.' }),
  hasPassword: z.boolean(),
  posts: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      organisation: z.string(),
      role: words,
      from: z.iso.date(),
      to: z.iso.date().nullable().meta({ description: 'The last day, included. Null: until further notice.' }),
      standing: z.enum(['past', 'held', 'coming']),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      current: z.boolean().meta({ description: 'The one that asks.' }),
      device: z.string().nullable().meta({ description: '`Chrome · Windows`. Null: the browser does not say.' }),
      signedInBy: z.enum(['password', 'mailLink', 'demo']),
      signedInAt: isoInstant,
      endsAt: isoInstant.meta({ description: 'If it is not used again; each use moves it, up to its longest.' }),
    }),
  ),
});

export const passwordChangeBody = z.strictObject({
  current: text.meta({ description: 'The present password.' }),
  password: text.meta({ description: 'The new one.' }),
});

export type AccountView = z.output<typeof accountShape>;
