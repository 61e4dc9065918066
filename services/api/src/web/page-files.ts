/** What a page needs first, beside the frame; paths from the root of the site. */
export interface Needed {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** `/api/cases/:case` for the case in the address. */
  readonly data: readonly string[];
}

/** What the build of services/web says of itself (tooling/page-files.cjs there), by addresses of `WEB_PAGES`. */
export type PageFiles = Readonly<Record<string, { readonly signedIn: Needed; readonly signedOut: Needed }>>;

export interface PageAsked {
  /** One of `WEB_PAGES`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  /** Somebody's cookie came along; whether the session still lives is for the calls themselves. */
  readonly seemsSignedIn: boolean;
}

/** Anything that has a meaning in an attribute. */
const MEANS_SOMETHING = /["'&<>]/g;
const asAttribute = (value: string): string => value.replace(MEANS_SOMETHING, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * For the head of a page: what it needs is fetched together with the frame, not one after the other once each has run. Nothing here gives
 * anybody anything: the browser asks for it as the page itself would a moment later, with the same cookie, and is answered or refused.
 */
export function headOf(files: PageFiles, { path, params, seemsSignedIn }: PageAsked): string {
  const needed = files[path]?.[seemsSignedIn ? 'signedIn' : 'signedOut'];
  if (!needed) return '';
  const filled = (address: string): string => address.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return [
    ...needed.data.map((address) => `<link rel="preload" as="fetch" crossorigin href="${asAttribute(filled(address))}">`),
    ...needed.styles.map((address) => `<link rel="stylesheet" crossorigin href="${asAttribute(address)}">`),
    ...needed.scripts.map((address) => `<link rel="modulepreload" crossorigin href="${asAttribute(address)}">`),
  ].join('');
}
