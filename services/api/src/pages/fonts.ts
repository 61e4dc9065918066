import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExpressAdapter } from '@nestjs/platform-express';

/** The package that the web application builds its fonts from (services/web/src/ui/fonts.css). */
const PACKAGE = dirname(require.resolve('@fontsource/be-vietnam-pro/package.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(PACKAGE, name), 'utf8'));
const { version } = read('package.json') as { readonly version: string };
const ranges = read('unicode.json') as Readonly<Record<string, string>>;

/** Another version has another address, so a browser may keep the files for ever. */
const ADDRESS = `/assets/fonts/${version}`;
const WEIGHTS = [400, 600] as const;
/** Where both have a mark, the later one counts: marks come from where the letters do that they are put on. */
const SUBSETS = ['latin', 'vietnamese'] as const;

/** Swapped in when it has come: on a slow line the page is read in another font before. */
export const FONT_FACES = WEIGHTS.flatMap((weight) =>
  SUBSETS.map(
    (subset) =>
      `@font-face { font-family: "Be Vietnam Pro"; font-style: normal; font-weight: ${weight}; font-display: swap; src: url("${ADDRESS}/be-vietnam-pro-${subset}-${weight}-normal.woff2") format("woff2"); unicode-range: ${ranges[subset]}; }`,
  ),
).join('\n');

/** Files that are the same for everybody, as those of the web application are (`serveWebFiles`): no routes. */
export function serveFonts(http: ExpressAdapter): void {
  http.useStaticAssets(join(PACKAGE, 'files'), {
    prefix: ADDRESS,
    index: false,
    redirect: false,
    setHeaders: (response) => void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  });
}
