import { z } from 'zod';
import { toNfc, type Instant } from '@chung-suc/domain';

/** A text for people, in both languages. */
export const words = z.strictObject({ vi: z.string(), en: z.string() });

/** Characters that no text needs and that PostgreSQL cannot keep: control characters but tab and line breaks, and halves of a surrogate pair. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

/** Text as people enter it, stored in NFC. How long it may be, and whether it may be empty, is for the domain to say. */
export const text = z
  .string()
  .refine((value) => !FORBIDDEN.test(value), { params: { code: 'forbiddenCharacters' } })
  .transform(toNfc);

/** Left out, null and text are all taken; the domain makes an empty text null. */
export const optionalText = text.nullish().transform((value) => value ?? null);

/** An instant as it comes in: ISO 8601 with its offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value): Instant => Date.parse(value))
  .meta({ description: 'ISO 8601 with its offset.', examples: ['2026-06-18T14:00:00+07:00'] });

export const optionalInstant = instant.nullish().transform((value) => value ?? null);

/** An instant as it goes out. */
export const isoInstant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601, in Ho Chi Minh City.' });
