import { z } from 'zod';
import { GUIDE_STEPS } from '../words/guide-steps';
import { instant, isoInstant, words } from './texts';

/** How far time is to be moved forward: until after an instant, such as that of a coming step; or to the same hour of a later working day. */
export const skipBody = z.strictObject({
  until: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('moment'), at: instant }),
    z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(1).max(20) }),
  ]),
});

const address = z.string().nullable().meta({ description: 'Address of the page that shows every mail. Null when there is none.' });
const caseNumber = z.string().nullable().meta({ description: 'Null for what is about several cases.' });

const readable = z.boolean().meta({ description: 'Who asks may read that case.' });

/** The time of a trial copy. */
export const trialClockShape = z.strictObject({
  now: isoInstant,
  isAhead: z.boolean().meta({ description: 'Time has been moved forward: it is later here than outside.' }),
  mailPage: address,
});

/** What a skip has caused. */
export const skippedShape = z.strictObject({
  now: isoInstant.meta({ description: 'The time afterwards.' }),
  cases: z.int().meta({ description: 'Open cases that were moved.' }),
  steps: z.array(z.strictObject({ at: isoInstant, number: z.string(), readable, what: words })),
  mails: z.array(
    z.strictObject({ at: isoInstant, number: caseNumber, readable, title: words, to: z.string().meta({ description: 'The post.' }) }),
  ),
  mailPage: address,
});

/** The straight way of one case, with who does what in it next. */
export const guideShape = z.strictObject({
  case: z
    .strictObject({ number: z.string(), offering: z.string(), locality: z.string(), endsAt: isoInstant })
    .nullable()
    .meta({ description: 'The latest request of the programme. Null before there is one.' }),
  steps: z.array(
    z.strictObject({
      step: z.enum(GUIDE_STEPS),
      done: z.boolean().meta({ description: 'Has happened in this very case.' }),
      people: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          role: words,
          href: z.string().meta({ description: 'Where that person does it.' }),
        }),
      ),
    }),
  ),
  mailPage: address,
});

export type SkipBody = z.input<typeof skipBody>;
export type TrialClock = z.output<typeof trialClockShape>;
export type SkippedView = z.output<typeof skippedShape>;
export type GuideView = z.output<typeof guideShape>;
