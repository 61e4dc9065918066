import { z } from 'zod';
import { channel, deliveryMode } from './choices';
import { erratumShape } from './phone-reports';
import { isoInstant, words } from './texts';

const contact = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    phone: z.string().nullable().meta({ description: 'Masked.' }),
    phoneReportedAt: isoInstant.nullable().meta({ description: 'Since when that number stands reported as wrong.' }),
    erratum: erratumShape.nullable(),
  })
  .nullable();

const offering = z.strictObject({
  id: z.string(),
  label: words.meta({ description: '`III.1, nội dung 3`: the area as printed, the position as we count it.' }),
  ordinal: z.int(),
  name: z.string(),
  printed: z.string().meta({ description: "The plan's own wording." }),
  flow: z.enum(['supportRequest', 'invitation', 'worksProject']),
  mode: deliveryMode.nullable(),
  modeTitle: words.nullable(),
  venue: z.string().nullable(),
  capacity: z
    .strictObject({
      count: z.int(),
      scope: z.enum(['programme', 'locality']),
      limit: words,
      now: z
        .strictObject({
          taken: z.int().meta({ description: 'Held, or kept for the first in line.' }),
          inLine: z.int(),
          left: z.int(),
          title: words,
        })
        .nullable()
        .meta({ description: 'Null for a limit in each locality, to whoever speaks for none.' }),
    })
    .nullable()
    .meta({ description: 'How many engagements the plan allows, per what, and what can still be had. Null: as many as are agreed.' }),
  leadUnit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  coUnits: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  components: z.array(z.strictObject({ id: z.string(), name: z.string(), leadUnit: z.string().nullable(), contact })).meta({
    description: 'Parts, each of another unit (R12); empty for an offering that is not split. `id` goes into `parts` of a request.',
  }),
  contact: contact.meta({ description: 'Who answers for it today.' }),
  requestable: z.boolean().meta({ description: 'The person who reads can ask for it, by one of the channels.' }),
  channels: z.array(channel).meta({ description: 'How they can: without a contact of the unit only through the committee (R49).' }),
  notRequestableBecause: z.strictObject({ code: z.string(), words }).nullable(),
  registrable: z.boolean().meta({ description: 'They can register what their unit has held of it (R50).' }),
});

export const catalogueShape = z.strictObject({
  programme: z
    .strictObject({
      id: z.string(),
      year: z.int(),
      name: z.string(),
      issuer: z.string(),
      period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
      printedPeriod: z.string(),
      planVersion: z.int(),
    })
    .nullable()
    .meta({ description: 'Null until a plan has been published.' }),
  localities: z.array(z.strictObject({ id: z.string(), name: z.string() })).meta({
    description: 'Localities that somebody answers for: what was held there can be registered (R50).',
  }),
  areas: z.array(z.strictObject({ code: z.string(), title: z.string(), offerings: z.array(offering) })),
});

export type Catalogue = z.output<typeof catalogueShape>;
export type CatalogueOffering = z.output<typeof offering>;
