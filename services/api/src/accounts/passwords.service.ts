import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, QueryFailedError, type EntityManager } from 'typeorm';
import { toIso, type PasswordTokenView } from '@chung-suc/api-contract';
import { PASSWORD_LINK_LIVES_MS, localDateOf, passwordProblem, type Instant, type PasswordPurpose } from '@chung-suc/domain';
import { AccountRow, PasswordLinkRow, PersonRow, postsHeldBy, postsHeldSql, type PasswordTemplate } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { LinkSigner } from '@chung-suc/platform/links';
import { AttemptsService, networkOf, type Attempt } from '../identity/attempts.service';
import type { LiveSession } from '../identity/person';
import { SessionsService } from '../identity/sessions.service';
import { ApiProblem } from '../problems/api-problem';
import { isCommonPassword } from './common-passwords';
import { foldedEmail } from './folded-email';
import { hashPassword, isPassword } from './password-hash';

const TEMPLATES: Record<PasswordPurpose, PasswordTemplate> = { reset: 'passwordReset', invitation: 'invitation' };
const UNIQUE_VIOLATION = '23505';

/** Mails by which people set their password, and the links in them. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: DataSource,
    private readonly attempts: AttemptsService,
    private readonly sessions: SessionsService,
    private readonly signer: LinkSigner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Mails a link when the address has an account and the mails of the hour are not used up; the caller hears nothing of either. */
  async askForReset(email: string, address: string): Promise<void> {
    const at = await this.clock.now();
    const folded = foldedEmail(email);
    const blockedUntil = await this.attempts.take(
      [
        { kind: 'resetAccount', subject: folded },
        { kind: 'resetAddress', subject: networkOf(address) },
      ],
      at,
    );
    if (blockedUntil === null) await queueMail(this.database.manager, 'reset', folded, at);
  }

  /** Makes the account when there is none, and mails a link. Throws `unknownPerson`, `notInvitable` or `emailTaken`. */
  async invite(personId: string): Promise<void> {
    const at = await this.clock.now();
    const person = await this.database.getRepository(PersonRow).findOneBy({ id: personId });
    if (!person) throw new ApiProblem('unknownPerson');
    const email = foldedEmail(person.email ?? '');
    if (email === '' || (await postsHeldBy(this.database, personId, at)).length === 0) throw new ApiProblem('notInvitable');
    await this.database.transaction(async (manager) => {
      try {
        await manager.getRepository(AccountRow).upsert({ personId, email }, ['personId']);
      } catch (error) {
        if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION) {
          throw new ApiProblem('emailTaken');
        }
        throw error;
      }
      await queueMail(manager, 'invitation', email, at);
    });
  }

  /** Whom a link is for. Throws `linkUnknown` or `passwordLinkOver`. */
  async describe(token: string): Promise<PasswordTokenView> {
    const { purpose, expiresAt, account } = await this.linkOf(token, await this.clock.now());
    return { purpose, name: account.person?.fullName ?? '', email: account.email, expiresAt: toIso(expiresAt.getTime()) };
  }

  /**
   * Sets the password of whoever the link is for, once, and signs them in; all their other sessions and links end.
   * Throws `invalidFields`, `linkUnknown` or `passwordLinkOver`.
   */
  async set(token: string, password: string): Promise<LiveSession> {
    const at = await this.clock.now();
    const { id, personId, account } = await this.linkOf(token, at);
    const problem = passwordProblem(password, { email: account.email, isCommon: isCommonPassword(password) });
    if (problem) throw new ApiProblem('invalidFields', { fields: [{ field: 'password', code: problem }] });
    const passwordHash = await hashPassword(password);
    const session = await this.database.transaction(async (manager) => {
      const links = manager.getRepository(PasswordLinkRow);
      const now = new Date(at);
      const { affected } = await links.update({ id, usedAt: IsNull(), expiresAt: MoreThan(now) }, { usedAt: now });
      if (affected !== 1) throw new ApiProblem('passwordLinkOver');
      await links.update({ personId, usedAt: IsNull() }, { usedAt: now });
      await manager.getRepository(AccountRow).update({ personId }, { passwordHash, passwordSetAt: now });
      await this.sessions.endAllOf(manager, personId);
      return this.sessions.begin(manager, personId, 'mailLink');
    });
    await this.attempts.forget({ kind: 'signInAccount', subject: account.email });
    return session;
  }

  /**
   * Whoever is signed in changes their password, and knows the one before; all their other sessions and links end, and a mail tells them.
   * Gives the session that goes on. Throws `noPasswordYet`, `tooManyAttempts` or `invalidFields`.
   */
  async change(personId: string, current: string, password: string): Promise<LiveSession> {
    const at = await this.clock.now();
    const account = await this.database.getRepository(AccountRow).findOneBy({ personId });
    if (!account || account.passwordHash === null) throw new ApiProblem('noPasswordYet');
    const attempt: Attempt = { kind: 'signInAccount', subject: account.email };
    const blockedUntil = await this.attempts.take([attempt], at);
    if (blockedUntil !== null) throw new ApiProblem('tooManyAttempts', { retryAfterSeconds: Math.ceil((blockedUntil - at) / 1_000) });
    if (!(await isPassword(account.passwordHash, current))) {
      throw new ApiProblem('invalidFields', { fields: [{ field: 'current', code: current === '' ? 'required' : 'passwordWrong' }] });
    }
    await this.attempts.forget(attempt);
    const problem =
      passwordProblem(password, { email: account.email, isCommon: isCommonPassword(password) }) ??
      (password === current ? 'passwordAsBefore' : null);
    if (problem) throw new ApiProblem('invalidFields', { fields: [{ field: 'password', code: problem }] });
    const passwordHash = await hashPassword(password);
    return this.database.transaction(async (manager) => {
      const now = new Date(at);
      // Of two at once, each with the password before, one is first; the other hears that its password is wrong.
      const { affected } = await manager
        .getRepository(AccountRow)
        .update({ personId, passwordHash: account.passwordHash as string }, { passwordHash, passwordSetAt: now });
      if (affected !== 1) throw new ApiProblem('invalidFields', { fields: [{ field: 'current', code: 'passwordWrong' }] });
      await manager.getRepository(PasswordLinkRow).update({ personId, usedAt: IsNull() }, { usedAt: now });
      await this.sessions.endAllOf(manager, personId);
      await tellOfChange(manager, personId, at);
      return this.sessions.begin(manager, personId, 'password');
    });
  }

  private async linkOf(token: string, at: Instant): Promise<PasswordLinkRow & { account: AccountRow }> {
    const id = this.signer.verifyPasswordLink(token);
    const row =
      id === null
        ? null
        : await this.database.getRepository(PasswordLinkRow).findOne({ where: { id }, relations: { account: { person: true } } });
    if (!row?.account) throw new ApiProblem('linkUnknown');
    if (row.usedAt !== null || row.expiresAt.getTime() <= at) throw new ApiProblem('passwordLinkOver');
    return { ...row, account: row.account };
  }
}

/**
 * Queues a mail with a link for whoever has this address, addressed to a post that they hold today; nothing when there is no such account.
 * One statement either way: what it took does not tell whether there was one.
 */
async function queueMail(manager: EntityManager, purpose: PasswordPurpose, email: string, at: Instant): Promise<void> {
  const linkId = randomUUID();
  await manager.query(
    `WITH found AS (
       SELECT a.person_id, held."postId" FROM account a, LATERAL (${postsHeldSql('a.person_id', '$2')} LIMIT 1) held WHERE a.email = $1),
     queued AS (
       INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
       SELECT $3::uuid, $4, NULL, $5, "postId", NULL, 'queued', $6 FROM found RETURNING id),
     link AS (
       INSERT INTO password_link (id, person_id, purpose, message_id, expires_at)
       SELECT $7::uuid, found.person_id, $8, queued.id, $9 FROM found, queued)
     SELECT pg_notify('message_queued', '') FROM queued`,
    [
      email,
      localDateOf(at),
      randomUUID(),
      `${TEMPLATES[purpose]}:${linkId}`,
      TEMPLATES[purpose],
      new Date(at),
      linkId,
      purpose,
      new Date(at + PASSWORD_LINK_LIVES_MS[purpose]),
    ],
  );
}

/** Queues the mail that the password was changed, addressed to a post that the person holds today; nothing when they hold none. */
async function tellOfChange(manager: EntityManager, personId: string, at: Instant): Promise<void> {
  await manager.query(
    `WITH queued AS (
       INSERT INTO message (id, key, case_id, template, post_id, person_id, duty_id, state, not_before)
       SELECT $3::uuid, 'passwordChanged:' || $3::text, NULL, 'passwordChanged', held."postId", $1, NULL, 'queued', $4
         FROM (${postsHeldSql('$1', '$2')} LIMIT 1) held RETURNING id)
     SELECT pg_notify('message_queued', '') FROM queued`,
    [personId, localDateOf(at), randomUUID(), new Date(at)],
  );
}
