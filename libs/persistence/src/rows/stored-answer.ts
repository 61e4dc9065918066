import type { FieldError, RefusalCode, StageOrNew } from '@chung-suc/domain';

/** The answer to a command, stored with it: the same key gets it again, whatever has happened since. */
export type StoredAnswer =
  | { readonly outcome: 'done'; readonly version: number; readonly stage: StageOrNew }
  | {
      readonly outcome: 'refused';
      readonly code: RefusalCode;
      readonly fields: readonly FieldError[];
      readonly version: number;
      readonly stage: StageOrNew;
    };
