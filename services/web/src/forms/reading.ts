import { FIELD_PROBLEM_WORDS, SHAPE_PROBLEM_WORDS, toIso, type Words } from '@chung-suc/api-contract';
import type { FieldError } from '@chung-suc/domain';
import { readInstant } from './moments';

/** What the domain has to say of what can be read already, so that nobody mends one field only to hear of the next; the API says the same. */
export function issuesOf(check: (errors: FieldError[]) => void, fieldOf: (path: string) => string): Issue[] {
  const errors: FieldError[] = [];
  check(errors);
  return errors.map(({ field, problem }) => ({ field: fieldOf(field), message: FIELD_PROBLEM_WORDS[problem] }));
}

/** The first of what is said of each field. */
export const oneEach = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ field }, index) => issues.findIndex((one) => one.field === field) === index);

/** What is typed into a form: one text per field. */
export type Values = Readonly<Record<string, string>>;

/** What can be told at a field before anything is sent. Whether the whole is right is for the API to say. */
export interface Issue {
  readonly field: string;
  readonly message: Words;
}

/** What a form says, as the API takes it. */
export interface Reading<B> {
  readonly body: B;
  readonly issues: readonly Issue[];
  /** The form's field for a path in the body, where it is called otherwise. */
  readonly fieldOf?: (path: string) => string;
}

export const textOf = (values: Values, name: string): string => values[name]?.trim() ?? '';
export const textOrNull = (values: Values, name: string): string | null => textOf(values, name) || null;

const required = (field: string): Issue => ({ field, message: FIELD_PROBLEM_WORDS.required });

/** `120`, `1.200`, `1 200`; `NaN` when it is no number. */
export function numberOf(values: Values, name: string): number {
  const typed = textOf(values, name);
  return /^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed) ? Number(typed.replace(/[. ]/g, '')) : Number.NaN;
}

export function countIssues(values: Values, name: string): Issue[] {
  if (textOf(values, name) === '') return [required(name)];
  return Number.isNaN(numberOf(values, name)) ? [{ field: name, message: SHAPE_PROBLEM_WORDS.notANumber }] : [];
}

/** From when to when: a day and two hours, or two days. In fields `date`, `from`, `to` and, when it lasts longer, `last`. */
export interface SpanRead {
  readonly start: string;
  readonly end: string;
  readonly issues: readonly Issue[];
}

export function readSpan(values: Values, prefix: string): SpanRead {
  const [date, from, to] = ['date', 'from', 'to'].map((part) => textOf(values, prefix + part)) as [string, string, string];
  const last = textOf(values, `${prefix}last`) || date;
  const issues = (['date', 'from', 'to'] as const)
    .filter((part) => textOf(values, prefix + part) === '')
    .map((part) => required(prefix + part));
  const [start, end] = [readInstant(date, from), readInstant(last, to)];
  if (issues.length === 0 && (start === null || end === null))
    issues.push({ field: `${prefix}date`, message: SHAPE_PROBLEM_WORDS.notAMoment });
  return { start: start === null ? '' : toIso(start), end: end === null ? '' : toIso(end), issues };
}

export const isSpanTyped = (values: Values, prefix: string): boolean =>
  ['date', 'from', 'to'].some((part) => textOf(values, prefix + part) !== '');

/** `terms.start` of a body is the day and first hour of the form, `terms.end` the other hour. */
export const spanField = (path: string): string => path.replace(/(^|\.)start$/, '$1date').replace(/(^|\.)end$/, '$1to');

/** One moment, in the fields `day` and `time`; null when nothing was entered. */
export function readMoment(values: Values, name: string): { readonly at: string | null; readonly issues: readonly Issue[] } {
  const [day, time] = [textOf(values, `${name}.day`), textOf(values, `${name}.time`)];
  if (day === '' && time === '') return { at: null, issues: [] };
  const at = readInstant(day, time);
  return at === null
    ? { at: null, issues: [{ field: `${name}.day`, message: SHAPE_PROBLEM_WORDS.notAMoment }] }
    : { at: toIso(at), issues: [] };
}

/** Rows `name.0.column`, … in which something was typed, with their numbers in the form. */
export function rowsOf(values: Values, name: string, column: string, most: number): number[] {
  return Array.from({ length: most }, (_, row) => row).filter((row) => textOf(values, `${name}.${row}.${column}`) !== '');
}

/** `people.1.name` of the body is row `rows[1]` of the form; what is wrong with the list as a whole belongs to its first row. */
export const fieldInRows =
  (name: string, rows: readonly number[], first: string) =>
  (path: string): string => {
    if (path === name) return `${name}.0.${first}`;
    const [, index, rest] = new RegExp(`^${name}\\.(\\d+)\\.(.+)$`).exec(path) ?? [];
    return index === undefined ? path : `${name}.${rows[Number(index)] ?? index}.${rest}`;
  };
