import { z } from 'zod';
import type { ResolutionKind } from '@chung-suc/domain';
import { RESOLUTION_WORDS } from '../words/resolution-words';
import { dutyKind } from './choices';
import type { adjustBody } from './command-bodies';
import { holderShape } from './duties';
import { isoInstant, words } from './texts';

const KINDS = Object.keys(RESOLUTION_WORDS) as [ResolutionKind, ...ResolutionKind[]];

/** What the committee can do about a case, to whoever would decide it now. */
export const adjustmentShape = z.strictObject({
  decides: z.int().nullable().meta({ description: 'Number of the open escalation; null when the committee would act of its own accord.' }),
  mayDecide: z.boolean(),
  notBecause: words.nullable().meta({ description: 'Why the person may not decide: recused (R15), or not of the committee.' }),
  said: z
    .strictObject({ text: words, written: z.string().nullable(), at: isoInstant })
    .nullable()
    .meta({ description: 'What was told, in its own words. Null for silence.' }),
  recused: z.array(holderShape),
  resolutions: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      title: words,
      closedBecause: words.nullable().meta({ description: 'What the stage leaves no room for. Null while it is open.' }),
    }),
  ),
  proposals: z
    .array(
      z.strictObject({ remedy: z.unknown().meta({ description: 'As the body of the command takes it.' }), text: words, grounds: words }),
    )
    .meta({ description: 'What the escalation service has found; empty until it has.' }),
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), grounds: words.nullable() })).meta({
    description: 'Units that could take over, the proposed ones first, with what speaks for them.',
  }),
  parts: z.array(z.strictObject({ id: z.string(), name: z.string(), unit: z.string(), standingTitle: words })).meta({
    description: 'Components, of which one may be given to another unit (R12); empty for an offering that is not split.',
  }),
  partToDecide: z.string().nullable().meta({ description: 'The component that it is about. Null for an offering that is not split.' }),
  extendable: z.array(z.strictObject({ dutyId: z.string(), kind: dutyKind, title: words, dueAt: isoInstant })),
});

export type AdjustmentView = Omit<z.output<typeof adjustmentShape>, 'proposals'> & {
  readonly proposals: readonly {
    readonly remedy: RemedyBody;
    readonly text: z.output<typeof words>;
    readonly grounds: z.output<typeof words>;
  }[];
};

type ResolutionBody = z.input<typeof adjustBody>['resolution'];
/** One of what an offer consists of. */
export type RemedyBody = Extract<ResolutionBody, { kind: 'offer' }>['remedies'][number];
