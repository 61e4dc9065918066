import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { POST_WORDS, toIso, toIsoOrNull, type AccountView } from '@chung-suc/api-contract';
import { localDateOf, standingOn, type LocalDate, type PostKind } from '@chung-suc/domain';
import { AccountRow, SessionRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { LiveSession } from '../identity/person';
import { hashOf } from '../identity/session-cookie';

interface HeldPostRow {
  readonly id: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly organisation: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** One's own account: who one is, the posts from–to, and where one is signed in. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ token, personId, fullName }: LiveSession): Promise<AccountView> {
    const now = await this.clock.now();
    const today = localDateOf(now);
    const [account, posts, sessions] = await Promise.all([
      this.database.getRepository(AccountRow).findOneBy({ personId }),
      this.postsOf(personId),
      this.database.getRepository(SessionRow).find({
        where: { personId, endedAt: IsNull(), unusedUntil: MoreThan(new Date(now)) },
        order: { signedInAt: 'DESC' },
      }),
    ]);
    return {
      name: fullName,
      email: account?.email ?? null,
      passwordSetAt: toIsoOrNull(account?.passwordSetAt?.getTime() ?? null),
      hasPassword: account !== null && account.passwordHash !== null,
      posts: posts.map(({ kind, ...post }) => ({ ...post, role: POST_WORDS[kind], standing: standingOn(post, today) })),
      sessions: sessions.map(({ tokenHash, device, signedInBy, signedInAt, unusedUntil }) => ({
        current: tokenHash === hashOf(token),
        device,
        signedInBy,
        signedInAt: toIso(signedInAt.getTime()),
        endsAt: toIso(unusedUntil.getTime()),
      })),
    };
  }

  /** The latest first. */
  private async postsOf(personId: string): Promise<HeldPostRow[]> {
    return (await this.database.query(
      `SELECT p.id, p.kind, p.title, o.name AS organisation, to_char(h.held_from, 'YYYY-MM-DD') AS "from", to_char(h.held_to, 'YYYY-MM-DD') AS "to"
         FROM holding h JOIN post p ON p.id = h.post_id JOIN organisation o ON o.id = p.organisation_id
        WHERE h.person_id = $1 ORDER BY coalesce(h.held_to, 'infinity') DESC, h.held_from DESC, p.rank, p.id`,
      [personId],
    )) as HeldPostRow[];
  }
}
