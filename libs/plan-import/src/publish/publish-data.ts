import type { z } from 'zod';
import { PUBLISH_PROBLEMS, problem, type PublishProblem, type PublishProblemCode } from './problem';
import { publishDataSchema, type PublishData } from './schema';

export type PublishDataReading =
  { readonly ok: true; readonly data: PublishData } | { readonly ok: false; readonly problems: readonly PublishProblem[] };

/** Reads the parsed YAML of a data file. Every wrong field is listed, not only the first. An empty file is an empty object. */
export function parsePublishData(yaml: unknown): PublishDataReading {
  const result = publishDataSchema.safeParse(yaml ?? {}, { reportInput: true }); // to tell a missing field from a wrong one
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, problems: result.error.issues.flatMap(problemsOf) };
}

function problemsOf(issue: z.core.$ZodIssue): PublishProblem[] {
  const where = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknownField', where === '' ? key : `${where}.${key}`));
    case 'invalid_type':
      if (issue.input === undefined) return [problem('required', where)];
      return [problem('wrongType', where, { expected: VIETNAMESE_TYPES[issue.expected] ?? issue.expected }, { expected: issue.expected })];
    case 'invalid_value':
      return [problem(issue.input === undefined ? 'required' : 'notAllowed', where, { allowed: issue.values.map(String).join(', ') })];
    default:
      return [problem(isProblemCode(issue.message) ? issue.message : 'wrongType', where, { expected: issue.message })];
  }
}

const VIETNAMESE_TYPES: Readonly<Record<string, string>> = {
  string: 'chữ (đặt trong dấu nháy nếu là số)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm trường',
};

const isProblemCode = (message: string): message is PublishProblemCode => message in PUBLISH_PROBLEMS;

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
