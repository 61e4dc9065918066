import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { linkExpiry, type Instant, type MessageTemplate } from '@chung-suc/domain';
import { renderMail, type Mail } from '@chung-suc/mail';
import { LinkRow, readCase, type MessageRow, type PostHolder } from '@chung-suc/persistence';
import type { Sender } from '../settings';
import { accountMail, isAccountTemplate } from '../mails/account-mail';
import { calendarOf } from '../mails/calendar-data';
import { caseFacts } from '../mails/case-facts';
import { committeeDigest, mailFor, severalReminders, type MailSource } from '../mails/mail-for';
import type { ToldDuty } from './told-duties';

/** Somebody who holds the post and can be mailed. */
export type Reachable = PostHolder & { readonly personId: string; readonly fullName: string; readonly email: string };

/** What rendering puts into a message's row. */
export type Composed = Pick<MessageRow, 'subject' | 'html' | 'text' | 'calendar' | 'personId' | 'address' | 'renderedAt'>;

/** Renders a message for the holder of its post as things stand at `at`, and makes the links that it carries: one for each duty owed. */
export async function compose(
  manager: EntityManager,
  message: MessageRow,
  holder: Reachable,
  told: readonly ToldDuty[],
  sender: Sender,
  at: Instant,
): Promise<Composed> {
  const { mail, calendar } = await mailOf(manager, message, holder, told, sender, at);
  const rendered = renderMail(mail);
  for (const one of told) if (one.owes) await keepLink(manager, message, holder.personId, one);
  return { ...rendered, calendar, personId: holder.personId, address: holder.email, renderedAt: new Date(at) };
}

async function mailOf(
  manager: EntityManager,
  message: MessageRow,
  holder: Reachable,
  told: readonly ToldDuty[],
  sender: Sender,
  at: Instant,
): Promise<{ readonly mail: Mail; readonly calendar: string | null }> {
  if (isAccountTemplate(message.template)) {
    return { mail: await accountMail(manager, message, message.template, holder, at), calendar: null };
  }
  const about = async (caseId: string, duty: MailSource['duty']): Promise<MailSource> => {
    const reading = await readCase(manager, caseId, at);
    if (!reading) throw new Error(`Message ${message.id} belongs to no case`);
    return { reading, holder, duty, facts: await caseFacts(manager, message.template, reading, duty, at), at };
  };
  if (message.template === 'committeeDigest' || told.length > 1) {
    const sources: MailSource[] = [];
    for (const { caseId, duty } of told) sources.push(await about(caseId, duty));
    const isDigest = message.template === 'committeeDigest';
    return { mail: isDigest ? committeeDigest(sources, message.notBefore.getTime()) : severalReminders(sources), calendar: null };
  }
  const [only] = told;
  const caseId = only?.caseId ?? message.caseId;
  if (caseId === null) throw new Error(`Message ${message.id} belongs to no case`);
  const source = await about(caseId, only?.duty ?? null);
  return { mail: mailFor<MessageTemplate>(message.template, source), calendar: calendarOf(message.template, source, sender) };
}

/** When the link of a duty ends; so, unless the duty is long overdue, it also says which due time the mail was rendered with. */
export const expiryOf = ({ duty }: ToldDuty, { notBefore }: Pick<MessageRow, 'notBefore'>): Date =>
  new Date(linkExpiry(duty, notBefore.getTime()));

/** One link a duty of a message; a mail that is rendered again for another holder takes it along, and the one before is nobody's. */
async function keepLink(manager: EntityManager, message: MessageRow, personId: string, told: ToldDuty): Promise<void> {
  await manager.getRepository(LinkRow).upsert(
    {
      id: randomUUID(),
      caseId: told.caseId,
      dutyId: told.duty.id,
      postId: told.postId,
      personId,
      messageId: message.id,
      expiresAt: expiryOf(told, message),
    },
    ['messageId', 'caseId', 'dutyId'],
  );
}
