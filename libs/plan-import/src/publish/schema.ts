import { z } from 'zod';
import { isLocalDate, parsePhone, slug, toPlainText } from '@chung-suc/domain';
import { FINDING_KINDS, type FindingCode } from '../findings/codes';
import type { PublishProblemCode } from './problem';

/** Every refinement's message is the code of a problem; its sentences stand in one place. */
const code = (name: PublishProblemCode): PublishProblemCode => name;

const text = z
  .string()
  .transform(toPlainText)
  .refine((value) => value !== '', code('blank'));
/** What ids are derived from: it needs a letter. */
const name = text.refine((value) => value === '' || slug(value) !== '', code('noLetter'));
const day = z.string().refine(isLocalDate, code('notADay'));
const line = z.int().positive(code('notPositive'));
const email = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => z.email().safeParse(value).success, code('notAnEmail'));
const phone = z.string().refine((value) => parsePhone(value) !== null, code('notAPhone'));

const reach = { email: email.optional(), phone: phone.optional(), phoneVerified: z.boolean().default(false) };
const held = { from: day.optional(), to: day.nullable().optional() };

const inOrder = <T extends { from?: string | undefined; to?: string | null | undefined }>(value: T): boolean =>
  value.from === undefined || value.to === undefined || value.to === null || value.from <= value.to;

/** A person for a post: one of the plan's people, by line or by name, or somebody new. */
const person = z
  .strictObject({
    line: line.optional(),
    planPerson: text.optional(),
    name: name.optional(),
    namesake: z.boolean().default(false),
    title: text.optional(),
    ...reach,
    ...held,
  })
  .refine((value) => [value.line, value.planPerson, value.name].filter((key) => key !== undefined).length === 1, code('onePersonKey'))
  .refine(inOrder, code('endBeforeStart'));

const newPerson = z
  .strictObject({ name, namesake: z.boolean().default(false), title: text.optional(), ...reach, ...held })
  .refine(inOrder, code('endBeforeStart'));

const period = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    around: z.literal('today').optional(),
    before: line.optional(),
    after: line.optional(),
  })
  .refine(
    (value) => (value.around ? value.from === undefined && value.to === undefined : value.from !== undefined && value.to !== undefined),
    code('periodForm'),
  )
  .refine((value) => Boolean(value.around) || (value.before === undefined && value.after === undefined), code('periodForm'))
  .refine(inOrder, code('endBeforeStart'));

export const LOCALITY_KINDS = ['WARD', 'COMMUNE', 'SPECIAL_ZONE', 'DISTRICT', 'RURAL_DISTRICT', 'CITY'] as const;

/** The data file of a plan: what the printed text lacks. Unknown fields are refused, so that a misspelt one is not lost in silence. */
export const publishDataSchema = z.strictObject({
  version: z.int().positive(code('notPositive')).default(1),
  document: z.strictObject({ number: text.optional(), issuedOn: day.optional(), issuer: name.optional() }).default({}),
  period: period.optional(),
  held: z.strictObject(held).refine(inOrder, code('endBeforeStart')).default({}),
  contacts: z.array(z.strictObject({ line, ...reach, ...held }).refine(inOrder, code('endBeforeStart'))).default([]),
  unitContacts: z.array(z.strictObject({ unit: name, person: newPerson })).default([]),
  units: z
    .array(
      z.strictObject({
        name,
        added: z.boolean().default(false),
        parent: text.optional(),
        hostAgency: text.optional(),
        verticalSector: z.boolean().optional(),
        secretary: person.optional(),
      }),
    )
    .default([]),
  localities: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(LOCALITY_KINDS).optional(),
        group: text.optional(),
        union: name.optional(),
        contact: newPerson,
      }),
    )
    .default([]),
  committee: z.array(person).default([]),
  coordinators: z.array(person).default([]),
  recordsClerks: z.array(person).default([]),
  observers: z.array(person).default([]),
  capacities: z.array(z.strictObject({ line, scope: z.enum(['programme', 'locality']), count: line.optional() })).default([]),
  calendar: z
    .array(
      z.strictObject({
        date: day,
        kind: z.enum(['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'MAKE_UP']),
        unit: text.optional(),
        basis: text,
      }),
    )
    .default([]),
  settle: z
    .array(
      z.strictObject({
        code: z.enum(Object.keys(FINDING_KINDS) as [FindingCode, ...FindingCode[]]),
        lines: z.array(line).optional(),
        decision: z.enum(['accept', 'correct', 'supply', 'dismiss']),
        reason: text,
        by: text,
        corrections: z.array(z.strictObject({ line, printed: text, corrected: text })).default([]),
      }),
    )
    .default([]),
});

export type PublishData = z.output<typeof publishDataSchema>;
export type DataPerson = z.output<typeof person>;
export type NewPerson = z.output<typeof newPerson>;
