import type { Placed } from './rank-offerings';

/** What is chosen above the catalogue; an empty text: whatever. */
export interface OfferingFilter {
  readonly area: string;
  /** By name: whoever leads, takes part, or answers for a part. */
  readonly unit: string;
  readonly mode: string;
  readonly asking: '' | 'askable' | 'placeLeft';
}

export const NO_FILTER: OfferingFilter = { area: '', unit: '', mode: '', asking: '' };

const unitsOf = ({ offering: { leadUnit, coUnits, components } }: Placed): string[] =>
  [leadUnit?.name, ...coUnits.map(({ name }) => name), ...components.map((component) => component.leadUnit)].flatMap((name) => name ?? []);

/** Units of the catalogue by name, each once, in the order of the plan. */
export const unitNames = (placed: readonly Placed[]): string[] => [...new Set(placed.flatMap(unitsOf))];

/** Can be had at all, and is not used up (R10). What is limited in each locality is open to whoever speaks for none. */
const hasPlace = ({ offering: { flow, capacity } }: Placed): boolean => flow === 'supportRequest' && (capacity?.now?.left ?? 1) > 0;

export const isKept = (placed: Placed, { area, unit, mode, asking }: OfferingFilter): boolean =>
  (area === '' || placed.areaCode === area) &&
  (unit === '' || unitsOf(placed).includes(unit)) &&
  (mode === '' || placed.offering.mode === mode) &&
  (asking !== 'askable' || placed.offering.requestable) &&
  (asking !== 'placeLeft' || hasPlace(placed));
