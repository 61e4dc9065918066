import type { MyDutyView } from '@chung-suc/api-contract';

export type DutyGroup = 'overdue' | 'today' | 'soon' | 'later';

/** Working days that count as soon: a working week. */
const SOON = 5;

const groupOf = ({ lateness }: MyDutyView): DutyGroup => {
  if (lateness.kind !== 'left') return lateness.kind;
  return lateness.workingDays <= SOON ? 'soon' : 'later';
};

/** What one owes, by how far off it is, the groups and what is in them the earliest due first. Groups without anything are left out. */
export function groupDuties(
  duties: readonly MyDutyView[],
): readonly { readonly group: DutyGroup; readonly duties: readonly MyDutyView[] }[] {
  const inOrder = [...duties].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return (['overdue', 'today', 'soon', 'later'] as const)
    .map((group) => ({ group, duties: inOrder.filter((duty) => groupOf(duty) === group) }))
    .filter((one) => one.duties.length > 0);
}
