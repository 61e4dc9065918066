import type { Duty } from '../../duty/duty';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import type { SupportRequest } from '../state';
import { event, happened, type Decision } from './decision';

/**
 * The case's wake-up time has come. An engagement is held at its agreed end unless someone said before that it did not take place; a
 * commended case closes when the locality's confirmation has fallen due. Woken early or twice, nothing happens.
 */
export function clockReached(state: SupportRequest, owed: readonly Duty[], facts: Facts): Decision {
  if (state.stage === 'agreed' && facts.asOf >= state.terms.end) return happened(event('held', facts, { heldAt: state.terms.end }));
  if (state.stage === 'commended') {
    const confirm = owed.find((duty) => duty.kind === 'confirm');
    if (!confirm || facts.asOf >= confirm.dueAt) return happened(event('closed', facts, { outcome: 'completed' }));
  }
  return happened();
}

/** A mail that carries a duty was delivered, or failed for good. */
export function noteDelivery({ messageId, delivered }: CommandBodies['noteDelivery'], facts: Facts): Decision {
  return happened(event(delivered ? 'messageDelivered' : 'messageFailed', facts, { messageId }));
}
