import { COST_ITEMS, AUDIENCE_GROUPS, type AudienceGroup, type CostBearer, type CostItem, type DeliveryMode, type Terms } from './terms';

/** One field in which two versions of the terms differ. Values are data: words are the reader's language's. */
export type Difference =
  | { readonly field: 'start' | 'end'; readonly before: number; readonly after: number }
  | { readonly field: 'mode'; readonly before: DeliveryMode; readonly after: DeliveryMode }
  | { readonly field: 'place' | 'wishes' | 'modeDeviation'; readonly before: string | null; readonly after: string | null }
  | { readonly field: 'audience'; readonly group: AudienceGroup; readonly before: number | null; readonly after: number | null }
  | { readonly field: 'costs'; readonly item: CostItem; readonly before: CostBearer | null; readonly after: CostBearer | null };

/** What differs between two versions, field by field, in the order in which terms are read; empty when they say the same. */
export function differencesOf(before: Terms, after: Terms): Difference[] {
  const found: Difference[] = [];
  for (const field of ['start', 'end'] as const) {
    if (before[field] !== after[field]) found.push({ field, before: before[field], after: after[field] });
  }
  if (before.mode !== after.mode) found.push({ field: 'mode', before: before.mode, after: after.mode });
  const text = (field: 'place' | 'wishes' | 'modeDeviation'): void => {
    const [was, is] = [before[field]?.trim() || null, after[field]?.trim() || null];
    if (was !== is) found.push({ field, before: was, after: is });
  };
  text('place');
  const people = (terms: Terms, group: AudienceGroup): number | null => terms.audience.find((part) => part.group === group)?.count ?? null;
  for (const group of AUDIENCE_GROUPS) {
    const [was, is] = [people(before, group), people(after, group)];
    if (was !== is) found.push({ field: 'audience', group, before: was, after: is });
  }
  const bearer = (terms: Terms, item: CostItem): CostBearer | null => terms.costs.find((line) => line.item === item)?.bearer ?? null;
  for (const item of COST_ITEMS) {
    const [was, is] = [bearer(before, item), bearer(after, item)];
    if (was !== is) found.push({ field: 'costs', item, before: was, after: is });
  }
  text('wishes');
  text('modeDeviation');
  return found;
}
