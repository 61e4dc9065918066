import { readAnswerForm } from './answer-form';
import { undecided, type FormFields, type FormReading } from './form-fields';

/** So many parts at most stand on one page. */
const MOST_PARTS = 20;

/** The unit of a component answers for its part (R12): with its own details, or why it cannot. Other terms are for the sides to propose. */
export function readAnswerPartForm(fields: FormFields): FormReading<'agree' | 'decline'> {
  const reading = readAnswerForm(fields);
  const { command } = reading;
  return command?.kind === 'agree' || command?.kind === 'decline' ? { ...reading, command } : undecided('answer');
}

/** What stands is held without what was declined (R12): `keep.0`, `keep.1`, … are the parts that the page showed as standing. */
export function readSplitForm(fields: FormFields): FormReading<'split'> {
  const keep = Array.from({ length: MOST_PARTS }, (_, index) => fields[`keep.${index}`]).filter((part) => part !== undefined);
  return { command: { kind: 'split', body: { keep } }, issues: [], fieldOf: (path) => path.replace(/^keep\..*$/, 'keep') };
}
