import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { headOf, type PageAsked, type PageFiles } from './page-files';

/** What vite writes wherever a nonce belongs (services/web/vite.config.mts). */
const PLACEHOLDER = '__CSP_NONCE__';

export interface WebIndex {
  readonly html: string;
  /** Allows exactly what this very response brings. */
  readonly policy: string;
}

const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

interface Kept {
  readonly html: string;
  readonly files: PageFiles;
  /** When both were written. */
  readonly written: string;
}

/** The one page of the web application, with a nonce of its own for each response. Read again when a new build has replaced it. */
export class WebIndexFile {
  private kept: Kept | null = null;

  /** `folder` is where vite has built to. */
  constructor(private readonly folder: string) {}

  /** Null while there is no build. */
  async page(asked: PageAsked): Promise<WebIndex | null> {
    const kept = await this.read();
    if (kept === null) return null;
    const nonce = randomBytes(16).toString('base64');
    // In this order: what comes from the address never becomes a nonce.
    const html = kept.html.replaceAll(PLACEHOLDER, nonce).replace('</head>', () => `${headOf(kept.files, asked)}</head>`);
    return { html, policy: policyWith(nonce) };
  }

  private async read(): Promise<Kept | null> {
    const [index, files] = ['index.html', 'page-files.json'].map((name) => join(this.folder, name)) as [string, string];
    const written = await Promise.all([index, files].map(writtenAt));
    if (written[0] === null) return null; // not built yet, or vite is just writing it anew
    if (this.kept?.written !== written.join()) {
      const [html, needed] = await Promise.all([textOf(index), textOf(files)]);
      if (html === null) return null;
      this.kept = { html, files: filesIn(needed), written: written.join() };
    }
    return this.kept;
  }
}

/** Without it pages come all the same, a little later. */
function filesIn(text: string | null): PageFiles {
  try {
    return JSON.parse(text ?? '{}') as PageFiles;
  } catch {
    return {}; // vite is just writing it; it is read again when it has
  }
}

const orNull = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return null;
};
const writtenAt = (file: string): Promise<number | null> => stat(file).then(({ mtimeMs }) => mtimeMs, orNull);
const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(orNull);
