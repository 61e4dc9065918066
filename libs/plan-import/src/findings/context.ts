import type { DraftAssignment, DraftContact, DraftOffering, PlanDraft } from '../draft/draft';
import type { OutlineNode } from '../lines/outline';
import type { PrintedLine } from '../lines/printed-line';
import type { TokenLine } from '../lines/token';
import type { ParsedArea } from '../parse/catalogue';

/** Everything that a finding can rest on. */
export interface FindingContext {
  readonly draft: Omit<PlanDraft, 'findings'>;
  readonly areas: readonly ParsedArea[];
  readonly unknownSections: readonly OutlineNode[];
  readonly lines: readonly PrintedLine[];
  readonly tokens: readonly TokenLine[];
  readonly hasByteOrderMark: boolean;
  readonly hasCarriageReturns: boolean;
}

export const offeringsOf = ({ draft }: FindingContext): DraftOffering[] => draft.areas.flatMap((area) => area.offerings);
export const assignmentsOf = ({ draft }: FindingContext): DraftAssignment[] => draft.areas.flatMap((area) => area.assignments);

export interface ContactLine {
  readonly line: number;
  readonly assignment: DraftAssignment;
  readonly contact: DraftContact;
}

export const contactsOf = (context: FindingContext): ContactLine[] =>
  assignmentsOf(context).flatMap((assignment) =>
    assignment.contact ? [{ line: assignment.line, assignment, contact: assignment.contact }] : [],
  );
