import { foldedWords } from '@chung-suc/domain';

/**
 * What a unit's name is looked up by (D5): folded, so that case, marks and tone placement do not matter; “cơ sở” after the prefix and
 * “Thành phố” at the end left out, because plans print them or not for the same unit.
 */
export function unitKey(name: string): string {
  const words = foldedWords(name);
  const prefix = words.indexOf('doan');
  if (prefix >= 0 && prefix <= 2 && words[prefix + 1] === 'co' && words[prefix + 2] === 'so') words.splice(prefix + 1, 2);
  while (words.length > 3 && words.at(-2) === 'thanh' && words.at(-1) === 'pho') words.splice(-2);
  return words.join(' ');
}

/** The agency that a unit belongs to, read off its name: `Đoàn cơ sở Đài Mẫu` gives `Đài Mẫu`. Null when the name has no unit prefix. */
export function hostAgencyOf(name: string): string | null {
  const host = /^(?:Liên chi đoàn|Chi đoàn|Đoàn)(?:\s+cơ sở)?\s+(.+)$/u.exec(name)?.[1];
  return host ?? null;
}

/** Share of the words of the shorter name that the other has too: 1 for a name inside another. */
export function nameOverlap(left: string, right: string): number {
  const [shorter, longer] = [foldedWords(left), foldedWords(right)].sort((a, b) => a.length - b.length);
  if (!shorter || !longer || shorter.length === 0) return 0;
  return shorter.filter((word) => longer.includes(word)).length / shorter.length;
}
