import {
  AUDIENCE_GROUPS,
  COST_ITEMS,
  MOST_OTHER_DATES,
  localDateOf,
  localTimeOf,
  type AgreementDetails,
  type Instant,
  type Side,
  type Span,
  type Terms,
} from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { costBearer, deliveryMode } from '../shapes/choices';
import {
  fieldInRows,
  formNumber,
  formText,
  formTextOrNull,
  kept,
  keptOrNull,
  oneOf,
  readVersion,
  rowsOf,
  textIssues,
  type FormFields,
  type FormReading,
} from './form-fields';
import { readDetails } from './details-form';
import { readMoment } from './moments';

const HOUR_MS = 3_600_000;

/** Other terms, by the unit or the locality: every field of the form, whatever it was filled in with. */
export function readProposalForm(fields: FormFields, by: Side): FormReading<'propose'> {
  const span = readSpan(fields, 'terms.');
  const audience = readAudience(fields);
  const costs = readCosts(fields);
  const dates = readOtherDates(fields);
  const details = by === 'unit' ? readDetails(fields, 'details.') : null;
  const mode = oneOf(deliveryMode, formText(fields, 'terms.mode'));
  const issues: FieldIssue[] = [
    ...span.issues,
    ...(mode === null ? [{ field: 'terms.mode', code: 'choiceMissing' } as const] : []),
    ...audience.issues,
    ...costs.issues,
    ...dates.issues,
    ...textIssues(fields, ['terms.place', 'terms.wishes', 'terms.modeDeviation', 'proposalNote']),
    ...(details?.issues ?? []),
  ];
  const terms: Terms = {
    ...span.span,
    mode: mode ?? 'onsite',
    place: kept(formText(fields, 'terms.place')),
    audience: audience.people,
    costs: costs.lines,
    wishes: keptOrNull(fields, 'terms.wishes'),
    modeDeviation: keptOrNull(fields, 'terms.modeDeviation'),
  };
  return {
    command: {
      kind: 'propose',
      body: {
        version: readVersion(fields),
        terms,
        otherDates: dates.spans,
        details: details?.details ?? null,
        note: keptOrNull(fields, 'proposalNote'),
      },
    },
    issues,
    fieldOf: (path) => {
      if (path === 'note') return 'proposalNote';
      if (path.startsWith('terms.audience')) return audience.fieldOf(path);
      if (path === 'terms.costs') return `costs.${COST_ITEMS[0]}`;
      if (path.startsWith('otherDates')) return dates.fieldOf(path);
      return details?.fieldOf(path) ?? path;
    },
  };
}

/** A moment that cannot be read is put beside the other one, so that nothing else is said about it than that it cannot be read. */
function readSpan(fields: FormFields, prefix: string): { span: Span; issues: FieldIssue[] } {
  const [start, end] = [readMoment(fields, `${prefix}start`), readMoment(fields, `${prefix}end`)];
  const issues = [...start.issues, ...end.issues];
  for (const part of ['start', 'end'] as const) {
    if (formTextOrNull(fields, `${prefix}${part}`) === null) issues.push({ field: `${prefix}${part}`, code: 'required' });
  }
  const startAt = start.at ?? (end.at === null ? 0 : end.at - HOUR_MS);
  return { span: { start: startAt, end: end.at ?? startAt + HOUR_MS }, issues };
}

/** A group that is left empty is not expected. */
function readAudience(fields: FormFields) {
  const issues: FieldIssue[] = [];
  const people = AUDIENCE_GROUPS.flatMap((group) => {
    const field = `audience.${group}`;
    if (formTextOrNull(fields, field) === null) return [];
    const count = formNumber(fields, field);
    if (Number.isNaN(count)) issues.push({ field, code: 'notANumber' });
    return [{ group, count }];
  });
  const fieldOf = (path: string): string => {
    const [, index = '0'] = /^terms\.audience\.(\d+)/.exec(path) ?? [];
    return `audience.${people[Number(index)]?.group ?? AUDIENCE_GROUPS[0]}`;
  };
  return { people, issues, fieldOf };
}

function readCosts(fields: FormFields) {
  const issues: FieldIssue[] = [];
  const lines = COST_ITEMS.map((item) => {
    const bearer = oneOf(costBearer, formText(fields, `costs.${item}`));
    if (bearer === null) issues.push({ field: `costs.${item}`, code: 'choiceMissing' });
    return { item, bearer: bearer ?? 'notNeeded' };
  });
  return { lines, issues };
}

function readOtherDates(fields: FormFields) {
  const found = rowsOf(fields, 'otherDates', ['start', 'end'], ['start', 'end'], MOST_OTHER_DATES);
  const read = found.numbers.map((number) => readSpan(fields, `otherDates.${number}.`));
  return {
    spans: read.map(({ span }) => span),
    issues: read.flatMap(({ issues }) => issues),
    fieldOf: fieldInRows('otherDates', found, 'otherDates.0.start'),
  };
}

/** The fields that a form of other terms is filled in with: what there is, so that only what differs is typed. */
export function proposalFields(terms: Terms, otherDates: readonly Span[], details: AgreementDetails | null): Record<string, string> {
  const lists = [
    ...terms.audience.map(({ group, count }) => [`audience.${group}`, String(count)]),
    ...terms.costs.map(({ item, bearer }) => [`costs.${item}`, bearer]),
    ...otherDates.flatMap(({ start, end }, index) => [
      [`otherDates.${index}.start`, momentField(start)],
      [`otherDates.${index}.end`, momentField(end)],
    ]),
    ...(details?.presenters ?? []).flatMap(({ name, kind }, index) => [
      [`details.presenters.${index}.name`, name],
      [`details.presenters.${index}.kind`, kind],
    ]),
  ] as [string, string][];
  return {
    'terms.start': momentField(terms.start),
    'terms.end': momentField(terms.end),
    'terms.mode': terms.mode,
    'terms.place': terms.place,
    'terms.wishes': terms.wishes ?? '',
    'terms.modeDeviation': terms.modeDeviation ?? '',
    'details.contents': details?.contents ?? '',
    'details.note': details?.note ?? '',
    'details.presenters.rows': String(Math.max(1, details?.presenters.length ?? 0)),
    ...Object.fromEntries(lists),
  };
}

/** `2026-06-18T14:00`, as a field for day and hour holds it. */
export function momentField(at: Instant): string {
  const { hour, minute } = localTimeOf(at);
  return `${localDateOf(at)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
