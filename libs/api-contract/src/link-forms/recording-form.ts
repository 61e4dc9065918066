import { formText, kept, textIssues, undecided, type FormFields, type FormReading } from './form-fields';

/** Whether the side stands by what the office has recorded for it. `n`: which recording the page is about. */
export function readRecordingForm(fields: FormFields, n: number): FormReading<'answerRecording'> {
  const stands = fields['stands'];
  if (stands !== 'yes' && stands !== 'no') return undecided('stands');
  const reason = stands === 'yes' ? null : kept(formText(fields, 'reason'));
  return {
    command: { kind: 'answerRecording', body: { n, stands: stands === 'yes', reason } },
    issues: textIssues(fields, ['reason']),
    fieldOf: (path) => path,
  };
}
