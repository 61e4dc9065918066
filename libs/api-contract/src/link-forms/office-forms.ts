import type { Resolution } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { readOffer } from './committee-forms';
import { formText, formTextOrNull, kept, keptOrNull, textIssues, undecided, type FormFields, type FormReading } from './form-fields';
import { readDay } from './moments';

const asIs = (path: string): string => path;

/** Which unit is asked (R49): the plan's own when nothing else was chosen, where it `isAssigned`. */
export function readMatchForm(fields: FormFields, isAssigned: boolean): FormReading<'match'> {
  const unitId = formTextOrNull(fields, 'unitId');
  const unchosen: readonly FieldIssue[] = unitId === null && !isAssigned ? [{ field: 'unitId', code: 'choiceMissing' }] : [];
  return {
    command: { kind: 'match', body: { unitId, note: keptOrNull(fields, 'note') } },
    issues: [...unchosen, ...textIssues(fields, ['note'])],
    fieldOf: asIs,
  };
}

/** What stands still goes on, or until a later day; or the locality is offered another date; or it is closed (R4). */
export function readResumeForm(fields: FormFields): FormReading<'resumeCase' | 'suspend' | 'adjust'> {
  const reason = kept(formText(fields, 'reason'));
  const adjusting = (resolution: Resolution, more: readonly FieldIssue[] = [], fieldOf = asIs): FormReading<'adjust'> => ({
    command: { kind: 'adjust', body: { resolution, reason } },
    issues: [...textIssues(fields, ['reason']), ...more],
    fieldOf,
  });
  switch (fields['how']) {
    case 'resume':
      return {
        command: { kind: 'resumeCase', body: { remark: keptOrNull(fields, 'remark') } },
        issues: textIssues(fields, ['remark']),
        fieldOf: asIs,
      };
    case 'suspend':
      return {
        command: { kind: 'suspend', body: { reason, until: readDay(fields, 'until') ?? formText(fields, 'until').trim() } },
        issues: textIssues(fields, ['reason']),
        fieldOf: asIs,
      };
    case 'offer': {
      const { remedies, issues, fieldOf } = readOffer(fields, []);
      const untyped = (['own.start', 'own.end'] as const).filter((field) => formTextOrNull(fields, field) === null);
      const missing = untyped.filter((field) => !issues.some((issue) => issue.field === field));
      const wrong = [...issues, ...missing.map((field): FieldIssue => ({ field, code: 'required' }))];
      return adjusting({ kind: 'offer', remedies }, wrong, (path) => (path === 'resolution.remedies' ? 'own.start' : fieldOf(path)));
    }
    case 'close':
      return adjusting({ kind: 'close' });
    default:
      return undecided('how');
  }
}
