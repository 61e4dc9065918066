import { fold, foldedWords } from '@chung-suc/domain';
import { ACTION_WORDS } from '../parse/vocabulary';
import { assignmentsOf, type FindingContext } from './context';
import { finding, type Finding } from './finding';
import { CONFUSED, withHorn } from './spelling-rules';

/** Words that are misspelt, spelt in two ways, or missing. */
export function spellingFindings(context: FindingContext): Finding[] {
  return [...misspellings(context), ...tonePlacements(context), ...missingVerbs(context), ...commasInNames(context)];
}

function misspellings({ lines }: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const { number, text } of lines) {
    for (const word of new Set(text.match(/\p{L}+/gu) ?? [])) {
      const meant = withHorn(word);
      if (meant !== null) found.push(finding('misspelling', [number], { printed: word, meant }));
    }
    for (const [printed, meant] of CONFUSED) {
      if (new RegExp(`(?<!\\p{L})${printed}(?!\\p{L})`, 'iu').test(text)) found.push(finding('misspelling', [number], { printed, meant }));
    }
  }
  return found;
}

/** The same word with its tone mark on either of two vowels (toà, tòa), when the document has both. */
function tonePlacements({ lines }: FindingContext): Finding[] {
  const words = new Map<string, Map<string, number[]>>();
  for (const { number, text } of lines) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      if (!/(?:oa|oe|uy)$/.test(fold(word))) continue;
      const key =
        fold(word) +
        [...word.normalize('NFD').matchAll(/\p{M}/gu)]
          .map((mark) => mark[0])
          .sort()
          .join('');
      const spellings = words.get(key) ?? new Map<string, number[]>();
      spellings.set(word, [...(spellings.get(word) ?? []), number]);
      words.set(key, spellings);
    }
  }
  return [...words.values()]
    .filter((spellings) => spellings.size > 1)
    .map((spellings) =>
      finding('toneMarkPlacement', [...spellings.values()].flat(), {
        spellings: [...spellings.keys()].map((word) => `“${word}”`).join(', '),
      }),
    );
}

/**
 * A sentence that goes from the unit straight to what is done, where at least two others of its area put a verb like “phụ trách” before
 * the same word (D4). Where the others do without it too it is a manner of writing, not an omission.
 */
function missingVerbs({ draft }: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const { assignments } of draft.areas) {
    for (const { line, governingVerb, scope } of assignments) {
      if (governingVerb !== null) continue;
      const action = ACTION_WORDS.find((word) => fold(scope).startsWith(fold(word)));
      const alike = assignments.filter(
        (other) => action !== undefined && other.governingVerb !== null && fold(other.scope).startsWith(fold(action)),
      );
      const verb = alike[0]?.governingVerb;
      if (alike.length >= 2 && verb) found.push(finding('governingVerbMissing', [line], { verb }));
    }
  }
  return found;
}

/** `Luật Phòng, chống …`: a law's name goes on in small letters behind its comma (D6). */
function commasInNames(context: FindingContext): Finding[] {
  const texts = [
    ...context.draft.areas.flatMap((area) => area.offerings.map(({ line, name }) => ({ line, text: name }))),
    ...assignmentsOf(context).map(({ line, scope }) => ({ line, text: scope })),
  ];
  const names = new Map<string, { name: string; lines: number[] }>();
  for (const { line, text } of texts) {
    for (const match of text.matchAll(/(?:Luật|Bộ luật|Pháp lệnh|Nghị định)\s+\p{Lu}\p{L}*,\s*\p{Ll}\p{L}*(?:\s+\p{Ll}\p{L}*){0,3}/gu)) {
      const key = foldedWords(match[0]).join(' ');
      const entry = names.get(key) ?? { name: match[0], lines: [] };
      entry.lines.push(line);
      names.set(key, entry);
    }
  }
  return [...names.values()].map(({ name, lines }) => finding('commaInName', lines, { name }));
}
