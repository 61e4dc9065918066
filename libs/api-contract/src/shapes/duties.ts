import { z } from 'zod';
import { caseCommandKind, dutyKind } from './choices';
import { isoInstant, words } from './texts';

export const latenessShape = z.strictObject({
  kind: z.enum(['left', 'today', 'overdue']),
  workingDays: z.int().meta({ description: 'Working days left, or overdue; 0 today.' }),
  text: words,
});

/** A post and who holds it today. */
export const holderShape = z.strictObject({
  postId: z.string(),
  title: z.string(),
  organisation: z.string(),
  name: z.string().nullable().meta({ description: 'Null while nobody holds the post.' }),
});

export const dutyShape = z.strictObject({
  id: z.string(),
  kind: dutyKind,
  title: words,
  owedBy: holderShape,
  alsoBy: z.array(holderShape).meta({ description: 'Others who may do it as well: an escalation is any untied member’s to decide.' }),
  since: isoInstant,
  dueAt: isoInstant,
  reminders: z.array(isoInstant),
  climbsAt: isoInstant.nullable().meta({ description: 'When silence is brought to the Standing Committee. Null for what never climbs.' }),
  provisional: z.boolean().meta({ description: 'The due time lies in a year whose calendar has not been entered.' }),
  lateness: latenessShape,
  sentence: words,
});

export const myDutyShape = dutyShape.extend({
  case: z.strictObject({
    id: z.uuid(),
    number: z.string(),
    offering: words.meta({ description: '`III.1, nội dung 3`.' }),
    offeringName: z.string(),
    unit: z.string(),
    locality: z.string(),
    href: z.string(),
  }),
  acts: z.array(caseCommandKind).meta({ description: 'Commands worth offering, what the duty asks for first.' }),
  pageUrl: z.string().nullable().meta({ description: 'The page behind the mail link, once the mail has been made.' }),
});

export const myDutiesShape = z.strictObject({ duties: z.array(myDutyShape).meta({ description: 'The earliest due first.' }) });

export type DutyView = z.output<typeof dutyShape>;
export type HolderView = z.output<typeof holderShape>;
export type MyDutyView = z.output<typeof myDutyShape>;
export type MyDuties = z.output<typeof myDutiesShape>;
