import type { Catalogue, CatalogueOffering } from '@chung-suc/api-contract';
import type { Placed } from './rank-offerings';

/** Every offering with its area, in the order of the plan. */
export const allPlaced = ({ areas }: Pick<Catalogue, 'areas'>): Placed[] =>
  areas.flatMap(({ code, title, offerings }) => offerings.map((offering) => ({ offering, areaCode: code, areaTitle: title })));

/** Every place is taken: whoever asks now is put in line (R10). */
export const isFull = ({ capacity }: Pick<CatalogueOffering, 'capacity'>): boolean => capacity?.now?.left === 0;
