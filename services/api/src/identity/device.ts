import { parse } from 'bowser';

/** Browsers that people here use and that call themselves by another's name first. */
const OWN_NAMES: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bZalo\b/i, 'Zalo'],
  [/\bcoc_coc_browser\b/i, 'Cốc Cốc'],
];

/** Longer than any browser calls itself. */
const MOST_CHARACTERS = 1_000;

/** With what somebody signs in, by names that they know: `Chrome · Windows`; null when the browser does not say. */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent || userAgent.length > MOST_CHARACTERS) return null;
  const { browser, os } = parse(userAgent);
  const own = OWN_NAMES.find(([sign]) => sign.test(userAgent))?.[1];
  const known = [own ?? browser.name, os.name].filter((name) => name !== undefined && name !== '');
  return known.length === 0 ? null : known.join(' · ');
}
