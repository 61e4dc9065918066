export interface PageNeed {
  readonly module: string;
  readonly data: readonly string[];
}
export const PAGE_NEEDS: Readonly<Record<string, PageNeed>>;
export const SIGN_IN_NEED: PageNeed;
export const OPEN_TO_ALL: readonly string[];
