import { z } from 'zod';
import { audienceGroup, costBearer, costItem, deliveryMode, presenterKind } from './choices';
import { isoInstant, words } from './texts';

export const audienceShape = z.array(z.strictObject({ group: audienceGroup, count: z.int(), title: words }));

export const spanShape = z.strictObject({
  start: isoInstant,
  end: isoInstant,
  when: words.meta({ description: 'The same, as people write it.' }),
});

export const termsShape = spanShape.extend({
  mode: deliveryMode,
  place: z.string(),
  audience: audienceShape,
  costs: z.array(z.strictObject({ item: costItem, title: words, bearer: costBearer })),
  wishes: z.string().nullable(),
  modeDeviation: z.string().nullable(),
});

export const agreementShape = z.strictObject({
  presenters: z.array(z.strictObject({ name: z.string(), kind: presenterKind, title: words })),
  contents: z.string(),
  note: z.string().nullable(),
});

export const whoPaysShape = z
  .array(z.strictObject({ bearer: costBearer, title: words, items: z.array(words) }))
  .meta({ description: 'The cost lines by who takes them.' });
