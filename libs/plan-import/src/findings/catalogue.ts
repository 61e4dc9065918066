import { fold, foldedWords } from '@chung-suc/domain';
import type { DraftArea, DraftOffering } from '../draft/draft';
import type { ParsedArea } from '../parse/catalogue';
import { QUOTED } from '../parse/head';
import { offeringsOf, type FindingContext } from './context';
import { finding, type Finding } from './finding';

/** What the catalogue leaves open or says twice. */
export function catalogueFindings(context: FindingContext): Finding[] {
  return [
    ...context.areas.flatMap(areaFindings),
    ...offeringsOf(context).flatMap(offeringFindings),
    ...hostsNotAssigned(context),
    ...lookAlikes(context),
  ];
}

function areaFindings({ area, flowIsClear, matches }: ParsedArea): Finding[] {
  const found: Finding[] = [];
  const at = { area: area.code };
  if (area.contentLine === null || area.offerings.length === 0)
    found.push(finding('areaIncomplete', [area.line], { ...at, half: 'Nội dung' }));
  if (area.assignmentLine === null) found.push(finding('areaIncomplete', [area.line], { ...at, half: 'Phân công thực hiện' }));
  else if (!flowIsClear) found.push(finding('flowUnclear', [area.line], at));
  for (const line of matches.unmatched) found.push(finding('assignmentUnmatched', [line], at));
  for (const [assignment, offerings] of matches.ambiguous) {
    found.push(finding('matchAmbiguous', [assignment, ...offerings], { assignment, offerings: offerings.join(', ') }));
  }
  if (area.flow === 'supportRequest' && area.assignments.length > 0) found.push(...assignmentFindings(area));
  if (area.flow === 'invitation') {
    const invitation = area.duties.find((duty) => /thu moi|giay moi/.test(fold(duty.printed)));
    const hasNumber = area.duties.some((duty) => /\d/.test(duty.text));
    if (!hasNumber) found.push(finding('quotaNotPrinted', [invitation?.line ?? area.line], at));
  }
  if (area.flow !== 'worksProject') {
    const silent = area.offerings.filter((offering) => offering.mode === null && offering.venue === null);
    if (silent.length > 0)
      found.push(
        finding(
          'modeNotPrinted',
          silent.map(({ line }) => line),
          { ...at, count: silent.length },
        ),
      );
  }
  return found;
}

function assignmentFindings(area: DraftArea): Finding[] {
  const found: Finding[] = [];
  for (const offering of area.offerings) {
    const own = area.assignments.filter(({ line }) => offering.assignmentLines.includes(line));
    if (own.length === 0) found.push(finding('offeringUnassigned', [offering.line]));
    if (own.length > 1) {
      const assignments = own.map(({ line }) => line);
      found.push(
        finding('splitOffering', [offering.line, ...assignments], { offering: offering.line, assignments: assignments.join(', ') }),
      );
    }
    for (const assignment of own) {
      const extra = extraWords(assignment.scope, offering.printed);
      if (extra !== null)
        found.push(
          finding('scopeDiffers', [offering.line, assignment.line], { offering: offering.line, assignment: assignment.line, extra }),
        );
    }
  }
  return found;
}

/** Two or more words of the assignment that the offering does not have, as printed; single words are wording, not scope. */
function extraWords(scope: string, offering: string): string | null {
  const known = new Set([...foldedWords(offering), 'va', 'cac', 'cho', 'to', 'chuc']);
  const runs: string[][] = [[]];
  for (const word of scope.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!known.has(foldedWords(word).join(''))) runs.at(-1)?.push(word);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  const extra = runs.filter((run) => run.length > 0);
  return extra.flat().length < 2 ? null : extra.map((run) => run.join(' ')).join('”, “');
}

function offeringFindings(offering: DraftOffering): Finding[] {
  const found: Finding[] = [];
  const word = /trực tuyến|trực tiếp/u.exec(offering.name)?.[0];
  if (word !== undefined) found.push(finding('modeWordInName', [offering.line], { word }));
  if (
    offering.mode === null &&
    /truc tuyen.*truc tiep|truc tiep.*truc tuyen/.test(fold(offering.printed.slice(offering.printed.lastIndexOf('('))))
  ) {
    found.push(finding('modeUnclear', [offering.line]));
  }
  if (offering.capacity?.scope === null) found.push(finding('capacityWithoutScope', [offering.line], { venue: offering.venue ?? '' }));
  if (offering.visit && offering.venue === null) found.push(finding('visitWithoutPlace', [offering.line]));
  return found;
}

/** Courses of the bloc at the house of an agency that no duty of the area names (R38). */
function hostsNotAssigned(context: FindingContext): Finding[] {
  return context.draft.areas
    .filter((area) => area.flow === 'invitation')
    .flatMap((area) => {
      const lines = area.offerings
        .filter(({ venue, capacity }) => venue !== null && capacity === null && fold(venue) !== 'dia phuong')
        .map(({ line }) => line);
      return lines.length > 0 ? [finding('hostNotAssigned', lines, { area: area.code })] : [];
    });
}

/** Words that two subjects share in a row before they are said to look alike. */
const ALIKE = 6;

function lookAlikes(context: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const area of context.draft.areas) {
    for (const [index, left] of area.offerings.entries()) {
      for (const right of area.offerings.slice(index + 1)) {
        const common = longestCommonRun(subject(left), subject(right));
        if (common.length >= ALIKE) found.push(finding('lookAlikeOfferings', [left.line, right.line], { common: common.join(' ') }));
      }
    }
  }
  return [...found, ...otherTitles(context)];
}

/** What an offering is about: its quoted title when it has one, because “Diễn đàn …, chủ đề “…”” is alike by form only. */
const subject = ({ name }: DraftOffering): string[] => (QUOTED.exec(name)?.[1] ?? name).match(/[\p{L}\p{N}]+/gu) ?? [];

function longestCommonRun(left: readonly string[], right: readonly string[]): string[] {
  const [a, b] = [left.map((word) => fold(word)), right.map((word) => fold(word))];
  let best = { from: 0, length: 0 };
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let length = 0;
      while (a[i + length] !== undefined && a[i + length] === b[j + length]) length += 1;
      if (length > best.length) best = { from: i, length };
    }
  }
  return left.slice(best.from, best.from + best.length);
}

/** `học bổng “A”` in the catalogue and `học bổng “B”` in the duties: two things, not one misspelt (D7). */
function otherTitles(context: FindingContext): Finding[] {
  const titled = (text: string): { kind: string; title: string }[] =>
    [...text.matchAll(/(\p{L}+\s+\p{L}+)\s+[“"]([^”"]+)[”"]/gu)].map((match) => ({ kind: match[1] ?? '', title: fold(match[2] ?? '') }));
  const found: Finding[] = [];
  for (const offering of offeringsOf(context)) {
    for (const { kind, title } of titled(offering.name)) {
      for (const provision of context.draft.provisions.filter((entry) => entry.kind === 'responsibility')) {
        const other = titled(provision.text).some((entry) => fold(entry.kind) === fold(kind) && entry.title !== title);
        if (other) found.push(finding('sameKindOtherTitle', [offering.line, provision.line], { kind }));
      }
    }
  }
  return found;
}
