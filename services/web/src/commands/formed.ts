import { CASE_COMMAND_KINDS, type CaseCommandKind } from '@chung-suc/api-contract';

/** Commands that a form of the case page gives. The committee's decision has a page of its own. */
export type FormedKind = Exclude<CaseCommandKind, 'adjust'>;

export const isFormed = (kind: string | undefined): kind is FormedKind =>
  kind !== 'adjust' && CASE_COMMAND_KINDS.some((known) => known === kind);
