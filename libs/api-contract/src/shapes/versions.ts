import { z } from 'zod';
import type { CoUnitStanding, PartStanding, VersionStanding } from '../words/standing-words';
import { CO_UNIT_WORDS, PART_WORDS, PLACE_WORDS, VERSION_WORDS } from '../words/standing-words';
import { deliveryMode } from './choices';
import { holderShape, latenessShape } from './duties';
import { agreementShape, spanShape, termsShape } from './terms';
import { isoInstant, words } from './texts';

const keysOf = <T extends string>(of: Record<T, unknown>) => z.enum(Object.keys(of) as [T, ...T[]]);

const party = z
  .strictObject({ role: z.enum(['unit', 'locality', 'coUnit']), id: z.string(), name: z.string() })
  .meta({ description: 'One of those who must consent to the same version (R11, R17).' });

const difference = z.strictObject({
  field: z.string().meta({ description: '`span`, `audience.youngOfficials`, `costs.hall`.' }),
  title: words,
  before: words.nullable(),
  after: words.nullable(),
});

/** A version of the terms: the request itself, what a side has proposed, or the request as it was put to another unit. */
export const versionShape = z.strictObject({
  n: z.int().meta({ description: 'Counts from 1, the request itself.' }),
  by: z.enum(['unit', 'locality']),
  proposed: z.boolean().meta({ description: 'A side has proposed it; false for a request as it is put to a unit.' }),
  at: isoInstant,
  standing: keysOf<VersionStanding>(VERSION_WORDS),
  standingTitle: words,
  terms: termsShape,
  otherDates: z.array(spanShape).meta({ description: 'Dates that would do as well; consent names one by its index.' }),
  details: agreementShape.nullable().meta({ description: 'What the unit has made specific (R17).' }),
  parts: z
    .array(agreementShape.extend({ id: z.string(), name: z.string() }))
    .meta({ description: 'The same, of the units of other components (R12).' }),
  note: z.string().nullable(),
  consents: z.array(party),
  differences: z.array(difference).meta({ description: 'Field by field, from the version before it.' }),
});

/** What is on the table now. */
export const proposalShape = z.strictObject({
  n: z.int(),
  by: z.enum(['unit', 'locality']),
  proposed: z.boolean(),
  awaited: z.array(party).meta({ description: 'Who has still to consent. A co-unit is asked when the sides have.' }),
  differences: z.array(difference).meta({ description: 'From what stands until everybody has consented.' }),
});

export const coUnitShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  answeredBy: holderShape.nullable(),
  standing: keysOf<CoUnitStanding>(CO_UNIT_WORDS),
  standingTitle: words,
});

/** A component of the case, as the plan prints it, with the unit that answers for it (R12). */
export const componentShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.strictObject({ id: z.string(), name: z.string() }),
  answeredBy: holderShape.nullable(),
  standing: keysOf<PartStanding>(PART_WORDS),
  standingTitle: words,
  due: z
    .strictObject({ at: isoInstant, lateness: latenessShape })
    .nullable()
    .meta({ description: 'Until when its unit answers. Null when it owes nothing.' }),
  declined: z
    .strictObject({ reason: z.string(), alternative: z.string().nullable() })
    .nullable()
    .meta({ description: 'What its unit has said.' }),
  details: agreementShape.nullable().meta({ description: 'What its unit has made specific.' }),
});

export const placeShape = z.strictObject({
  count: z.int(),
  scope: z.enum(['programme', 'locality']),
  limit: words,
  standing: keysOf<keyof typeof PLACE_WORDS>(PLACE_WORDS),
  standingTitle: words,
  since: isoInstant,
  position: z.int().nullable().meta({ description: 'In line, from 1, by order of arrival; null when it is not in line.' }),
  positionTitle: words.nullable(),
});

export const linkedCaseShape = z.strictObject({ id: z.uuid(), number: z.string(), href: z.string() });

export const calendarEntryShape = spanShape
  .extend({
    sequence: z.int().meta({ description: 'Grows with each material change, and with the withdrawal (RFC 5545).' }),
    mode: deliveryMode,
    place: z.string(),
    withdrawn: z.boolean(),
  })
  .meta({ description: 'The entry in people’s calendars. Null before the agreement.' });

export type VersionView = z.output<typeof versionShape>;
export type ProposalView = z.output<typeof proposalShape>;
export type PartyView = z.output<typeof party>;
export type CoUnitView = z.output<typeof coUnitShape>;
export type ComponentView = z.output<typeof componentShape>;
export type PlaceView = z.output<typeof placeShape>;
export type LinkedCaseView = z.output<typeof linkedCaseShape>;
