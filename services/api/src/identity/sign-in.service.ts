import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountRow, PersonRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { foldedEmail } from '../accounts/folded-email';
import { isPassword, warmUp } from '../accounts/password-hash';
import { ApiProblem } from '../problems/api-problem';
import { AttemptsService, networkOf, type Attempt } from './attempts.service';
import type { LiveSession } from './person';
import { SessionsService } from './sessions.service';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signing in with a password, or as a demo person. */
@Injectable()
export class SignInService implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly attempts: AttemptsService,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): Promise<void> {
    return warmUp();
  }

  /**
   * Whether an address has an account can be told neither by the answer nor by its time nor by the waits: they are kept by what was typed.
   * Throws `signInRefused` or `tooManyAttempts`.
   */
  async withPassword({ email, password }: Credentials, address: string): Promise<LiveSession> {
    const at = await this.clock.now();
    const folded = foldedEmail(email);
    const onAccount: Attempt = { kind: 'signInAccount', subject: folded };
    const fromAddress: Attempt = { kind: 'signInAddress', subject: networkOf(address) };
    const blockedUntil = await this.attempts.take([onAccount, fromAddress], at);
    if (blockedUntil !== null) throw new ApiProblem('tooManyAttempts', { retryAfterSeconds: Math.ceil((blockedUntil - at) / 1_000) });
    const account = await this.database.getRepository(AccountRow).findOneBy({ email: folded });
    const right = await isPassword(account?.passwordHash ?? null, password);
    if (!account || !right) throw new ApiProblem('signInRefused');
    await this.attempts.forget(onAccount);
    // Not all of them: an account of one's own must not make guessing at others free.
    await this.attempts.takeBack(fromAddress, at);
    return this.database.transaction((manager) => this.sessions.begin(manager, account.personId, 'password'));
  }

  /** Throws `unknownPerson`. Whether the caller may is asked before. */
  async asDemoPerson(personId: string): Promise<LiveSession> {
    if (!(await this.database.getRepository(PersonRow).existsBy({ id: personId }))) throw new ApiProblem('unknownPerson');
    return this.database.transaction((manager) => this.sessions.begin(manager, personId, 'demo'));
  }
}
