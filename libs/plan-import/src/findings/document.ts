import { fold } from '@chung-suc/domain';
import { unaccounted } from '../draft/ledger';
import type { FindingContext } from './context';
import { finding, type Finding } from './finding';

/** What the document as a whole lacks or leaves to be decided. */
export function documentFindings(context: FindingContext): Finding[] {
  const found = [...formFindings(context), ...timeFindings(context), ...ruleFindings(context)];
  for (const section of context.unknownSections) found.push(finding('unknownSection', [section.line.number], { title: section.title }));
  const lines = unaccounted(context.draft.lines);
  if (lines.length > 0) found.push(finding('lineNotUnderstood', lines, { count: lines.length }));
  return found;
}

/** Number, date and signer are missing where they would stand: at the title, and after the recipients (R1). */
function formFindings({ draft }: FindingContext): Finding[] {
  const found: Finding[] = [];
  const { programme } = draft;
  const title = draft.lines.find((line) => line.role === 'title')?.line ?? programme.title.line;
  const last = draft.recipients.at(-1);
  const end = last?.line ?? title;
  if (last && !last.printed.endsWith('.')) found.push(finding('endWithoutStop', [last.line]));
  if (!programme.documentNumber) found.push(finding('noDocumentNumber', [title]));
  if (!programme.issuedOn) found.push(finding('noIssueDate', [title]));
  if (!programme.signer) found.push(finding('noSigner', [end]));
  if (!programme.issuer) found.push(finding('issuerMissing', [title]));
  return found;
}

function timeFindings({ draft }: FindingContext): Finding[] {
  const { period } = draft.programme;
  if (!period) return [finding('periodMissing', [])];
  const found: Finding[] = [];
  if (!period.value.days) found.push(finding('periodInMonths', [period.line]));
  // The longest step of the timeline is the execution.
  const span = (entry: { from: string; to: string }): string => `${entry.from}…${entry.to}`;
  const execution = draft.timeline.find((entry) => entry.from !== entry.to);
  if (execution && span(execution) !== span(period.value)) {
    found.push(finding('timelineDiffers', [execution.line, period.line], { timeline: execution.line, period: period.line }));
  }
  return found;
}

/** Duties whose wording leaves a number or a reading open. */
function ruleFindings({ draft }: FindingContext): Finding[] {
  const found: Finding[] = [];
  const duties = draft.provisions.filter(({ kind }) => kind === 'responsibility' || kind === 'note');
  const linesWith = (pattern: RegExp): number[] => duties.filter(({ text }) => pattern.test(fold(text))).map(({ line }) => line);
  const prompt = linesWith(/\bkip thoi\b|\bnhanh chong\b/);
  if (prompt.length > 0) found.push(finding('deadlineNotNumeric', prompt));
  for (const line of linesWith(/[.;] hoac /)) found.push(finding('orStartsSentence', [line]));
  const sectors = linesWith(/he thong nganh doc/);
  if (sectors.length > 0) found.push(finding('verticalSectorNotListed', sectors));
  return found;
}
