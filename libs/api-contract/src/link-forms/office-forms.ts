import type { Resolution } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { readOffer } from './committee-forms';
import { formText, formTextOrNull, kept, keptOrNull, textIssues, undecided, type FormFields, type FormReading } from './form-fields';
import { readDay } from './moments';

const asIs = (path: string): string => path;

/** Which unit is asked (R49): the plan's own when nothing else was chosen. */
export const readMatchForm = (fields: FormFields): FormReading<'match'> => ({
  command: { kind: 'match', body: { unitId: formTextOrNull(fields, 'unitId'), note: keptOrNull(fields, 'note') } },
  issues: textIssues(fields, ['note']),
  fieldOf: asIs,
});

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
      return adjusting({ kind: 'offer', remedies }, issues, (path) => (path === 'resolution.remedies' ? 'own.start' : fieldOf(path)));
    }
    case 'close':
      return adjusting({ kind: 'close' });
    default:
      return undecided('how');
  }
}
