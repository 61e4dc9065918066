import type { EntityManager } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import type { Mail } from '@chung-suc/mail';
import {
  AccountRow,
  PasswordLinkRow,
  ProgrammeRow,
  coordinatorFor,
  type AccountTemplate,
  type MessageRow,
  type PostHolder,
  type StoredTemplate,
} from '@chung-suc/persistence';
import { addressee, contact, known } from './mail-source';

/** Mails of accounts; each of one person, whatever becomes of the post that it is addressed to. */
const ACCOUNT_TEMPLATES: Record<AccountTemplate, true> = { passwordReset: true, invitation: true, passwordChanged: true };

export const isAccountTemplate = (template: StoredTemplate): template is AccountTemplate => Object.hasOwn(ACCOUNT_TEMPLATES, template);

/** True while it may go: its link can still be used, and its post is held by whom it was made for. Nobody else may get it. */
export async function mayGo(
  manager: EntityManager,
  { id, template, personId }: Pick<MessageRow, 'id' | 'template' | 'personId'>,
  holder: PostHolder | undefined,
  at: Instant,
): Promise<boolean> {
  if (template === 'passwordChanged') return personId !== null && personId === holder?.personId;
  const link = await manager.getRepository(PasswordLinkRow).findOneBy({ messageId: id });
  return link !== null && link.usedAt === null && link.expiresAt.getTime() > at && link.personId === holder?.personId;
}

/** The typed mail: it says with what the account is signed in, and until when its link lives. */
export async function accountMail(
  manager: EntityManager,
  { id, postId, notBefore }: Pick<MessageRow, 'id' | 'postId' | 'notBefore'>,
  template: AccountTemplate,
  holder: PostHolder & { readonly personId: string; readonly fullName: string },
  at: Instant,
): Promise<Mail> {
  const { email } = await manager.getRepository(AccountRow).findOneByOrFail({ personId: holder.personId });
  const [latest] = await manager.getRepository(ProgrammeRow).find({ order: { periodTo: 'DESC' }, take: 1 });
  const { year, issuer } = known(latest, 'programme');
  const told = {
    to: addressee(holder),
    about: { caseNumber: null, year, issuer },
    email,
    coordinator: contact(await coordinatorFor(manager, { caseId: null, postId }, at)),
  };
  if (template === 'passwordChanged') return { template, ...told, changedAt: notBefore.getTime() };
  const { expiresAt } = await manager.getRepository(PasswordLinkRow).findOneByOrFail({ messageId: id });
  return { template, ...told, expiresAt: expiresAt.getTime() };
}
