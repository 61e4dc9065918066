import type { Command } from '../support-request/commands';
import { decide } from '../support-request/decide/decide';
import type { Decision } from '../support-request/decide/decision';
import type { DomainEvent } from '../support-request/events';
import type { Facts } from '../support-request/facts';
import type { FieldProblem, RefusalCode } from '../support-request/refusals';
import type { RequestBuilder } from './a-request';

/** What a command leads to on a case of the story. */
export const decideOn = (request: RequestBuilder, command: Command, known: Facts): Decision =>
  decide(request.state, command, request.owed(), known);

/** The events of a decision that was accepted. */
export function eventsOf(decision: Decision): readonly DomainEvent[] {
  if (decision.refused) throw new Error(`Refused: ${decision.code} ${JSON.stringify(decision.fields)}`);
  return decision.events;
}

/** A refusal as it is stored and answered. */
export const refusedWith = (code: RefusalCode) => ({ refused: true, code, fields: [] });

/** A refusal for what was entered, field by field: `wrong(['reason', 'required'])`. */
export const wrong = (...fields: readonly (readonly [field: string, problem: FieldProblem])[]) => ({
  refused: true,
  code: 'invalidFields',
  fields: fields.map(([field, problem]) => ({ field, problem })),
});
