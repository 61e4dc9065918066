import type { CatalogueOffering } from '@chung-suc/api-contract';

export type Reason = NonNullable<CatalogueOffering['notRequestableBecause']>;

/** Why none of these can be asked for, where it is the same for all: it is said once, above them. Null where some can, or for several reasons. */
export function sharedReason(offerings: readonly Pick<CatalogueOffering, 'notRequestableBecause'>[]): Reason | null {
  const first = offerings[0]?.notRequestableBecause ?? null;
  return first !== null && offerings.every((one) => one.notRequestableBecause?.code === first.code) ? first : null;
}
