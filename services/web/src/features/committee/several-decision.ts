import { FIELD_PROBLEM_WORDS, SHAPE_PROBLEM_WORDS, type AdjustmentView, type CommandBody, type Words } from '@chung-suc/api-contract';
import type { ResolutionKind } from '@chung-suc/domain';
import { readDay } from '../../forms/moments';
import { textOf, type Issue, type Values } from '../../forms/reading';

/** A case among several, with what could be done about it when it was read. */
export interface Chosen {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly options: AdjustmentView;
}

/** What can be decided for several cases alike. What a locality may choose from is found for its case alone. */
const ALIKE: readonly ResolutionKind[] = ['reassign', 'blocRuns', 'extend', 'keep', 'close'];

export interface AlikeOption {
  readonly kind: ResolutionKind;
  readonly title: Words;
  /** Why it is closed in every one of them; null while it is open in some. */
  readonly closedBecause: Words | null;
}

export function alikeOptions(cases: readonly Chosen[]): AlikeOption[] {
  return ALIKE.flatMap((kind) => {
    const each = cases.flatMap(({ options }) => options.resolutions.filter((one) => one.kind === kind));
    const [first] = each;
    if (!first) return [];
    const closed = each.every(({ closedBecause }) => closedBecause !== null) ? first.closedBecause : null;
    return { kind, title: first.title, closedBecause: closed };
  });
}

/** Units that could take over some of them, those that could take over most first. */
export function alikeUnits(cases: readonly Chosen[]): { readonly id: string; readonly name: string; readonly count: number }[] {
  const found = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of cases.flatMap(({ options }) => options.units)) {
    found.set(id, { id, name, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** Why this person may decide none of them; null when they may decide some. */
export const whyNone = (cases: readonly Chosen[]): Words | null =>
  cases.some(({ options }) => options.mayDecide) ? null : (cases[0]?.options.notBecause ?? null);

const required = (field: string): Issue => ({ field, message: FIELD_PROBLEM_WORDS.required });

/** What the form leaves out. Whether it can be done is for the API to say, of each case. */
export function missingIn(values: Values): Issue[] {
  const issues: Issue[] = [];
  const how = textOf(values, 'how');
  if (how === '') issues.push({ field: 'how', message: SHAPE_PROBLEM_WORDS.choiceMissing });
  if (how === 'reassign' && textOf(values, 'unitId') === '') issues.push({ field: 'unitId', message: SHAPE_PROBLEM_WORDS.choiceMissing });
  if (how === 'extend' && textOf(values, 'until') === '') issues.push(required('until'));
  if (textOf(values, 'reason') === '') issues.push(required('reason'));
  return issues;
}

/** The decision on one of them: the escalation that was read, and its own duty where more time is given. */
export function decisionOn({ options }: Pick<Chosen, 'options'>, values: Values): CommandBody<'adjust'> {
  const { decides, extendable } = options;
  return {
    resolution: resolutionIn(values, extendable[0]?.dutyId ?? ''),
    reason: textOf(values, 'reason'),
    ...(decides === null ? {} : { decides }),
  };
}

function resolutionIn(values: Values, dutyId: string): CommandBody<'adjust'>['resolution'] {
  switch (values['how']) {
    case 'reassign':
      return { kind: 'reassign', unitId: textOf(values, 'unitId') };
    case 'extend':
      return { kind: 'extend', dutyId, until: readDay(textOf(values, 'until')) ?? textOf(values, 'until') };
    case 'blocRuns':
      return { kind: 'blocRuns' };
    case 'close':
      return { kind: 'close' };
    default:
      return { kind: 'keep' };
  }
}
