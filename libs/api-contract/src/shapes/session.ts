import { z } from 'zod';
import { meShape } from './me';
import { isoInstant, text, words } from './texts';

/** Who is signed in. */
export const sessionShape = z.strictObject({
  person: meShape,
  csrfToken: z.string().meta({ description: 'Goes back in the header `X-CSRF-Token` with whatever changes something.' }),
  signedInAt: isoInstant,
  expiresAt: isoInstant.meta({ description: 'It ends then at the latest; unused, or signed out, it ends earlier.' }),
});

/** Text in NFC; that it may be empty is for the answer to say. */
export const signInBody = z.strictObject({ email: text, password: text });

/** People whom everybody at this machine may be: only in the embedded mode. */
export const demoPeopleShape = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      posts: z.array(z.strictObject({ title: z.string(), organisation: z.string(), role: words })),
    }),
  ),
});

export const demoSignInBody = z.strictObject({ personId: z.string() });

export const passwordResetBody = z.strictObject({ email: text });

export const invitationBody = z.strictObject({ personId: z.string() });

/** What the link of a mail is for. */
export const passwordTokenShape = z.strictObject({
  purpose: z.enum(['reset', 'invitation']),
  name: z.string(),
  email: z.string().meta({ description: 'What the account is signed in with.' }),
  expiresAt: isoInstant,
});

export const passwordBody = z.strictObject({ password: text });

export type SessionView = z.output<typeof sessionShape>;
export type DemoPeople = z.output<typeof demoPeopleShape>;
export type PasswordTokenView = z.output<typeof passwordTokenShape>;
