import type { PublishedArea, PublishedOffering } from '@chung-suc/domain';
import type { DraftArea, DraftOffering } from '../draft/draft';
import { componentId, offeringId } from './ids';
import { limitingGroup } from './localities';
import { problem, type PublishProblem } from './problem';
import type { PublishData } from './schema';
import type { UnitBook } from './unit-book';

export const areasOf = (areas: readonly DraftArea[]): PublishedArea[] =>
  areas.map(({ code, ordinal, title, flow, line, printed }) => ({ code, ordinal, title, flow, line, printed }));

/** The catalogue with units and contact posts in place of printed names. */
export function offeringsOf(
  areas: readonly DraftArea[],
  data: PublishData,
  units: UnitBook,
  contacts: ReadonlyMap<number, string>,
  problems: PublishProblem[],
): PublishedOffering[] {
  for (const [index, { line }] of data.capacities.entries()) {
    const has = areas.some((area) => area.offerings.some((offering) => offering.line === line && offering.capacity !== null));
    if (!has) problems.push(problem('capacityUnknown', `capacities[${index}].line`, { line }));
  }
  return areas.flatMap((area) => area.offerings.map((offering) => published(area, offering, data, units, contacts)));
}

function published(
  area: DraftArea,
  offering: DraftOffering,
  data: PublishData,
  units: UnitBook,
  contacts: ReadonlyMap<number, string>,
): PublishedOffering {
  const id = offeringId(area.code, offering.ordinal);
  const own = area.assignments.filter(({ line }) => offering.assignmentLines.includes(line));
  const unitOf = (line: number): string => units.id(own.find((assignment) => assignment.line === line)?.leadUnit ?? '');
  const first = own[0];
  const { localityGroup } = offering;
  return {
    id,
    areaCode: area.code,
    ordinal: offering.ordinal,
    label: `${area.code}, nội dung ${offering.ordinal}`,
    name: offering.name,
    line: offering.line,
    printed: offering.printed,
    flow: area.flow,
    mode: offering.mode,
    venue: localityGroup !== null && offering.venue === localityGroup.value ? null : offering.venue,
    capacity: capacityOf(offering, data),
    localityGroup: limitingGroup(localityGroup?.value ?? null),
    leadUnitId: first ? units.id(first.leadUnit) : null,
    unitPostId: first ? (contacts.get(first.line) ?? null) : null,
    coUnitIds: [...new Set(own.flatMap(({ coUnits }) => coUnits.map((unit) => units.id(unit))))],
    components: offering.components.map(({ name, assignmentLine }, index) => ({
      id: componentId(id, index),
      name,
      leadUnitId: unitOf(assignmentLine),
      unitPostId: contacts.get(assignmentLine) ?? null,
    })),
  };
}

/** The committee's word, else the printed one, else once in the whole programme (R10). */
function capacityOf({ line, capacity }: DraftOffering, data: PublishData): PublishedOffering['capacity'] {
  if (!capacity) return null;
  const said = data.capacities.find((entry) => entry.line === line);
  return { count: said?.count ?? capacity.count, scope: said?.scope ?? capacity.scope ?? 'programme' };
}
