import { z } from 'zod';
import { PHONE_FAULTS, PHONE_OUTCOMES } from '@chung-suc/domain';
import { isoInstant, optionalText, text, words } from './texts';

const fault = z.enum(PHONE_FAULTS);
const outcome = z.enum(PHONE_OUTCOMES);
const maskedPhone = z.string().meta({ description: 'Masked: `0000 *** 112`.' });
const linkedCase = z.strictObject({ id: z.uuid(), number: z.string() });

export const phoneReportBody = z.strictObject({
  fault: fault.meta({ description: 'What happened when the number was called.' }),
  note: optionalText.meta({ description: 'Needed for `other`; at most 500 characters.' }),
  betterPhone: optionalText.meta({ description: 'The right number, if the reporter knows it.' }),
});

export const phoneResolutionBody = z.strictObject({
  outcome,
  phone: optionalText.meta({ description: 'The right number, for `corrected`.' }),
  source: text.meta({ description: 'How it is known: “gọi xác nhận 16/06”; at most 500 characters.' }),
});

export const erratumShape = z
  .strictObject({
    printed: maskedPhone.nullable().meta({ description: 'As the published plan has it, masked. Null when it has none of this person.' }),
    source: z.string(),
    at: isoInstant,
  })
  .meta({ description: 'Stands beside what was printed, never instead of it.' });

/** A number as one person sees it. */
export const phoneStandingShape = z.strictObject({
  reportedAt: isoInstant.nullable().meta({ description: 'Since when it stands reported as wrong. Null when it does not.' }),
  mayReport: z.boolean().meta({ description: 'The person who asks was shown it, and has not reported it yet.' }),
  reportedByMe: z.boolean(),
  mayResolve: z.boolean().meta({ description: 'The person who asks looks into such reports: the coordinator.' }),
  erratum: erratumShape.nullable(),
});

const phoneSince = z.strictObject({
  phone: maskedPhone,
  from: isoInstant.nullable().meta({ description: 'Null for the first one known.' }),
  source: z.string().nullable().meta({ description: 'How it is known; null for the first one known.' }),
  by: z.string().nullable().meta({ description: 'Who entered it; null when a plan brought it.' }),
});

const reportedNumber = z.strictObject({
  id: z.uuid().meta({ description: 'Of the first report on this number.' }),
  person: z.strictObject({ id: z.string(), name: z.string() }),
  posts: z.array(z.strictObject({ title: z.string(), organisation: z.string() })).meta({ description: 'Held now.' }),
  phone: maskedPhone.meta({ description: 'The number that was reported, masked.' }),
  printed: maskedPhone.nullable().meta({ description: 'As the plan in force was published, masked.' }),
  doubtful: z.boolean().meta({ description: 'Not confirmed, or printed for several people (D1).' }),
  reports: z
    .array(
      z.strictObject({
        at: isoInstant,
        by: z.strictObject({ name: z.string(), organisation: z.string() }),
        fault: z.strictObject({ code: fault, title: words }),
        note: z.string().nullable(),
        betterPhone: maskedPhone.nullable(),
        case: linkedCase,
      }),
    )
    .meta({ description: 'The earliest first.' }),
  history: z.array(phoneSince).meta({ description: 'Numbers of this person, the earliest first.' }),
  resolution: z
    .strictObject({
      outcome,
      title: words,
      correctedTo: maskedPhone.nullable(),
      source: z.string(),
      at: isoInstant,
      by: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'Null while it is open.' }),
});

export const phoneReportsShape = z.strictObject({
  open: z.array(reportedNumber).meta({ description: 'The earliest first.' }),
  resolved: z.array(reportedNumber).meta({ description: 'The latest first; at most 20.' }),
});

export const reportedPhoneShape = z.strictObject({
  phone: z.string().meta({ description: 'The reported number as it is dialled: `0000 000 111`.' }),
  betterPhones: z.array(z.strictObject({ phone: z.string(), by: z.string() })).meta({ description: 'What reporters think is right.' }),
});

export const phoneNewsShape = z.strictObject({
  toResolve: z
    .array(
      z.strictObject({
        id: z.uuid(),
        person: z.string(),
        post: z.string().meta({ description: 'With its organisation; empty when they hold none any more.' }),
        reports: z.int(),
        since: isoInstant,
      }),
    )
    .meta({ description: 'Numbers that the person who asks has to look into: the coordinator. The earliest first.' }),
  resolved: z
    .array(
      z.strictObject({
        id: z.uuid().meta({ description: 'Of the report.' }),
        person: z.string(),
        outcome,
        title: words,
        source: z.string(),
        at: isoInstant,
        case: linkedCase,
      }),
    )
    .meta({ description: 'What became of my own reports, until I say that I know. The latest first.' }),
});

export type PhoneReportBody = z.output<typeof phoneReportBody>;
export type PhoneResolutionBody = z.output<typeof phoneResolutionBody>;
export type ErratumView = z.output<typeof erratumShape>;
export type PhoneStandingView = z.output<typeof phoneStandingShape>;
export type ReportedNumber = z.output<typeof reportedNumber>;
export type PhoneReports = z.output<typeof phoneReportsShape>;
export type ReportedPhone = z.output<typeof reportedPhoneShape>;
export type PhoneNews = z.output<typeof phoneNewsShape>;
