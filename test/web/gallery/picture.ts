import type { BrowserContext, Page } from 'playwright-core';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What one sees in one state. It is taken at both widths, and in every language that it has. */
export interface Picture {
  /** Together with the role it names the file. */
  readonly name: string;
  /** Who looks; null: nobody is signed in. */
  readonly as: Viewer | null;
  /** An address of the product, or text/html that was sent to somebody. */
  readonly path: string | { readonly html: string };
  /** There when it can be looked at. */
  readonly ready?: string;
  /** Answers that differ from the API's. */
  readonly before?: (context: BrowserContext, url: string) => Promise<unknown>;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Pages behind mail links, and mails, are Vietnamese only. */
  readonly languages?: readonly Language[];
  /** Skeletons are what is to be seen. */
  readonly isLoading?: true;
  /** Afterwards its window is offline, or nobody is signed in there. */
  readonly spoilsWindow?: true;
}

/** Somebody of the demo, called by what they are in it. */
export interface Viewer {
  readonly role: string;
  readonly personId: string;
}

export const VI_ONLY = { languages: ['vi'] } as const;
