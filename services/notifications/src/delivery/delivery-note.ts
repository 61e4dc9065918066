import type { EntityManager } from 'typeorm';
import type { CommandBodies } from '@chung-suc/domain';
import { IntakeRow, type MessageRow } from '@chung-suc/persistence';
import { bodyHashOf, type SubmittedCommand } from '@chung-suc/platform/case-commands';

/** What a case is told about a mail that carries a duty. */
export interface DeliveryNote {
  readonly caseId: string;
  readonly messageId: string;
  readonly delivered: boolean;
}

/** The note of a message that has ended; null for mails that only inform: a case need not know of them. */
export function noteOf({ id, caseId, dutyId, state }: Pick<MessageRow, 'id' | 'caseId' | 'dutyId' | 'state'>): DeliveryNote | null {
  if (caseId === null || dutyId === null || (state !== 'sent' && state !== 'failed')) return null;
  return { caseId, messageId: id, delivered: state === 'sent' };
}

/** The note as a command of the case. Its id is the message's end, so however often it is submitted it is one command. */
export function commandOf({ caseId, messageId, delivered }: DeliveryNote): SubmittedCommand {
  const body: CommandBodies['noteDelivery'] = { messageId, delivered };
  return {
    commandId: `delivery:${messageId}:${delivered ? 'delivered' : 'failed'}`,
    caseId,
    kind: 'noteDelivery',
    body,
    via: 'system',
    actorPersonId: null,
    actorPostId: null,
  };
}

/** The command's intake row, as the statement that ends the message writes it. */
export function intakeOf(note: DeliveryNote): Omit<SubmittedCommand, 'actorPersonId' | 'actorPostId'> & { readonly bodyHash: string } {
  const { commandId, caseId, kind, body, via } = commandOf(note);
  return { commandId, caseId, kind, body, via, bodyHash: bodyHashOf(caseId, kind, body) };
}

/** True when the note has been kept and its case has not taken it. */
export async function isNoteWaiting(manager: EntityManager, note: DeliveryNote): Promise<boolean> {
  const intake = await manager.getRepository(IntakeRow).findOneBy({ commandId: commandOf(note).commandId });
  return intake !== null && intake.acknowledgedAt === null;
}
