import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

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

/** The one page of the web application, with a nonce of its own for each response. Read again when a new build has replaced it. */
export class WebIndexFile {
  private kept: { readonly html: string; readonly mtimeMs: number } | null = null;

  /** `folder` is where vite has built to. */
  constructor(private readonly folder: string) {}

  /** Null while there is no build. */
  async page(): Promise<WebIndex | null> {
    const html = await this.read();
    if (html === null) return null;
    const nonce = randomBytes(16).toString('base64');
    return { html: html.replaceAll(PLACEHOLDER, nonce), policy: policyWith(nonce) };
  }

  private async read(): Promise<string | null> {
    const file = join(this.folder, 'index.html');
    try {
      const { mtimeMs } = await stat(file);
      if (this.kept?.mtimeMs !== mtimeMs) this.kept = { html: await readFile(file, 'utf8'), mtimeMs };
      return this.kept.html;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return null; // not built yet, or vite is just writing it anew
    }
  }
}
