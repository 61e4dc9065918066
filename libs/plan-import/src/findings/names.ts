import { fold, foldedWords, toNfc } from '@chung-suc/domain';
import type { DraftAssignment } from '../draft/draft';
import { hostAgencyOf, nameOverlap, unitKey } from '../parse/unit-name';
import { assignmentsOf, contactsOf, type FindingContext } from './context';
import { finding, type Finding } from './finding';

/** Most of the shorter name's words in common: one agency written in two ways rather than two agencies. */
const PROBABLY_THE_SAME = 0.7;

/** How units and places are named. */
export function nameFindings(context: FindingContext): Finding[] {
  return [...unitVariants(context), ...venueVariants(context), ...parents(context)];
}

/** Within one sentence the unit and the title's organisation; between sentences the same unit under two spellings (D5). */
function unitVariants(context: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const { line, assignment, contact } of contactsOf(context)) {
    const last = contact.positions.at(-1);
    if (!last || last.organisation === '' || last.code === 'standingCommitteeMember' || last.code === 'executiveCommitteeMember') continue;
    const [name, variant] = [toNfc(assignment.leadUnit), toNfc(last.organisation)];
    if (name === variant) continue;
    const isSame = unitKey(name) === unitKey(variant) || nameOverlap(name, variant) >= PROBABLY_THE_SAME;
    if (isSame) found.push(finding('unitNameVariant', [line], { name, variant }));
    else found.push(finding('contactOfOtherUnit', [line], { organisation: variant, unit: name }));
  }
  const leads = new Map<string, DraftAssignment>();
  for (const assignment of assignmentsOf(context)) {
    const before = leads.get(unitKey(assignment.leadUnit));
    if (before && before.leadUnit !== assignment.leadUnit) {
      found.push(finding('unitNameVariant', [before.line, assignment.line], { name: before.leadUnit, variant: assignment.leadUnit }));
    }
    leads.set(unitKey(assignment.leadUnit), before ?? assignment);
  }
  return found;
}

/** A venue that begins like the lead unit's agency and goes on otherwise: “… Thương mại và Đầu tư” beside “… Thương mại”. */
function venueVariants({ draft }: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const area of draft.areas) {
    for (const offering of area.offerings) {
      for (const assignment of area.assignments.filter(({ line }) => offering.assignmentLines.includes(line))) {
        const host = hostAgencyOf(assignment.leadUnit);
        if (!offering.venue || !host || !isVariant(offering.venue, host)) continue;
        found.push(finding('venueNameVariant', [offering.line, assignment.line], { venue: offering.venue, unit: assignment.leadUnit }));
      }
    }
  }
  return found;
}

function isVariant(venue: string, host: string): boolean {
  const [a, b] = [unitKey(venue).split(' '), unitKey(host).split(' ')];
  if (a.join(' ') === b.join(' ')) return false;
  let common = 0;
  while (a[common] !== undefined && a[common] === b[common]) common += 1;
  return common >= 4 || (common >= 3 && common === Math.min(a.length, b.length));
}

function parents(context: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const { line, leadUnit, parentUnit, coUnits, printed } of assignmentsOf(context)) {
    if (parentUnit !== null) found.push(finding('parentByComma', [line], { unit: leadUnit, parent: parentUnit }));
    else if (foldedWords(leadUnit)[0] === 'chi') found.push(finding('branchWithoutParent', [line], { unit: leadUnit }));
    // Co-units behind a comma, without “phối hợp”: a guess that a person must see.
    if (coUnits.length > 0 && !/phoi hop/.test(fold(printed))) found.push(finding('commaBetweenUnits', [line]));
  }
  return found;
}
