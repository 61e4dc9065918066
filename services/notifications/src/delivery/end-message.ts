import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import type { MessageRow } from '@chung-suc/persistence';
import { keepNote, noteOf, type DeliveryNote } from './delivery-note';

export type MessageEnd = { readonly state: 'sent' } | { readonly state: 'failed'; readonly code: string };

/** A message that ends, with the duties that its mail tells: its own, and those of the messages that were merged into it. */
export interface EndingMessage extends Pick<MessageRow, 'id' | 'fence'> {
  readonly tells: readonly Pick<MessageRow, 'id' | 'caseId' | 'dutyId'>[];
}

/**
 * Ends a message, for good, and keeps the notes to its cases in the same transaction. Nothing when there is nothing to tell, or when the row
 * is not the caller's any more: a later claim has a higher fence, and its end counts.
 */
export async function endMessage(
  manager: EntityManager | DataSource,
  message: EndingMessage,
  end: MessageEnd,
  at: Instant,
): Promise<DeliveryNote[]> {
  return manager.transaction(async (transaction) => {
    const [, ended] = (await transaction.query(
      `UPDATE message SET state = $3, sent_at = $4, failed_at = $5, failure_code = $6 WHERE id = $1 AND fence = $2 AND state = 'sending'`,
      [
        message.id,
        message.fence,
        end.state,
        end.state === 'sent' ? new Date(at) : null,
        end.state === 'failed' ? new Date(at) : null,
        end.state === 'failed' ? end.code : null,
      ],
    )) as [unknown[], number];
    if (ended === 0) return [];
    const notes = message.tells.flatMap((one) => noteOf({ ...one, state: end.state }) ?? []);
    for (const note of notes) await keepNote(transaction, note, at);
    return notes;
  });
}

/** The mail server has certainly not taken it: the delivery log shows why it waits, and a new holder of the post may get it instead. */
export async function noteRefusal(database: DataSource, { id, fence }: Pick<MessageRow, 'id' | 'fence'>, code: string): Promise<void> {
  await database.query(`UPDATE message SET failure_code = $3 WHERE id = $1 AND fence = $2 AND state = 'sending'`, [id, fence, code]);
}
