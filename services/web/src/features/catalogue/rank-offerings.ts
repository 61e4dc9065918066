import type { CatalogueOffering } from '@chung-suc/api-contract';
import { foldedWords, toNfc } from '@chung-suc/domain';

/** An offering with the area that it stands in. */
export interface Placed {
  readonly offering: CatalogueOffering;
  readonly areaCode: string;
  readonly areaTitle: string;
}

const wordsIn = (text: string): string[] =>
  toNfc(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What can be found, with how much a find there says: the name first, then who answers, then the plan's own wording. */
const searched = ({ offering, areaTitle }: Placed): readonly (readonly [weight: number, text: string])[] => [
  [4, offering.name],
  [3, [offering.leadUnit?.name, offering.contact?.name, ...offering.coUnits.map(({ name }) => name)].filter(Boolean).join(' ')],
  [2, `${offering.label.vi} ${offering.label.en}`],
  [1, `${offering.printed} ${areaTitle}`],
];

/**
 * How well an offering answers what was typed; 0 not at all. Every word must be found, as the beginning of a word, with or without its marks:
 * “toa an” finds “Tòa án” and “Toà án”. What was typed with marks ranks what is written with just these marks first.
 */
export function scoreOf(placed: Placed, typed: string): number {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return 1;
  const fields = searched(placed).map(([weight, text]) => ({ weight, exact: wordsIn(text), folded: foldedWords(text) }));
  let score = 0;
  for (const word of wanted) {
    const [plain = ''] = foldedWords(word);
    const best = Math.max(
      ...fields.map(({ weight, exact, folded }) => {
        if (exact.some((one) => one === word)) return weight * 10 + 3;
        if (exact.some((one) => one.startsWith(word))) return weight * 10 + 2;
        return folded.some((one) => one.startsWith(plain)) ? weight : 0;
      }),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** What answers, the best first; in the order of the plan where it is the same, and when nothing was typed. */
export function rankOfferings(placed: readonly Placed[], typed: string): Placed[] {
  const scored = placed.map((one, order) => ({ one, order, score: scoreOf(one, typed) })).filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score || a.order - b.order).map(({ one }) => one);
}
