/** A letter of each part that the fonts come in (fonts.css). */
const LETTERS = 'aắ';

/** The fonts come while the first page is being drawn, not after: once the scripts are here the line is free. Without them it is read in another font. */
export function fetchFonts(): void {
  for (const weight of [400, 600]) document.fonts.load(`${weight} 1rem 'Be Vietnam Pro'`, LETTERS).catch(() => undefined);
}
