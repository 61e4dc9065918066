import type { Catalogue } from '@chung-suc/api-contract';
import type { Placed } from './rank-offerings';

/** Every offering with its area, in the order of the plan. */
export const allPlaced = ({ areas }: Pick<Catalogue, 'areas'>): Placed[] =>
  areas.flatMap(({ code, title, offerings }) => offerings.map((offering) => ({ offering, areaCode: code, areaTitle: title })));
