import { SHAPE_PROBLEM_WORDS, type CommandBody, type RequestBody } from '@chung-suc/api-contract';
import {
  AUDIENCE_GROUPS,
  COST_ITEMS,
  DEFAULT_COST_SPLIT,
  MOST_OTHER_DATES,
  checkWritten,
  localDateOf,
  localTimeOf,
  type CostBearer,
  type DeliveryMode,
} from '@chung-suc/domain';
import { dayText, timeText } from './moments';
import {
  fieldInRows,
  isSpanTyped,
  issuesOf,
  numberOf,
  oneEach,
  readSpan,
  spanField,
  textOf,
  textOrNull,
  type Issue,
  type Values,
} from './reading';

type TermsBody = RequestBody['terms'];

/** Terms and other dates as a form has them. */
export interface TermsRead {
  readonly terms: TermsBody;
  readonly otherDates: readonly { start: string; end: string }[];
  readonly issues: readonly Issue[];
  readonly fieldOf: (path: string) => string;
}

export function readTerms(values: Values): TermsRead {
  const { start, end, issues } = readSpan(values, 'terms.');
  const groups = AUDIENCE_GROUPS.filter((group) => textOf(values, `audience.${group}`) !== '');
  const uncounted = groups.filter((group) => Number.isNaN(numberOf(values, `audience.${group}`)));
  const rows = Array.from({ length: MOST_OTHER_DATES }, (_, row) => row).filter((row) => isSpanTyped(values, `otherDates.${row}.`));
  const dates = rows.map((row) => readSpan(values, `otherDates.${row}.`));
  const inRows = fieldInRows('otherDates', rows, 'date');
  const terms = {
    start,
    end,
    mode: (values['terms.mode'] || 'onsite') as DeliveryMode,
    place: textOf(values, 'terms.place'),
    audience: groups.map((group) => ({ group, count: numberOf(values, `audience.${group}`) })),
    costs: COST_ITEMS.map((item) => ({ item, bearer: (values[`costs.${item}`] || 'notNeeded') as CostBearer })),
    wishes: textOrNull(values, 'terms.wishes'),
    modeDeviation: textOrNull(values, 'terms.modeDeviation'),
  } satisfies TermsBody;
  const fieldOf = (path: string): string => {
    const [, index] = /^terms\.audience(?:\.(\d+))?/.exec(path) ?? [null];
    if (path.startsWith('terms.audience')) return `audience.${groups[Number(index ?? 0)] ?? AUDIENCE_GROUPS[0]}`;
    if (path.startsWith('terms.costs')) return `costs.${COST_ITEMS[0]}`;
    return spanField(inRows(path));
  };
  return {
    terms,
    otherDates: dates.map((date) => ({ start: date.start, end: date.end })),
    issues: oneEach([
      ...issues,
      ...uncounted.map((group) => ({ field: `audience.${group}`, message: SHAPE_PROBLEM_WORDS.notANumber })),
      // Which mode the plan has is for the API to know.
      ...issuesOf((errors) => checkWritten(errors, terms, null), fieldOf),
      ...dates.flatMap((date) => date.issues),
    ]),
    fieldOf,
  };
}

/** The plan's own split (IV.1.2); everything else is for the locality to say. */
export const freshTerms = (mode: DeliveryMode | null): Values => ({
  'terms.mode': mode ?? 'onsite',
  ...Object.fromEntries(DEFAULT_COST_SPLIT.map(({ item, bearer }) => [`costs.${item}`, bearer])),
});

/** A span as the form's fields hold it. */
export function spanValues(prefix: string, span: { readonly start: string; readonly end: string }): Values {
  const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
  const [first, last] = [localDateOf(start), localDateOf(end)];
  return {
    [`${prefix}date`]: dayText(first),
    [`${prefix}from`]: timeText(localTimeOf(start)),
    [`${prefix}to`]: timeText(localTimeOf(end)),
    ...(last === first ? {} : { [`${prefix}last`]: dayText(last) }),
  };
}

/** What a form of other terms is filled in with: what there is, so that only what differs is typed. */
export const termsValues = (
  terms: Omit<CommandBody<'propose'>['terms'], 'costs'> & { costs: readonly { item: string; bearer: string }[] },
): Values => ({
  ...spanValues('terms.', terms),
  'terms.mode': terms.mode,
  'terms.place': terms.place,
  'terms.wishes': terms.wishes ?? '',
  'terms.modeDeviation': terms.modeDeviation ?? '',
  ...Object.fromEntries(terms.audience.map(({ group, count }) => [`audience.${group}`, String(count)])),
  ...Object.fromEntries(terms.costs.map(({ item, bearer }) => [`costs.${item}`, bearer])),
});
