import { z } from 'zod';
import type { CalendarDayKind } from '@chung-suc/domain';
import { optionalText, text } from './texts';

const KINDS = ['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'MAKE_UP'] as const satisfies readonly CalendarDayKind[];
const kind = z.enum(KINDS).meta({
  description: 'A public holiday, a compensatory day, a working day swapped away, or a day that is worked all the same.',
});

export const calendarDayBody = z.strictObject({
  kind,
  basis: text.meta({ description: 'The notice, law or roster that it rests on.' }),
  unitId: optionalText.meta({ description: "Only this unit's own roster. Left out: everybody." }),
});

export const calendarShape = z.strictObject({
  version: z.int().meta({ description: 'Grows with every change; duties say by which version they were counted.' }),
  days: z.array(z.strictObject({ date: z.string(), kind, basis: z.string(), unitId: z.string().nullable() })).meta({
    description: 'Days that differ from Monday to Friday.',
  }),
});

export type CalendarView = z.output<typeof calendarShape>;
