import { z } from 'zod';
import { isoInstant, words } from './texts';

/** A number, shown once to somebody who shares a case with its owner (R57). */
export const revealedPhoneShape = z.strictObject({
  phone: z.string().meta({ description: 'As it is dialled: `0000 000 101`.' }),
  doubtful: z.boolean().meta({ description: 'Not confirmed, or printed for several people (D1): ask who answers.' }),
});

export const accessLogQuery = z.strictObject({
  caseId: z.uuid().optional().meta({ description: 'Of one case only.' }),
  whose: z.string().max(200).optional().meta({ description: 'Id of the person whose number it is: theirs only.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional().meta({ description: '`next` of the page before.' }),
});

export const accessLogShape = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        at: isoInstant,
        by: z.string().meta({ description: 'To whom it was shown.' }),
        whose: z.string(),
        what: words,
        number: z
          .string()
          .nullable()
          .meta({ description: 'Which number, masked: it may be another today. Null for looks from before that was kept.' }),
        isOld: z.boolean().meta({ description: 'It has been corrected since.' }),
        case: z.strictObject({ id: z.uuid(), number: z.string() }),
        why: words,
      }),
    )
    .meta({ description: 'The latest first.' }),
  next: z.string().nullable(),
});

export type RevealedPhone = z.output<typeof revealedPhoneShape>;
export type AccessLogQuery = z.output<typeof accessLogQuery>;
export type AccessLog = z.output<typeof accessLogShape>;
