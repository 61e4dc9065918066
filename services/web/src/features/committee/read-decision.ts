import { SHAPE_PROBLEM_WORDS, type AdjustmentView, type CommandBody, type RemedyBody } from '@chung-suc/api-contract';
import { readDay } from '../../forms/moments';
import { isSpanTyped, readSpan, textOf, type Issue, type Reading, type Values } from '../../forms/reading';

type Resolution = CommandBody<'adjust'>['resolution'];

const missing = (field: string): Issue => ({ field, message: SHAPE_PROBLEM_WORDS.choiceMissing });

/** The committee's decision, on what the page shows: each proposal may be ticked for an offer, with a date of the member's own besides. */
export function readDecision(values: Values, { proposals, decides, parts }: AdjustmentView): Reading<CommandBody<'adjust'>> {
  const decision = resolutionOf(values, proposals, parts);
  return {
    body: { resolution: decision.body, reason: textOf(values, 'reason'), ...(decides === null ? {} : { decides }) },
    issues: decision.issues,
    fieldOf: (path) => (path === 'resolution.kind' ? 'how' : (decision.fieldOf?.(path) ?? path.replace(/^resolution\./, ''))),
  };
}

function resolutionOf(values: Values, proposals: AdjustmentView['proposals'], parts: AdjustmentView['parts']): Reading<Resolution> {
  // Of an offering in one piece there is no part to name (R12).
  const part = parts.length > 1 && textOf(values, 'part') !== '' ? { part: textOf(values, 'part') } : {};
  switch (values['how']) {
    case 'reassign': {
      const unitId = textOf(values, 'unitId');
      return { body: { kind: 'reassign', unitId, ...part }, issues: unitId === '' ? [missing('unitId')] : [] };
    }
    case 'extend':
      return {
        body: { kind: 'extend', dutyId: textOf(values, 'dutyId'), until: readDay(textOf(values, 'until')) ?? textOf(values, 'until') },
        issues: [],
      };
    case 'offer':
      return readOffer(values, proposals);
    case 'blocRuns':
      return { body: { kind: 'blocRuns', ...part }, issues: [] };
    case 'keep':
    case 'close':
      return { body: { kind: values['how'] }, issues: [] };
    default:
      return { body: { kind: 'keep' }, issues: [missing('how')] };
  }
}

function readOffer(values: Values, proposals: AdjustmentView['proposals']): Reading<Resolution> {
  const ticked = proposals.flatMap(({ remedy }, index) =>
    values[`offer.${index}`] === 'yes' ? [{ remedy, field: `offer.${index}` }] : [],
  );
  const own = isSpanTyped(values, 'own.') ? readSpan(values, 'own.') : null;
  const remedies: RemedyBody[] = [
    ...ticked.map(({ remedy }) => remedy),
    ...(own ? [{ kind: 'otherDate' as const, start: own.start, end: own.end }] : []),
  ];
  return {
    body: { kind: 'offer', remedies },
    issues: own?.issues ?? [],
    fieldOf: (path) => {
      const [, index, part] = /^resolution\.remedies\.(\d+)\.(.+)$/.exec(path) ?? [];
      if (index === undefined) return path === 'resolution.remedies' ? 'offer.0' : path.replace(/^resolution\./, '');
      return ticked[Number(index)]?.field ?? (part === 'end' ? 'own.to' : 'own.date');
    },
  };
}
