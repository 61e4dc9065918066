import type { RegistrationBody } from '@chung-suc/api-contract';
import type { Act, Asked } from './acts';

/** One case of the demo. Days are working days before today. */
export interface Story {
  readonly opens: number;
  readonly asked: Asked;
  /** The unit registers it after the fact, instead of the locality asking for it. */
  readonly registers?: Pick<RegistrationBody, 'details' | 'report'>;
  /** What people do, in order. Whatever time does comes by itself. */
  readonly then: readonly (readonly [daysAgo: number, act: Act])[];
}
