import { fold, toPlainText, type PlanFlow } from '@chung-suc/domain';
import type { AreaDuty, DraftArea, DraftAssignment, DraftOffering, Provision, Sourced } from '../draft/draft';
import { sourced, type Ledger } from '../draft/ledger';
import { headOf, opensList, type OutlineNode } from '../lines/outline';
import { trimEnd } from '../lines/token';
import { parseAssignment } from './assignment';
import { flowOf } from './flow';
import { componentsOf, matchAssignments, type Matches } from './match';
import { parseOffering } from './offering';
import { APPOINTMENT, UNIT_START } from './vocabulary';

/** An area with what only the findings want to know. */
export interface ParsedArea {
  readonly area: DraftArea;
  /** False when no wording told the flow; then it is taken for a support request until a person decides. */
  readonly flowIsClear: boolean;
  readonly matches: Matches;
  readonly intros: readonly Provision[];
}

const isContent = (node: OutlineNode): boolean => node.token.kind === 'heading' && /^noi dung\b/.test(fold(node.title));
const isAssignment = (node: OutlineNode): boolean => node.token.kind === 'heading' && /^phan cong\b/.test(fold(node.title));
const isArea = (node: OutlineNode): boolean =>
  node.token.kind === 'heading' && node.children.some((child) => isContent(child) || isAssignment(child));

/** The catalogue is the section “NỘI DUNG” whose numbered parts have a “Nội dung” and a “Phân công thực hiện” of their own. */
export const isCatalogue = (section: OutlineNode): boolean => /noi dung/.test(fold(section.title)) && section.children.some(isArea);

/** True when at least one area has both halves. */
export const hasWholeArea = (section: OutlineNode): boolean =>
  section.children.some((area) => area.children.some(isContent) && area.children.some(isAssignment));

/** Reads the catalogue's areas in order. Lines of it that fit no rule stay unaccounted for. */
export function parseCatalogue(section: OutlineNode, ledger: Ledger): ParsedArea[] {
  ledger.enter(section.line, 'section');
  return section.children.filter(isArea).map((node, index) => parseArea(node, index + 1, ledger));
}

function parseArea(node: OutlineNode, ordinal: number, ledger: Ledger): ParsedArea {
  const code = node.path.replace('/', '.');
  const content = node.children.find(isContent) ?? null;
  const assigning = node.children.find(isAssignment) ?? null;
  const source = ledger.enter(node.line, 'area');
  for (const half of [content, assigning]) if (half) ledger.enter(half.line, 'heading');
  const { offerings, intros } = content ? parseOfferings(content, code, ledger) : { offerings: [], intros: [] };
  const { assignments, duties } = assigning ? parseAssignments(assigning, code, ledger) : { assignments: [], duties: [] };
  const flow = flowOf(duties.map((duty) => duty.printed).join(' '), assignments.length > 0);
  const matches = matchAssignments(offerings, assignments);
  return {
    area: {
      ...source,
      code,
      ordinal,
      title: node.title,
      flow: flow ?? ('supportRequest' satisfies PlanFlow),
      contentLine: content?.line.number ?? null,
      assignmentLine: assigning?.line.number ?? null,
      offerings: offerings.map((offering) => matched(offering, assignments, matches)),
      assignments,
      duties,
    },
    flowIsClear: flow !== null,
    matches,
    intros,
  };
}

function matched(offering: DraftOffering, assignments: readonly DraftAssignment[], matches: Matches): DraftOffering {
  const assignmentLines = matches.byOffering.get(offering.line) ?? [];
  const own = assignments.filter((assignment) => assignmentLines.includes(assignment.line));
  return { ...offering, assignmentLines, components: componentsOf(offering.name, own) };
}

function parseOfferings(content: OutlineNode, areaCode: string, ledger: Ledger): { offerings: DraftOffering[]; intros: Provision[] } {
  const offerings: DraftOffering[] = [];
  const intros: Provision[] = [];
  const add = (node: OutlineNode, group: Sourced<string> | null): void => {
    offerings.push({ ...toOffering(node, group), ...ledger.enter(node.line, 'offering'), areaCode, ordinal: offerings.length + 1 });
  };
  for (const node of content.children) {
    if (node.token.kind === 'paragraph') {
      // Only what introduces the list is understood; a loose paragraph inside it is not.
      if (!node.line.text.endsWith(':')) continue;
      intros.push({
        ...ledger.enter(node.line, 'provision'),
        kind: 'areaIntro',
        path: content.path,
        heading: content.title,
        text: headOf(node),
      });
    } else if (node.token.kind === 'bullet' && opensList(node)) {
      ledger.enter(node.line, 'offeringGroup');
      const place = placeOf(headOf(node));
      for (const child of node.children) if (child.token.kind === 'bullet') add(child, place === null ? null : sourced(node.line, place));
    } else if (node.token.kind === 'bullet') {
      add(node, null);
      for (const child of node.children) if (child.token.kind === 'bullet') add(child, null);
    }
  }
  return { offerings, intros };
}

const placeOf = (text: string): string | null => /^(?:Tại|Ở)\s+(.+)$/u.exec(text)?.[1] ?? null;

/** `- Tại các quận – huyện: Công trình …` names its localities itself. */
function toOffering(node: OutlineNode, group: Sourced<string> | null): Omit<DraftOffering, 'areaCode' | 'ordinal' | 'line' | 'printed'> {
  const own = /^(?:Tại|Ở)\s+([^:]+):\s*(\S.*)$/u.exec(node.title);
  const localityGroup = own ? sourced(node.line, toPlainText(own[1] ?? '')) : group;
  const parsed = parseOffering(own ? (own[2] ?? '') : node.title);
  return { ...parsed, venue: parsed.venue ?? localityGroup?.value ?? null, localityGroup, components: [], assignmentLines: [] };
}

function parseAssignments(half: OutlineNode, areaCode: string, ledger: Ledger): { assignments: DraftAssignment[]; duties: AreaDuty[] } {
  const assignments: DraftAssignment[] = [];
  const duties: AreaDuty[] = [];
  // One appointment makes it a list of assigned units; then a unit without a contact is an assignment too, and a finding.
  const assigns = half.children.some((node) => APPOINTMENT.test(node.title));
  for (const node of half.children) {
    const parsed = assigns ? parseAssignment(node.title) : null;
    if (parsed) assignments.push({ ...ledger.enter(node.line, 'assignment'), areaCode, ...parsed });
    else if (!assigns) duties.push({ ...ledger.enter(node.line, 'areaDuty'), ...dutyOf(node.title) });
    for (const child of node.children) duties.push({ ...ledger.enter(child.line, 'areaDuty'), ...dutyOf(child.title) });
  }
  return { assignments, duties };
}

const ACTOR = new RegExp(`^(${UNIT_START}[\\p{L}]*(?:\\s+\\p{Lu}\\p{L}*)*)\\s+(?=\\p{Ll})`, 'u');

/** `Đoàn Khối: Phụ trách …` or `Đoàn Khối phụ trách …`. */
function dutyOf(text: string): Pick<AreaDuty, 'actor' | 'text'> {
  const colon = /^([^:.]{3,100}):\s*(\S.*)$/u.exec(text);
  if (colon) return { actor: (colon[1] ?? '').trim(), text: trimEnd(colon[2] ?? '') };
  const actor = ACTOR.exec(text)?.[1] ?? null;
  return { actor, text: trimEnd(actor === null ? text : text.slice(actor.length).trim()) };
}
