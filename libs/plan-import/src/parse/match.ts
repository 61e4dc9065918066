import { foldedWords } from '@chung-suc/domain';
import type { DraftAssignment, DraftComponent, DraftOffering } from '../draft/draft';
import { ACTION_WORDS, GOVERNING_VERBS } from './vocabulary';

/** Words that say nothing about a subject. */
const EMPTY_WORDS = new Set(['va', 'cac', 'cua', 'cho', 'tai', 've', 'trong', 'voi', 'den', 'nhung', 'theo', 'o', 'tren', 'ra']);

/** Shares of an assignment's scope below this say nothing. */
const SMALLEST_MATCH = 0.4;
/** An offering that nobody took belongs to an assignment that names at least this much of it. */
const LARGE_PART = 0.6;
/** Two offerings closer together than this cannot be told apart. */
const TOO_CLOSE = 0.05;

export interface Matches {
  /** Lines of the assignments of each offering's line. */
  readonly byOffering: ReadonlyMap<number, number[]>;
  /** Lines of assignments that fit no offering. */
  readonly unmatched: readonly number[];
  /** Assignment lines that fit several offerings equally well, with those offerings. */
  readonly ambiguous: ReadonlyMap<number, number[]>;
}

/**
 * Which assignment answers for which offering of an area, by the overlap of folded words; rare words count more. A proposal: the plan
 * draws no lines between the two lists.
 */
export function matchAssignments(
  offerings: readonly Pick<DraftOffering, 'line' | 'printed'>[],
  assignments: readonly Pick<DraftAssignment, 'line' | 'scope'>[],
): Matches {
  const words = offerings.map((offering) => new Set(subjectWords(offering.printed)));
  const weight = (word: string): number => Math.log(1 + offerings.length / (1 + words.filter((set) => set.has(word)).length)) + 0.1;
  const share = (part: Iterable<string>, whole: ReadonlySet<string>): number => {
    let [all, common] = [0, 0];
    for (const word of part) {
      all += weight(word);
      if (whole.has(word)) common += weight(word);
    }
    return all === 0 ? 0 : common / all;
  };
  const byOffering = new Map<number, number[]>(offerings.map((offering) => [offering.line, []]));
  const unmatched: number[] = [];
  const ambiguous = new Map<number, number[]>();
  for (const assignment of assignments) {
    const scope = new Set(subjectWords(assignment.scope));
    const scores = offerings.map((offering, index) => {
      const whole = words[index] ?? new Set<string>();
      return { line: offering.line, score: share(scope, whole), back: share(whole, scope) };
    });
    scores.sort((a, b) => b.score - a.score || b.back - a.back);
    const best = scores[0];
    if (!best || best.score < SMALLEST_MATCH) {
      unmatched.push(assignment.line);
      continue;
    }
    byOffering.get(best.line)?.push(assignment.line);
    const close = scores.filter(({ score, back }) => best.score - score < TOO_CLOSE && best.back - back < TOO_CLOSE);
    if (close.length > 1)
      ambiguous.set(
        assignment.line,
        close.map(({ line }) => line),
      );
  }
  for (const [index, offering] of offerings.entries()) {
    const lines = byOffering.get(offering.line) ?? [];
    if (lines.length > 0) continue;
    const whole = words[index] ?? new Set<string>();
    const named = assignments.filter((assignment) => share(whole, new Set(subjectWords(assignment.scope))) >= LARGE_PART);
    byOffering.set(
      offering.line,
      named.map((assignment) => assignment.line),
    );
  }
  return { byOffering, unmatched, ambiguous };
}

const subjectWords = (text: string): string[] => foldedWords(text).filter((word) => !EMPTY_WORDS.has(word));

/** The parts of an offering that several assignments share (R12), each in the offering's own words; empty when one unit has it all. */
export function componentsOf(name: string, assignments: readonly Pick<DraftAssignment, 'line' | 'scope'>[]): DraftComponent[] {
  if (assignments.length < 2) return [];
  return assignments.map(({ line, scope }) => ({ name: commonRun(name, scope) ?? scope, assignmentLine: line }));
}

/** The longest run of words of `text` that `scope` has too, without the action word at its beginning. */
function commonRun(text: string, scope: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    folded: foldedWords(match[0]).join(''),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const wanted = foldedWords(scope);
  let best = { from: 0, length: 0 };
  for (let i = 0; i < words.length; i += 1) {
    for (let j = 0; j < wanted.length; j += 1) {
      let length = 0;
      while (words[i + length] && words[i + length]?.folded === wanted[j + length]) length += 1;
      if (length > best.length) best = { from: i, length };
    }
  }
  const start = words[best.from];
  const end = words[best.from + best.length - 1];
  return start && end && best.length > 0 ? withoutAction(text.slice(start.from, end.to)) : null;
}

function withoutAction(text: string): string {
  for (const word of [...GOVERNING_VERBS, ...ACTION_WORDS]) {
    if (text.toLowerCase().startsWith(`${word} `)) return text.slice(word.length + 1);
  }
  return text;
}
