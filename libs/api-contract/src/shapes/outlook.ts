import { z } from 'zod';
import { spanShape } from './terms';
import { instant, isoInstant, text, words } from './texts';

export const outlookQuery = z.strictObject({
  offeringId: text.meta({ description: 'From `GET /api/catalogue`.' }),
  start: instant,
  end: instant,
  localityId: text.optional().meta({ description: 'Of a unit that registers what it has held there (R50). Left out: one’s own locality.' }),
  parts: text
    .optional()
    .transform((value) => value?.split(','))
    .meta({ description: 'Ids of the components that are asked for, with commas between (R12). Left out: all.' }),
});

/** What somebody who is about to ask should know. It warns; it never refuses (R10). */
export const outlookShape = z.strictObject({
  place: z
    .strictObject({
      count: z.int(),
      scope: z.enum(['programme', 'locality']),
      limit: words,
      taken: z.int().meta({ description: 'Held, or kept for the first in line.' }),
      inLine: z.int(),
      left: z.int().meta({ description: 'What whoever asks now would get.' }),
    })
    .nullable()
    .meta({ description: 'Null for an offering without a limit.' }),
  engagements: z.array(spanShape).meta({ description: 'When the unit, or a co-unit, is engaged at that time already.' }),
  requests: z
    .array(spanShape.extend({ rural: z.boolean(), own: z.boolean(), requestedAt: isoInstant }))
    .meta({ description: 'Other requests to the unit for that time, in the order in which units prefer them: rural communes first.' }),
  likelyDuplicates: z.array(spanShape.extend({ id: z.uuid(), number: z.string(), href: z.string(), stageTitle: words })).meta({
    description:
      'Cases of the same locality that may be the same: open ones, and for a registration those that were held. Shown, never merged (R49–R51).',
  }),
  afterwards: z
    .strictObject({ owed: z.array(words), coming: z.array(z.strictObject({ at: isoInstant, text: words })) })
    .nullable()
    .meta({
      description: 'Once it is sent: who owes what until when, and what comes by itself if nobody acts. Null when it would not be taken.',
    }),
  warnings: z.array(words).meta({ description: 'The same, in sentences. Empty: nothing stands in the way.' }),
});

export type RequestOutlook = z.output<typeof outlookShape>;
export type RequestOutlookQuery = z.output<typeof outlookQuery>;
