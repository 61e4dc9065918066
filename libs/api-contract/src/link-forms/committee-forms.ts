import type { CommandBodies, Remedy, Resolution } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { formText, formTextOrNull, isTicked, kept, textIssues, undecided, type FormFields, type FormReading } from './form-fields';
import { readCancelForm, readTurnDownForm } from './consent-forms';
import { readDay, readMoment } from './moments';
import { readProposalForm } from './terms-form';
import { readTroubleForm } from './trouble-forms';

/** The committee's decision, on the proposals that the page shows: each may be ticked for an offer, and a date of the member's own besides. */
export function readDecideForm(fields: FormFields, proposals: readonly Remedy[], decides: number): FormReading<'adjust'> {
  const reason = kept(formText(fields, 'reason'));
  const issues: FieldIssue[] = textIssues(fields, ['reason']);
  const adjusting = (resolution: Resolution, more: readonly FieldIssue[] = [], fieldOf = plainly): FormReading<'adjust'> => ({
    command: { kind: 'adjust', body: { resolution, reason, decides } },
    issues: [...issues, ...more],
    fieldOf,
  });
  const named = formTextOrNull(fields, 'part');
  const part = named === null ? {} : { part: named };
  switch (fields['how']) {
    case 'reassign': {
      const field = fields['unitId'] === 'other' ? 'otherUnitId' : 'unitId';
      const unitId = formText(fields, field);
      return adjusting({ kind: 'reassign', unitId, ...part }, unitId === '' ? missing(field) : [], (path) =>
        path === 'resolution.unitId' ? field : plainly(path),
      );
    }
    case 'blocRuns':
      return adjusting({ kind: 'blocRuns', ...part });
    case 'keep':
    case 'close':
      return adjusting({ kind: fields['how'] });
    case 'extend':
      return adjusting({
        kind: 'extend',
        dutyId: formText(fields, 'dutyId'),
        until: readDay(fields, 'until') ?? formText(fields, 'until').trim(),
      });
    case 'offer': {
      const { remedies, fieldOf, issues: wrong } = readOffer(fields, proposals);
      return adjusting({ kind: 'offer', remedies }, wrong, fieldOf);
    }
    default:
      return undecided('how');
  }
}

const missing = (field: string): readonly FieldIssue[] => [{ field, code: 'choiceMissing' }];

/** Paths of the command's body as the form calls them. */
const plainly = (path: string): string => (path === 'resolution.kind' ? 'how' : path.replace(/^resolution\./, ''));

/** Which remedies are ticked, and a date of one's own besides. */
export function readOffer(fields: FormFields, proposals: readonly Remedy[]) {
  const issues: FieldIssue[] = [];
  const ticked = proposals.flatMap((remedy, index) => (isTicked(fields, `offer.${index}`) ? [{ remedy, field: `offer.${index}` }] : []));
  const start = readMoment(fields, 'own.start');
  const end = readMoment(fields, 'own.end');
  issues.push(...start.issues, ...end.issues);
  const [startTyped, endTyped] = [formTextOrNull(fields, 'own.start'), formTextOrNull(fields, 'own.end')];
  if (startTyped !== null && endTyped === null) issues.push({ field: 'own.end', code: 'required' });
  if (endTyped !== null && startTyped === null) issues.push({ field: 'own.start', code: 'required' });
  const own: Remedy[] = start.at !== null && end.at !== null ? [{ kind: 'otherDate', start: start.at, end: end.at }] : [];
  const fieldOf = (path: string): string => {
    const [, index = '', part = ''] = /^resolution\.remedies\.(\d+)\.(.+)$/.exec(path) ?? [];
    if (path === 'resolution.remedies') return 'offer';
    if (index === '') return plainly(path);
    return ticked[Number(index)]?.field ?? (part === 'end' ? 'own.end' : 'own.start');
  };
  return { remedies: [...ticked.map(({ remedy }) => remedy), ...own], issues, fieldOf };
}

/** The locality takes one of what is offered, or none. */
export function readChooseForm(fields: FormFields): FormReading<'choose'> {
  const chosen = formText(fields, 'option');
  if (chosen === '') return undecided('option');
  const typed = formTextOrNull(fields, 'reason');
  const body: CommandBodies['choose'] = {
    option: chosen === 'none' ? null : /^\d$/.test(chosen) ? Number(chosen) : -1,
    reason: typed === null ? null : kept(typed),
  };
  return {
    command: { kind: 'choose', body },
    issues: textIssues(fields, ['reason']),
    fieldOf: (path) => (path.startsWith('remedies.') ? 'option' : path),
  };
}

/** The page of the agreed engagement: a change, its withdrawal, trouble, calling it off, or that it did not take place. */
export function readHoldForm(fields: FormFields): FormReading<'propose' | 'turnDown' | 'cancel' | 'declareTrouble' | 'reportNotHeld'> {
  switch (fields['how']) {
    case 'propose':
      return readProposalForm(fields, 'unit');
    case 'withdraw':
      return readTurnDownForm(fields);
    case 'cancel':
      return readCancelForm(fields);
    case 'unable':
    case 'help':
      return readTroubleForm(fields);
    case 'notHeld':
      return {
        command: { kind: 'reportNotHeld', body: { reason: kept(formText(fields, 'reason')) } },
        issues: textIssues(fields, ['reason']),
        fieldOf: (path) => path,
      };
    default:
      return undecided('how');
  }
}
