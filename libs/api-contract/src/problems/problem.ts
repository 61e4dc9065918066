import { z } from 'zod';
import { categoryOf, type FieldProblem, type RefusalCategory, type RefusalCode } from '@chung-suc/domain';
import { words } from '../shapes/texts';
import type { Words } from '../words/words';
import { EDGE_PROBLEMS, SHAPE_PROBLEM_WORDS, type EdgeProblemCode, type ShapeProblem } from './edge-words';
import { FIELD_PROBLEM_WORDS, REFUSAL_WORDS, type ProblemWords } from './refusal-words';

/** Every code that a problem can have; stable. */
export type ProblemCode = RefusalCode | EdgeProblemCode;
export type FieldCode = FieldProblem | ShapeProblem;

export interface FieldIssue {
  /** Path in the body, `terms.start`; empty for the body itself. */
  readonly field: string;
  readonly code: FieldCode;
}

const STATUS_OF_REFUSAL: Record<RefusalCategory, number> = { notYours: 403, state: 409, invalid: 400 };

/** The one catalogue of problems: status and words of every code. */
export const PROBLEMS: Record<ProblemCode, ProblemWords & { readonly status: number }> = {
  ...(Object.fromEntries(
    Object.entries(REFUSAL_WORDS).map(([code, text]) => [code, { ...text, status: STATUS_OF_REFUSAL[categoryOf(code as RefusalCode)] }]),
  ) as Record<RefusalCode, ProblemWords & { status: number }>),
  ...EDGE_PROBLEMS,
};

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

export const FIELD_WORDS: Record<FieldCode, Words> = { ...FIELD_PROBLEM_WORDS, ...SHAPE_PROBLEM_WORDS };
export const FIELD_CODES = Object.keys(FIELD_WORDS) as readonly FieldCode[];

export const problemShape = z
  .strictObject({
    type: z.string().meta({ description: 'Names the kind of problem; the same for every occurrence of a code.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]).meta({ description: 'Stable: programs decide by it.' }),
    detail: words,
    errors: z.array(
      z.strictObject({
        field: z.string().meta({ description: 'Path in the body, such as `terms.start`.' }),
        code: z.enum(FIELD_CODES as [FieldCode, ...FieldCode[]]),
        message: words,
      }),
    ),
    retryAfterSeconds: z.int().optional(),
    reference: z.string().optional().meta({ description: 'A code to quote, when something unexpected went wrong.' }),
  })
  .meta({ description: 'RFC 9457 problem+json. Every wrong field is listed.' });

export type Problem = z.output<typeof problemShape>;

export interface ProblemParticulars {
  readonly fields?: readonly FieldIssue[];
  /** Said after the catalogue's words: what happened in this very case. */
  readonly because?: Words | null;
  readonly retryAfterSeconds?: number;
  readonly reference?: string;
}

/** A problem as it is answered. */
export function problemOf(code: ProblemCode, { fields = [], because, retryAfterSeconds, reference }: ProblemParticulars = {}): Problem {
  const { status, title, detail } = PROBLEMS[code];
  const said = (language: keyof Words): string => (because ? `${detail[language]} ${because[language]}` : detail[language]);
  return {
    type: `urn:chung-suc:problem:${code}`,
    title: title.vi,
    status,
    code,
    detail: { vi: said('vi'), en: said('en') },
    errors: fields.map((issue) => ({ ...issue, message: FIELD_WORDS[issue.code] })),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(reference === undefined ? {} : { reference }),
  };
}
