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

/** Mails by which somebody sets a password; each of one person, whatever becomes of the post that it is addressed to. */
const ACCOUNT_TEMPLATES: Record<AccountTemplate, true> = { passwordReset: true, invitation: true };

export const isAccountTemplate = (template: StoredTemplate): template is AccountTemplate => Object.hasOwn(ACCOUNT_TEMPLATES, template);

/** True while the link of such a mail can be used, and its post is held by whom it was made for: nobody else may get it. */
export async function isLinkOpen(manager: EntityManager, messageId: string, holder: PostHolder | undefined, at: Instant): Promise<boolean> {
  const link = await manager.getRepository(PasswordLinkRow).findOneBy({ messageId });
  return link !== null && link.usedAt === null && link.expiresAt.getTime() > at && link.personId === holder?.personId;
}

/** The typed mail: it says with what the account is signed in, and until when its link lives. */
export async function accountMail(
  manager: EntityManager,
  { id, postId }: Pick<MessageRow, 'id' | 'postId'>,
  template: AccountTemplate,
  holder: PostHolder & { readonly fullName: string },
  at: Instant,
): Promise<Mail> {
  const { personId, expiresAt } = await manager.getRepository(PasswordLinkRow).findOneByOrFail({ messageId: id });
  const { email } = await manager.getRepository(AccountRow).findOneByOrFail({ personId });
  const [latest] = await manager.getRepository(ProgrammeRow).find({ order: { periodTo: 'DESC' }, take: 1 });
  const { year, issuer } = known(latest, 'programme');
  return {
    template,
    to: addressee(holder),
    about: { caseNumber: null, year, issuer },
    email,
    expiresAt: expiresAt.getTime(),
    coordinator: contact(await coordinatorFor(manager, { caseId: null, postId }, at)),
  };
}
