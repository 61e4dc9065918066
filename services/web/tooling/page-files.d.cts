/** What vite tells of one file of the build. */
export interface Built {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, Built>>;

/** What is fetched ahead; paths from the root of the site. */
export interface Needed {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** `/api/cases/:case` for the case in the address. */
  readonly data: readonly string[];
}

/** `dist/page-files.json`, by addresses as the API writes them: `/ho-so/:case`. Read by services/api/src/web. */
export type PageFiles = Readonly<Record<string, { readonly signedIn: Needed; readonly signedOut: Needed }>>;

/** The keys of a module and of all that it imports. Throws when it is no file of its own in this build. */
export function closureOf(manifest: Manifest, key: string): Set<string>;
export function pageFilesOf(manifest: Manifest): PageFiles;
