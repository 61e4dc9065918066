import type { AudienceGroup, ReportFigures } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import {
  fieldInRows,
  formNumber,
  formText,
  kept,
  keptOrNull,
  rowsOf,
  textIssues,
  undecided,
  type FormFields,
  type FormReading,
} from './form-fields';
import { readTroubleForm } from './trouble-forms';

export const MOST_COMMENDED = 5;

const asIs = (path: string): string => path;

/** The unit's report on the groups that the terms name, or that it did not take place, or what keeps it from reporting. */
export function readReportForm(
  fields: FormFields,
  groups: readonly AudienceGroup[],
): FormReading<'report' | 'reportNotHeld' | 'declareTrouble'> {
  if (fields['held'] === 'trouble') return readTroubleForm(fields, 'trouble', 'troubleSince');
  if (fields['held'] === 'no') {
    return {
      command: { kind: 'reportNotHeld', body: { reason: kept(formText(fields, 'reason')) } },
      issues: textIssues(fields, ['reason']),
      fieldOf: asIs,
    };
  }
  if (fields['held'] !== 'yes') return undecided('held');
  const issues: FieldIssue[] = textIssues(fields, ['summary', 'difficulties']);
  const attendance = groups.map((group, index) => {
    const field = `attendance.${index}.count`;
    const count = formNumber(fields, field);
    if (Number.isNaN(count)) issues.push({ field, code: formText(fields, field).trim() === '' ? 'required' : 'notANumber' });
    return { group, count };
  });
  return {
    command: {
      kind: 'report',
      body: { attendance, summary: kept(formText(fields, 'summary')), difficulties: keptOrNull(fields, 'difficulties') },
    },
    issues,
    fieldOf: asIs,
  };
}

/** The locality's confirmation. No rating is an answer too. */
export function readConfirmForm(fields: FormFields): FormReading<'confirmExecution'> {
  const took = fields['tookPlace'];
  if (took !== 'yes' && took !== 'no') return undecided('tookPlace');
  const rating = formText(fields, 'rating');
  const issues: FieldIssue[] = textIssues(fields, ['comment']);
  if (!/^[1-5]?$/.test(rating)) issues.push({ field: 'rating', code: 'notAChoice' });
  return {
    command: {
      kind: 'confirmExecution',
      body: { tookPlace: took === 'yes', rating: rating === '' ? null : Number(rating), comment: keptOrNull(fields, 'comment') },
    },
    issues,
    fieldOf: asIs,
  };
}

/** The committee accepts the report, or asks for it again and says what is missing. */
export function readReviewForm(fields: FormFields): FormReading<'review' | 'returnReport'> {
  if (fields['verdict'] === 'return') {
    return {
      command: { kind: 'returnReport', body: { missing: kept(formText(fields, 'missing')) } },
      issues: textIssues(fields, ['missing']),
      fieldOf: asIs,
    };
  }
  return {
    command: { kind: 'review', body: { remark: keptOrNull(fields, 'remark') } },
    issues: textIssues(fields, ['remark']),
    fieldOf: asIs,
  };
}

/** The fields that the form of a report that was returned is filled in with: what was reported before. */
export const reportFields = (
  { attendance, summary, difficulties }: ReportFigures,
  groups: readonly AudienceGroup[],
): Record<string, string> => ({
  held: 'yes',
  ...Object.fromEntries(
    groups.map((group, index) => [`attendance.${index}.count`, String(attendance.find((part) => part.group === group)?.count ?? '')]),
  ),
  summary,
  difficulties: difficulties ?? '',
});

/** People to commend, or nobody this time. */
export function readCommendForm(fields: FormFields): FormReading<'commend'> {
  if (fields['who'] === 'nobody') {
    return { command: { kind: 'commend', body: { people: [], nobodyThisTime: true } }, issues: [], fieldOf: asIs };
  }
  if (fields['who'] !== 'people') return undecided('who');
  const found = rowsOf(fields, 'people', ['name', 'merit'], ['name', 'merit'], MOST_COMMENDED);
  return {
    command: {
      kind: 'commend',
      body: {
        people: found.rows.map((row) => ({ name: kept(row['name'] ?? ''), merit: kept(row['merit'] ?? '') })),
        nobodyThisTime: false,
      },
    },
    issues: textIssues(
      fields,
      found.numbers.flatMap((row) => [`people.${row}.name`, `people.${row}.merit`]),
    ),
    fieldOf: fieldInRows('people', found, 'people.0.name'),
  };
}
