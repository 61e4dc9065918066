import { foldedWords } from '@chung-suc/domain';
import type { DraftAssignment } from '../draft/draft';
import { trimEnd } from '../lines/token';
import { parseContact } from './contact';
import { ACTION_WORDS, APPOINTMENT, GOVERNING_VERBS, UNIT_START } from './vocabulary';

export type ParsedAssignment = Omit<DraftAssignment, 'areaCode' | 'line' | 'printed'>;

const BEFORE_UNIT = new RegExp(`(?:\\s*,\\s*|\\s+và\\s+|\\s+cùng\\s+)(?=${UNIT_START})`, 'u');
const TOGETHER = new RegExp(`\\s*,?\\s*(?:phối hợp|cùng)(?:\\s+(?:với|cùng))?\\s+(?=${UNIT_START})`, 'u');
const UNIT_FIRST = new RegExp(`^${UNIT_START}`, 'u');

/**
 * Reads `<units> <verb> <scope>. Phân công đồng chí <name> – <positions> (SĐT: <phone>) phụ trách.` Null when the text does not begin with
 * a unit. Tolerant of a missing verb (D4) and of a missing contact, which findings report.
 */
export function parseAssignment(text: string): ParsedAssignment | null {
  const appointed = APPOINTMENT.exec(text);
  const head = trimEnd(appointed ? text.slice(0, appointed.index) : text);
  if (!UNIT_FIRST.test(head)) return null;
  const named = appointed ? parseContact(text.slice(appointed.index + appointed[0].length)) : null;
  // “Phân công đồng chí …… – Bí thư …”: a blank to be filled in names nobody.
  const contact = named && /\p{L}/u.test(named.name) ? named : null;
  const verb = findVerb(head, contact?.positions.map((position) => position.organisation) ?? []);
  if (!verb) return null;
  const units = splitUnits(head.slice(0, verb.at).trim());
  const { scope, behind } = splitScope(head.slice(verb.governing ? verb.at + verb.word.length : verb.at).trim());
  return {
    leadUnit: units.lead,
    parentUnit: units.parent,
    coUnits: [...units.coUnits, ...behind],
    governingVerb: verb.governing ? verb.word : null,
    scope,
    contact,
  };
}

interface Verb {
  readonly at: number;
  readonly word: string;
  readonly governing: boolean;
}

/**
 * The first verb after the unit's name. A name can hold such a word itself (“Trung tâm Tư vấn và hỗ trợ …”): the name that the contact's
 * position repeats is skipped as far as the two agree. Verbs are in small letters, names in capitals, hence no folding here.
 */
function findVerb(head: string, organisations: readonly string[]): Verb | null {
  const from = Math.max(0, ...organisations.map((organisation) => agreement(head, organisation)));
  let best: Verb | null = null;
  for (const [words, governing] of [
    [GOVERNING_VERBS, true],
    [ACTION_WORDS, false],
  ] as const) {
    for (const word of words) {
      const found = new RegExp(`(?<=[\\s,])${word}(?![\\p{L}])`, 'u').exec(head.slice(from));
      if (found && (best === null || found.index + from < best.at)) best = { at: found.index + from, word, governing };
    }
  }
  return best;
}

/** Length of the beginning of `head` that repeats the beginning of `name`, word by word, marks and case aside. */
function agreement(head: string, name: string): number {
  const wanted = foldedWords(name);
  let end = 0;
  let index = 0;
  for (const match of head.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (wanted[index] === undefined || foldedWords(match[0])[0] !== wanted[index]) break;
    end = match.index + match[0].length;
    index += 1;
  }
  return end;
}

/** Lead, its parent after a comma (R13), and co-units after “phối hợp”. Commas inside a name are followed by no unit and part nothing. */
function splitUnits(text: string): { lead: string; parent: string | null; coUnits: string[] } {
  const [first = '', ...behind] = text.split(TOGETHER);
  const coUnits = behind.flatMap((part) => part.split(BEFORE_UNIT));
  const [lead = '', ...others] = first.split(BEFORE_UNIT);
  const isBranch = /^(?:Liên c|C)hi đoàn/u.test(lead);
  const parent = isBranch ? (others.shift() ?? null) : null;
  return { lead: trimEnd(lead), parent: parent === null ? null : trimEnd(parent), coUnits: [...others, ...coUnits].map(trimEnd) };
}

/** “… phối hợp với Đoàn X” may also stand behind the scope. */
function splitScope(text: string): { scope: string; behind: string[] } {
  const [scope = '', ...behind] = text.split(TOGETHER);
  return { scope: trimEnd(scope), behind: behind.flatMap((part) => part.split(BEFORE_UNIT)).map(trimEnd) };
}
