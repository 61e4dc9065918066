import type { z } from 'zod';
import { SHAPE_PROBLEM_WORDS, type ShapeProblem } from '../problems/edge-words';
import type { FieldIssue } from '../problems/problem';

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** Reads something that came from outside. Every wrong field is listed at once, with its path. */
export function readAs<S extends z.ZodType>(shape: S, input: unknown): Read<z.output<S>> {
  const result = shape.safeParse(input, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues.flatMap(issuesOf) };
}

type ZodIssue = z.core.$ZodIssue;

function issuesOf(issue: ZodIssue): FieldIssue[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: field === '' ? key : `${field}.${key}`, code: 'unknownField' }));
  }
  return [{ field, code: codeOf(issue) }];
}

function codeOf(issue: ZodIssue): FieldIssue['code'] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrongType';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'notAChoice';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'notAnInstant' : 'malformed';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return isShapeProblem(code) ? code : 'malformed';
    }
    default:
      return 'malformed';
  }
}

const isShapeProblem = (code: unknown): code is ShapeProblem => typeof code === 'string' && Object.hasOwn(SHAPE_PROBLEM_WORDS, code);
