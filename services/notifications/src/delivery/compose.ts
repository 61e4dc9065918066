import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DAY_MS, type Duty, type Instant } from '@chung-suc/domain';
import { renderMail } from '@chung-suc/mail';
import { LinkRow, readCase, type MessageRow, type PostHolder } from '@chung-suc/persistence';
import { saidOn } from '../mails/case-facts';
import { mailFor } from '../mails/mail-for';

/** Late answers are welcome: a link lives this long beyond the due time. */
const LINK_LIVES_ON_MS = 60 * DAY_MS;

/** Somebody who holds the post and can be mailed. */
export type Reachable = PostHolder & { readonly personId: string; readonly fullName: string; readonly email: string };

/** What rendering puts into a message's row. */
export type Composed = Pick<MessageRow, 'subject' | 'html' | 'text' | 'personId' | 'address' | 'renderedAt'>;

/** Renders a message for the holder of its post as things stand at `at`, and makes the link that a duty's mail carries. */
export async function compose(
  manager: EntityManager,
  message: MessageRow,
  holder: Reachable,
  duty: Duty | null,
  at: Instant,
): Promise<Composed> {
  const reading = await readCase(manager, message.caseId, at);
  if (!reading) throw new Error(`Message ${message.id} belongs to no case`);
  const said = await saidOn(manager, message.caseId);
  const rendered = renderMail(mailFor(message.template, { reading, holder, duty, said, at }));
  if (duty) await keepLink(manager, message, holder.personId, duty);
  return { ...rendered, personId: holder.personId, address: holder.email, renderedAt: new Date(at) };
}

/** One link a message; a mail that is rendered again for another holder takes it along, and the one before is nobody's. */
async function keepLink(manager: EntityManager, message: MessageRow, personId: string, duty: Duty): Promise<void> {
  await manager.getRepository(LinkRow).upsert(
    {
      id: randomUUID(),
      caseId: message.caseId,
      dutyId: duty.id,
      postId: message.postId,
      personId,
      messageId: message.id,
      expiresAt: new Date(duty.dueAt + LINK_LIVES_ON_MS),
    },
    ['messageId'],
  );
}
