import type { PublishedCorrection, PublishedFinding } from '@chung-suc/domain';
import type { DraftArea, DraftContact, PlanDraft } from '../draft/draft';
import type { Finding } from '../findings/finding';
import { problem, type PublishProblem } from './problem';
import type { PublishData } from './schema';

export interface Settled {
  readonly findings: readonly PublishedFinding[];
  readonly corrections: readonly PublishedCorrection[];
}

type Entry = PublishData['settle'][number];

/** Puts the settlements of the data file on the findings, and refuses what is open, twice, or said to be done and is not. */
export function settle(draft: PlanDraft, data: PublishData, problems: PublishProblem[]): Settled {
  const settled = new Map<Finding, Entry>();
  for (const [index, entry] of data.settle.entries()) {
    const where = `settle[${index}]`;
    const matching = draft.findings.filter((finding) => finding.code === entry.code && sameLines(finding, entry));
    if (matching.length === 0) problems.push(problem('settlesNothing', where, { code: entry.code }));
    for (const finding of matching) {
      if (settled.has(finding)) problems.push(problem('settledTwice', where, { code: finding.code, lines: finding.lines.join(', ') }));
      settled.set(finding, entry);
      checkDecision(finding, entry, where, draft, data, problems);
    }
    checkCorrections(entry, where, draft, problems);
  }
  for (const finding of draft.findings) {
    if (finding.severity !== 'error' || settled.has(finding)) continue;
    problems.push(
      problem(
        'openError',
        '',
        { message: `${finding.message.vi} [${finding.code}]` },
        { message: `${finding.message.en} [${finding.code}]` },
      ),
    );
  }
  return {
    findings: draft.findings.map(({ code, severity, lines, message }, index) => {
      const entry = settled.get(draft.findings[index] as Finding);
      return {
        code,
        severity,
        lines,
        message,
        settlement: entry ? { decision: entry.decision, reason: entry.reason, by: entry.by } : null,
      };
    }),
    corrections: data.settle.flatMap(({ corrections, reason, by }) => corrections.map((correction) => ({ ...correction, reason, by }))),
  };
}

/** Without lines an entry settles every finding of its code. */
const sameLines = (finding: Finding, { lines }: Entry): boolean =>
  lines === undefined || [...new Set(lines)].sort((a, b) => a - b).join() === finding.lines.join();

/** `supply` and `correct` are checked against the data: a tick alone does not fill in an address. */
function checkDecision(
  finding: Finding,
  entry: Entry,
  where: string,
  draft: PlanDraft,
  data: PublishData,
  problems: PublishProblem[],
): void {
  const given = new Map(data.contacts.map((contact) => [contact.line, contact]));
  if (entry.decision === 'supply' && finding.code === 'noEmailAddress') {
    const lacking = finding.lines.filter((line) => given.get(line)?.email === undefined);
    if (lacking.length > 0) problems.push(problem('nothingSupplied', where, { lines: lacking.join(', ') }));
  }
  if (entry.decision === 'supply' && finding.code === 'noDocumentNumber' && data.document.number === undefined) {
    problems.push(problem('nothingSupplied', where, { lines: finding.lines.join(', ') }));
  }
  if (entry.decision === 'supply' && finding.code === 'noIssueDate' && data.document.issuedOn === undefined) {
    problems.push(problem('nothingSupplied', where, { lines: finding.lines.join(', ') }));
  }
  if (
    entry.decision === 'correct' &&
    entry.corrections.length === 0 &&
    !finding.lines.some((line) => given.get(line)?.phone !== undefined)
  ) {
    problems.push(problem('nothingCorrected', where));
  }
}

function checkCorrections(entry: Entry, where: string, draft: PlanDraft, problems: PublishProblem[]): void {
  if (entry.corrections.length > 0 && entry.decision !== 'correct') problems.push(problem('correctionUnsettled', `${where}.corrections`));
  for (const [index, { line, printed }] of entry.corrections.entries()) {
    if (draft.lines[line - 1]?.printed.includes(printed) === true) continue;
    problems.push(problem('correctionNotPrinted', `${where}.corrections[${index}]`, { line, printed }));
  }
}

/** The areas with their corrections applied to what was understood; `printed` stays as it is. */
export function corrected(areas: readonly DraftArea[], corrections: readonly PublishedCorrection[]): DraftArea[] {
  const on = (line: number, text: string): string =>
    corrections.filter((entry) => entry.line === line).reduce((sofar, entry) => sofar.replaceAll(entry.printed, entry.corrected), text);
  const contactOn = (line: number, contact: DraftContact): DraftContact => ({
    ...contact,
    positions: contact.positions.map((position) => ({
      ...position,
      printed: on(line, position.printed),
      organisation: on(line, position.organisation),
    })),
  });
  return areas.map((area) => ({
    ...area,
    title: on(area.line, area.title),
    offerings: area.offerings.map((offering) => ({
      ...offering,
      name: on(offering.line, offering.name),
      venue: offering.venue === null ? null : on(offering.line, offering.venue),
      components: offering.components.map((part) => ({ ...part, name: on(offering.line, part.name) })),
    })),
    assignments: area.assignments.map((assignment) => ({
      ...assignment,
      leadUnit: on(assignment.line, assignment.leadUnit),
      parentUnit: assignment.parentUnit === null ? null : on(assignment.line, assignment.parentUnit),
      coUnits: assignment.coUnits.map((unit) => on(assignment.line, unit)),
      scope: on(assignment.line, assignment.scope),
      contact: assignment.contact && contactOn(assignment.line, assignment.contact),
    })),
  }));
}
