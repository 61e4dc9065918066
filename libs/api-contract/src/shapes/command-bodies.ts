import { z } from 'zod';
import { DEFAULT_COST_SPLIT, type CommandBodies, type RecordableKind } from '@chung-suc/domain';
import type { CaseCommandKind } from '../words/vocabulary';
import { audienceGroup, channel, costBearer, costItem, deliveryMode, presenterKind, recordingSource } from './choices';
import { instant, optionalInstant, optionalText, text } from './texts';

// Shapes only: what is required, how long, how many, in which stage, is decided in the domain and answered with every field listed.

const audience = z
  .array(z.strictObject({ group: audienceGroup, count: z.number() }))
  .meta({ description: 'Head-count per audience group, each group once.' });

const costs = z.array(z.strictObject({ item: costItem, bearer: costBearer }));

export const termsBody = z.strictObject({
  start: instant,
  end: instant,
  mode: deliveryMode,
  place: text.meta({ description: 'An address or, online, how to join.' }),
  audience,
  costs: costs
    .default(() => DEFAULT_COST_SPLIT.map((line) => ({ ...line })))
    .meta({ description: "Who takes what. Left out: the plan's own split (IV.1.2)." }),
  wishes: optionalText,
  modeDeviation: optionalText.meta({ description: 'Why the mode differs from the plan, when it does.' }),
});

const otherDates = z
  .array(z.strictObject({ start: instant, end: instant }))
  .meta({ description: 'Dates that would do as well, 3 at most.' });

export const requestBody = z.strictObject({
  offeringId: text.meta({ description: 'From `GET /api/catalogue`.' }),
  terms: termsBody,
  otherDates: otherDates.optional(),
  restores: z.uuid().nullish().meta({ description: 'Id of a cancelled case of one’s own that is asked for again: the two are linked.' }),
  parts: z.array(text).optional().meta({ description: 'Ids of the components that are asked for (R12). Left out: all.' }),
  channel: channel
    .optional()
    .meta({ description: '`committee`: its office says which unit is asked (R49). Left out: the unit itself is asked.' }),
});

/** The committee's office says which unit is asked (R49). */
export const matchBody = z.strictObject({
  unitId: optionalText.meta({ description: 'Left out: the unit that the plan assigns.' }),
  note: optionalText.meta({ description: 'The unit and the locality read it.' }),
});

/** The locality holds what stands without what was declined (R12). */
export const splitBody = z.strictObject({
  keep: z.array(text).meta({ description: 'Ids of the parts that stand, every one that was read to.' }),
});

export const suspendBody = z.strictObject({
  reason: text,
  until: text.meta({ description: 'The day, `2026-10-15`, on which it is looked at again.' }),
});

export const resumeCaseBody = z.strictObject({ remark: optionalText });

/** The first in line takes a freed place, or lets it go to the next (R10). */
export const takePlaceBody = z.strictObject({
  take: z.boolean().meta({ description: 'False: it goes to the next in line, and the case is closed.' }),
  reason: optionalText,
});

const version = z.int().meta({ description: 'Number of the version that was read; refused when there is a newer one.' });
const date = z
  .int()
  .nullish()
  .transform((value) => value ?? null)
  .meta({ description: 'Index, from 0, of one of the other dates of that version. Left out: its own date.' });
const details = {
  presenters: z.array(z.strictObject({ name: text, kind: presenterKind })),
  contents: text.meta({ description: 'What exactly will be treated.' }),
  note: optionalText,
};

export const proposeBody = z.strictObject({
  version: z.int().meta({ description: 'How many versions there were when it was written; refused when there are more now.' }),
  terms: termsBody.extend({ costs: costs.meta({ description: 'Who takes what, every line.' }) }),
  otherDates: otherDates.default(() => []),
  details: z
    .strictObject(details)
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'Of the unit: who speaks and what about. Left out: as it was.' }),
  note: optionalText.meta({ description: 'Why; the other side reads it.' }),
});

export const acceptBody = z.strictObject({ version, date });

export const turnDownBody = z.strictObject({ version, reason: text });

export const agreeBody = z.strictObject({
  ...details,
  acceptsCostSplit: z.boolean().meta({ description: 'Consent to who pays what, as proposed.' }),
  version: version.optional().meta({ description: 'Number of the version that was read. Left out: whatever stands.' }),
  date: z.int().nullish().meta({ description: 'Index, from 0, of one of the other dates that the locality named.' }),
});

const knewAt = optionalInstant.meta({ description: 'Since when it was known. Left out: just now.' });

export const declineBody = z.strictObject({
  reason: text,
  alternative: optionalText.meta({ description: 'Another date, another unit, another way, if there is one.' }),
  knewAt,
});

export const declareTroubleBody = z.strictObject({
  reason: text,
  unable: z.boolean().meta({ description: 'It cannot be held as it stands.' }),
  knewAt,
});

const part = text
  .optional()
  .meta({ description: 'The component that another answers for (R12). Left out: the one that is to be decided about.' });

const remedies = [
  z.strictObject({ kind: z.literal('reassign'), unitId: text, part }),
  z.strictObject({ kind: z.literal('blocRuns'), part }),
  z.strictObject({ kind: z.literal('otherDate'), start: instant, end: instant }),
  z.strictObject({ kind: z.literal('otherMode'), mode: deliveryMode, place: text }),
] as const;

export const adjustBody = z.strictObject({
  resolution: z.discriminatedUnion('kind', [
    remedies[0],
    remedies[1],
    z.strictObject({ kind: z.literal('offer'), remedies: z.array(z.discriminatedUnion('kind', remedies)) }),
    z.strictObject({ kind: z.literal('extend'), dutyId: text, until: text.meta({ description: 'The day, `2026-06-30`; until 17:00.' }) }),
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('close') }),
  ]),
  reason: text,
  decides: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Number of the escalation that was read; refused when it is not open any more. Left out: whatever is open.' }),
});

export const chooseBody = z.strictObject({
  option: z.number().int().nullable().meta({ description: 'Index of the remedy offered, from 0; null: none of them.' }),
  reason: optionalText.meta({ description: 'Required when none is taken.' }),
});

export const cancelBody = z.strictObject({ reason: text });

export const reportNotHeldBody = z.strictObject({ reason: text });

export const reportBody = z.strictObject({ attendance: audience, summary: text, difficulties: optionalText });

/** What a unit has arranged and held by itself (R50). */
export const registrationBody = z.strictObject({
  offeringId: text.meta({ description: 'From `GET /api/catalogue`.' }),
  localityId: text.meta({ description: 'Where it was held; its contact confirms it (R51).' }),
  terms: termsBody.meta({ description: 'As it took place: it is over.' }),
  details: z.strictObject(details),
  report: reportBody,
});

export const confirmBody = z.strictObject({
  tookPlace: z.boolean(),
  rating: z
    .number()
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: '1 to 5.' }),
  comment: optionalText.meta({ description: 'Required when it did not take place.' }),
});

export const returnReportBody = z.strictObject({ missing: text.meta({ description: 'What the unit must add; it reads it.' }) });

export const reviewBody = z.strictObject({ remark: optionalText });

export const commendBody = z.strictObject({
  people: z.array(z.strictObject({ name: text, merit: text })).default(() => []),
  nobodyThisTime: z.boolean().default(false).meta({ description: '“Nobody this time” is an answer.' }),
});

/** What a side says, as it would give it. */
const SAID = {
  takePlace: takePlaceBody,
  agree: agreeBody,
  decline: declineBody,
  propose: proposeBody,
  accept: acceptBody,
  turnDown: turnDownBody,
  choose: chooseBody,
  split: splitBody,
  cancel: cancelBody,
  declareTrouble: declareTroubleBody,
  reportNotHeld: reportNotHeldBody,
  report: reportBody,
  confirmExecution: confirmBody,
  commend: commendBody,
} satisfies { [K in RecordableKind]: z.ZodType<CommandBodies[K]> };

const said = <K extends RecordableKind>(kind: K) => z.strictObject({ kind: z.literal(kind), body: SAID[kind] });

export const recordForBody = z.strictObject({
  postId: text.meta({ description: 'Post of the side that said it: `speakers` of the case.' }),
  source: recordingSource,
  saidAt: instant.meta({ description: 'When it was said, not when it is recorded.' }),
  quote: optionalText.meta({ description: 'In its own words.' }),
  act: z.discriminatedUnion('kind', [
    said('takePlace'),
    said('agree'),
    said('decline'),
    said('propose'),
    said('accept'),
    said('turnDown'),
    said('choose'),
    said('split'),
    said('cancel'),
    said('declareTrouble'),
    said('reportNotHeld'),
    said('report'),
    said('confirmExecution'),
    said('commend'),
  ]),
});

export const answerRecordingBody = z.strictObject({
  n: z.number().meta({ description: 'Which of `recordings`.' }),
  stands: z.boolean(),
  reason: optionalText.meta({ description: 'Required when it does not stand; the committee reads it.' }),
});

/** The shape of each command's body; what comes out is what the domain takes. */
export const COMMAND_BODIES = {
  takePlace: takePlaceBody,
  match: matchBody,
  propose: proposeBody,
  accept: acceptBody,
  turnDown: turnDownBody,
  agree: agreeBody,
  decline: declineBody,
  declareTrouble: declareTroubleBody,
  adjust: adjustBody,
  choose: chooseBody,
  split: splitBody,
  suspend: suspendBody,
  resumeCase: resumeCaseBody,
  cancel: cancelBody,
  reportNotHeld: reportNotHeldBody,
  report: reportBody,
  confirmExecution: confirmBody,
  returnReport: returnReportBody,
  review: reviewBody,
  commend: commendBody,
  recordFor: recordForBody,
  answerRecording: answerRecordingBody,
} satisfies { [K in CaseCommandKind]: z.ZodType<CommandBodies[K]> };

export type RequestBody = z.input<typeof requestBody>;
export type RegistrationBody = z.input<typeof registrationBody>;

/** What a client sends for a command. */
export type CommandBody<K extends CaseCommandKind> = z.input<(typeof COMMAND_BODIES)[K]>;
