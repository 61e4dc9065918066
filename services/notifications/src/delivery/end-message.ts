import type { DataSource } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import { run, type Database, type MessageRow, type Statement } from '@chung-suc/persistence';
import { intakeOf, noteOf, type DeliveryNote } from './delivery-note';

export type MessageEnd = { readonly state: 'sent' } | { readonly state: 'failed'; readonly code: string };

/** A message that ends, with the duties that its mail tells: its own, and those of the messages that were merged into it. */
export interface EndingMessage extends Pick<MessageRow, 'id' | 'fence'> {
  readonly tells: readonly Pick<MessageRow, 'id' | 'caseId' | 'dutyId'>[];
}

/** Of two jobs that believe the message is theirs, only the one with the row's fence ends it; only then its notes are kept. */
const END_MESSAGE: Statement = {
  name: 'end-message',
  text: `
  WITH ended AS (
    UPDATE message SET state = $3, sent_at = $4, failed_at = $5, failure_code = $6 WHERE id = $1 AND fence = $2 AND state = 'sending' RETURNING id
  ), noted AS (
    INSERT INTO intake (command_id, case_id, kind, body, via, body_hash, received_at)
    SELECT n."commandId", n."caseId"::uuid, n.kind, n.body, n.via, n."bodyHash", $8
      FROM jsonb_to_recordset($7::jsonb) AS n("commandId" text, "caseId" text, kind text, body jsonb, via text, "bodyHash" text)
     WHERE EXISTS (SELECT 1 FROM ended)
    ON CONFLICT DO NOTHING
  )
  SELECT id FROM ended`,
};

/**
 * Ends a message, for good, and keeps the notes to its cases, in one statement: from then on neither can be lost, whatever dies. Nothing
 * when the row is not the caller's any more: a later claim has a higher fence, and its end counts.
 */
export async function endMessage(database: Database, message: EndingMessage, end: MessageEnd, at: Instant): Promise<DeliveryNote[]> {
  const notes = message.tells.flatMap((one) => noteOf({ ...one, state: end.state }) ?? []);
  const now = new Date(at);
  const isSent = end.state === 'sent';
  const ended = await run(database, END_MESSAGE, [
    ...[message.id, message.fence, end.state, isSent ? now : null, isSent ? null : now, isSent ? null : end.code],
    ...[JSON.stringify(notes.map(intakeOf)), now],
  ]);
  return ended.length === 0 ? [] : notes;
}

/** The mail server has certainly not taken it: the delivery log shows why it waits, and a new holder of the post may get it instead. */
export async function noteRefusal(database: DataSource, { id, fence }: Pick<MessageRow, 'id' | 'fence'>, code: string): Promise<void> {
  await database.query(`UPDATE message SET failure_code = $3 WHERE id = $1 AND fence = $2 AND state = 'sending'`, [id, fence, code]);
}
