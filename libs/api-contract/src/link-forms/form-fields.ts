import { type z } from 'zod';
import type { CommandOf, PersonCommandKind } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { text } from '../shapes/texts';

/** A form as a browser sends it: one text per field. A field's name is its path in the command's body, `presenters.0.name`. */
export type FormFields = Readonly<Record<string, string>>;

/** What a form says: the command that it asks for, as far as it can be made out, and what is wrong with its shape. */
export interface FormReading<K extends PersonCommandKind> {
  /** Null when the form does not say what to do. */
  readonly command: CommandOf<K> | null;
  readonly issues: readonly FieldIssue[];
  /** The form's field for a path in the command's body: rows that were left empty do not count there. */
  readonly fieldOf: (path: string) => string;
}

/** Nothing was chosen. */
export const undecided = <K extends PersonCommandKind>(field: string): FormReading<K> => ({
  command: null,
  issues: [{ field, code: 'choiceMissing' }],
  fieldOf: (path) => path,
});

/** A text field; one that the browser did not send is empty. */
export const formText = (fields: FormFields, name: string): string => fields[name] ?? '';

/** A text field of an optional text: empty means none. */
export const formTextOrNull = (fields: FormFields, name: string): string | null => fields[name]?.trim() || null;

export const isTicked = (fields: FormFields, name: string): boolean => fields[name] === 'yes';

/** `120`, `1.200`, `1 200`; `NaN` when it is no number, so that the domain's own check of head-counts refuses it too. */
export function formNumber(fields: FormFields, name: string): number {
  const typed = formText(fields, name).trim();
  return /^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed) ? Number(typed.replace(/[. ]/g, '')) : Number.NaN;
}

export interface FormRows {
  /** The rows in which something was typed. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Their numbers in the form. */
  readonly numbers: readonly number[];
}

/** Rows `name.0.column`, `name.1.column`, …; a row counts when one of `typed` has something in it. */
export function rowsOf(fields: FormFields, name: string, columns: readonly string[], typed: readonly string[], most: number): FormRows {
  const rows: Record<string, string>[] = [];
  const numbers: number[] = [];
  for (let number = 0; number < most; number += 1) {
    const row = Object.fromEntries(columns.map((column) => [column, formText(fields, `${name}.${number}.${column}`)]));
    if (!typed.some((column) => row[column]?.trim())) continue;
    rows.push(row);
    numbers.push(number);
  }
  return { rows, numbers };
}

/** Turns `presenters.1.name` of the body into the form's row; a problem with the list as a whole belongs to its first row. */
export const fieldInRows =
  (name: string, { numbers }: FormRows, firstField: string) =>
  (path: string): string => {
    if (path === name) return firstField;
    const match = new RegExp(`^${name}\\.(\\d+)\\.(.+)$`).exec(path);
    return match ? `${name}.${numbers[Number(match[1])] ?? match[1]}.${match[2]}` : path;
  };

/** Texts with characters that cannot be kept. */
export function textIssues(fields: FormFields, names: readonly string[]): FieldIssue[] {
  return names.filter((name) => !text.safeParse(formText(fields, name)).success).map((field) => ({ field, code: 'forbiddenCharacters' }));
}

/** A text in NFC. Call it after `textIssues` found nothing; a text that cannot be kept comes back as it is. */
export function kept(value: string): string {
  const result = text.safeParse(value);
  return result.success ? result.data : value;
}

export function keptOrNull(fields: FormFields, name: string): string | null {
  const typed = formTextOrNull(fields, name);
  return typed === null ? null : kept(typed);
}

/** Number of the version that the page showed; `NaN`, which is no version, when the form does not say. */
export const readVersion = (fields: FormFields): number =>
  /^\d{1,6}$/.test(fields['version'] ?? '') ? Number(fields['version']) : Number.NaN;

/** One of the other dates by its index, null for the version's own; −1, which is none, for anything else. */
export function readDate(fields: FormFields): number | null {
  const chosen = formText(fields, 'date');
  if (chosen === '') return null;
  return /^\d$/.test(chosen) ? Number(chosen) : -1;
}

export const oneOf = <T extends string>(shape: z.ZodType<T>, value: string): T | null => {
  const result = shape.safeParse(value);
  return result.success ? result.data : null;
};
