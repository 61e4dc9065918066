import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource, In, IsNull, LessThan, MoreThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { toIso, type SessionView } from '@chung-suc/api-contract';
import { sessionEnd, unusedUntil, type Instant, type SignedInBy } from '@chung-suc/domain';
import { LIVE_CHANNELS, PersonRow, SessionRow, postsHeldBy } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { MeService } from './me.service';
import { deviceOf } from './device';
import type { LiveSession } from './person';
import { csrfTokenOf, hashOf, isToken, newToken, sessionCookie, type SessionCookie } from './session-cookie';

/** A use within this long of the one before is not written down. */
const USE_NOTED_MS = 60_000;

/** Who is signed in: rows, so that every process knows them and each can be ended. */
@Injectable()
export class SessionsService {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly database: DataSource,
    private readonly me: MeService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) { PUBLIC_URL }: ApiSettings,
  ) {
    this.cookie = sessionCookie(PUBLIC_URL);
  }

  /** Whether a session's cookie came along; nothing is asked about whether it still lives. */
  seemsSignedIn(request: Request): boolean {
    return this.tokenOf(request) !== null;
  }

  /** The session of a request, which its use keeps alive; null when nobody is signed in. */
  async of(request: Request): Promise<LiveSession | null> {
    const token = this.tokenOf(request);
    if (token === null) return null;
    const row = await this.database
      .getRepository(SessionRow)
      .createQueryBuilder('session')
      .innerJoinAndSelect('session.person', 'person')
      .where({ tokenHash: hashOf(token) })
      .getOne(); // one statement: it is asked with every request
    const now = await this.clock.now();
    if (!row || row.endedAt !== null || row.unusedUntil.getTime() <= now || row.expiresAt.getTime() <= now) return null;
    const until = unusedUntil(row.signedInBy, now, row.expiresAt.getTime());
    if (until - row.unusedUntil.getTime() > USE_NOTED_MS) {
      await this.database
        .getRepository(SessionRow)
        .update({ tokenHash: row.tokenHash, endedAt: IsNull() }, { unusedUntil: new Date(until) });
    }
    return toLive(token, row, row.person?.fullName ?? '');
  }

  /** Which of these tokens' sessions have not ended. To listen is no use: it keeps none of them alive. */
  async liveAmong(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(tokens.map((token) => [hashOf(token), token]));
    const now = new Date(await this.clock.now());
    const rows = await this.database.getRepository(SessionRow).find({
      select: { tokenHash: true },
      where: { tokenHash: In([...byHash.keys()]), endedAt: IsNull(), unusedUntil: MoreThan(now), expiresAt: MoreThan(now) },
    });
    return new Set(rows.flatMap(({ tokenHash }) => byHash.get(tokenHash) ?? []));
  }

  /** Begins a session in the caller's transaction; that person's older ones that have run out are deleted. */
  async begin(manager: EntityManager, personId: string, by: SignedInBy): Promise<LiveSession> {
    const now = await this.clock.now();
    const { fullName } = await manager.getRepository(PersonRow).findOneByOrFail({ id: personId });
    const end = sessionEnd(by, now);
    const token = newToken();
    const row = {
      tokenHash: hashOf(token),
      personId,
      signedInBy: by,
      signedInAt: new Date(now),
      unusedUntil: new Date(unusedUntil(by, now, end)),
      expiresAt: new Date(end),
      device: null,
      endedAt: null,
    };
    const sessions = manager.getRepository(SessionRow);
    await sessions.delete({ unusedUntil: LessThan(new Date(now)), personId });
    await sessions.insert(row);
    return toLive(token, row, fullName);
  }

  /** Ends the session of a request, when there is one; the browser forgets it. */
  async end(request: Request, response: Response): Promise<void> {
    await this.endOf(request);
    response.clearCookie(this.cookie.name, this.cookie.options);
  }

  /** Ends every session of a person. */
  endAllOf(manager: EntityManager, personId: string): Promise<void> {
    return this.endWhere(manager, { personId });
  }

  /** Ends every session of a person but this one. */
  endOthersThan({ token, personId }: Pick<LiveSession, 'token' | 'personId'>): Promise<void> {
    return this.endWhere(this.database.manager, { personId, tokenHash: Not(hashOf(token)) });
  }

  /** Gives the browser a session that has begun, instead of the one that it had. */
  async handOver(session: LiveSession, request: Request, response: Response): Promise<SessionView> {
    await this.endOf(request);
    const { token, signedInAt, expiresAt } = session;
    const device = deviceOf(request.headers['user-agent']);
    await this.database.getRepository(SessionRow).update({ tokenHash: hashOf(token) }, { device });
    // By length, not by date: the browser's clock is not ours.
    response.cookie(this.cookie.name, token, { ...this.cookie.options, maxAge: expiresAt - signedInAt });
    return this.describe(session);
  }

  async describe({ token, personId, fullName, signedInAt, expiresAt }: LiveSession): Promise<SessionView> {
    const posts = await postsHeldBy(this.database, personId, await this.clock.now());
    return {
      person: await this.me.describe({ personId, fullName, posts }),
      csrfToken: csrfTokenOf(token),
      signedInAt: toIso(signedInAt),
      expiresAt: toIso(expiresAt),
    };
  }

  private async endOf(request: Request): Promise<void> {
    const token = this.tokenOf(request);
    if (token !== null) await this.endWhere(this.database.manager, { tokenHash: hashOf(token) });
  }

  private async endWhere(manager: EntityManager, which: FindOptionsWhere<Pick<SessionRow, 'tokenHash' | 'personId'>>): Promise<void> {
    await manager.getRepository(SessionRow).update({ ...which, endedAt: IsNull() }, { endedAt: new Date(await this.clock.now()) });
    // Whoever listens with it, in whichever process, is cut off with the commit.
    await manager.query(`SELECT pg_notify('${LIVE_CHANNELS.sessionEnded}', '')`);
  }

  private tokenOf(request: Request): string | null {
    const token: unknown = (request.cookies as Record<string, unknown> | undefined)?.[this.cookie.name];
    return isToken(token) ? token : null;
  }
}

const at = (date: Date): Instant => date.getTime();

const toLive = (
  token: string,
  { personId, signedInAt, expiresAt }: Pick<SessionRow, 'personId' | 'signedInAt' | 'expiresAt'>,
  fullName: string,
): LiveSession => ({ token, personId, fullName, signedInAt: at(signedInAt), expiresAt: at(expiresAt) });
