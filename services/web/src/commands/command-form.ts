import type { ComponentType } from 'react';
import type { CaseCommandKind, CaseView, CommandBody } from '@chung-suc/api-contract';
import type { Reading, Values } from '../forms/reading';

/** How a command is given: what its form is filled in with, what it asks, and what its fields make of it. */
export interface CommandForm<K extends CaseCommandKind> {
  readonly initial?: (view: CaseView) => Values;
  readonly Fields?: ComponentType<{ readonly view: CaseView }>;
  readonly read: (values: Values, view: CaseView) => Reading<CommandBody<K>>;
}

/** The version on the table: what somebody consents to is what this page shows. */
export const versionOf = (view: CaseView) => view.versions.at(-1);
export const versionNumber = (view: CaseView): number => versionOf(view)?.n ?? 1;
