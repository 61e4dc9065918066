import { toPlainText } from '../plan/text';

/** A Vietnamese full name in parts. One string is what is stored and shown; the parts only serve sorting and greeting. */
export interface NameParts {
  readonly fullName: string;
  /** The last word: what people are called and sorted by. Editable, for names that are built otherwise. */
  readonly givenName: string;
  /** The first word; null for a name of one word. */
  readonly familyName: string | null;
  /** What stands between; empty when there is nothing. */
  readonly middleName: string;
}

/** Parts of a printed name. Throws `RangeError` on a name without a letter. */
export function nameParts(printed: string): NameParts {
  const fullName = toPlainText(printed);
  const words = fullName.split(' ').filter((word) => /\p{L}/u.test(word));
  const givenName = words.at(-1);
  if (givenName === undefined) throw new RangeError('A name needs a letter');
  return { fullName, givenName, familyName: words.length > 1 ? (words[0] ?? null) : null, middleName: words.slice(1, -1).join(' ') };
}
