import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { ATTEMPTS_FORGOTTEN_MS, ATTEMPT_LIMITS, oneMoreAttempt, withoutAttempt, type AttemptKind, type Instant } from '@chung-suc/domain';
import { AttemptRow } from '@chung-suc/persistence';

/** What is tried, and by or on whom; only its hash is kept. */
export interface Attempt {
  readonly kind: AttemptKind;
  readonly subject: string;
}

/**
 * Counts attempts in PostgreSQL, so that the limits hold over every process of the API. An attempt counts before it is known to be right,
 * so that many at once gain nothing.
 */
@Injectable()
export class AttemptsService {
  constructor(private readonly database: DataSource) {}

  /** Counts all of them, or none: then until when the caller has to wait. */
  async take(attempts: readonly Attempt[], at: Instant): Promise<Instant | null> {
    return this.database.transaction(async (manager) => {
      const rows = await lockedRows(manager, attempts, at);
      const outcomes = rows.map((row) => oneMoreAttempt(ATTEMPT_LIMITS[row.kind], countedIn(row), at));
      const waits = outcomes.flatMap((outcome) => ('count' in outcome ? [] : [outcome.blockedUntil]));
      if (waits.length > 0) return Math.max(...waits);
      for (const [index, row] of rows.entries()) {
        const outcome = outcomes[index];
        if (outcome && 'count' in outcome) await keep(manager, row, outcome);
      }
      return null;
    });
  }

  /** The attempt was right: it does not count. What nobody remembers any more is deleted. */
  async takeBack(attempt: Attempt, at: Instant): Promise<void> {
    await this.database.transaction(async (manager) => {
      for (const row of await lockedRows(manager, [attempt], at)) await keep(manager, row, withoutAttempt(countedIn(row)));
    });
    await this.database.getRepository(AttemptRow).delete({ lastAt: LessThan(new Date(at - ATTEMPTS_FORGOTTEN_MS)) });
  }

  /** All of them: whoever knows the password, or can read the mails of the address, need not wait. */
  async forget({ kind, subject }: Attempt): Promise<void> {
    await this.database.getRepository(AttemptRow).delete({ kind, subject: hashed(subject) });
  }
}

/** In one order for everybody: two callers never wait for each other. */
async function lockedRows(manager: EntityManager, attempts: readonly Attempt[], at: Instant): Promise<AttemptRow[]> {
  const rows = manager.getRepository(AttemptRow);
  const named = attempts
    .map(({ kind, subject }) => ({ kind, subject: hashed(subject) }))
    .sort((one, other) => (one.kind < other.kind ? -1 : 1));
  for (const key of named) {
    await rows
      .createQueryBuilder()
      .insert()
      .values({ ...key, count: 0, lastAt: new Date(at), blockedUntil: null })
      .orIgnore()
      .execute();
  }
  const locked: AttemptRow[] = [];
  for (const key of named) locked.push(await rows.findOneOrFail({ where: key, lock: { mode: 'pessimistic_write' } }));
  return locked;
}

const countedIn = ({ count, lastAt, blockedUntil }: AttemptRow) => ({
  count,
  lastAt: lastAt.getTime(),
  blockedUntil: blockedUntil?.getTime() ?? null,
});

async function keep(manager: EntityManager, { kind, subject }: AttemptRow, counted: ReturnType<typeof countedIn>): Promise<void> {
  const { count, lastAt, blockedUntil } = counted;
  await manager
    .getRepository(AttemptRow)
    .update({ kind, subject }, { count, lastAt: new Date(lastAt), blockedUntil: blockedUntil === null ? null : new Date(blockedUntil) });
}

const hashed = (subject: string): string => createHash('sha256').update(subject).digest('hex');

/** Where a request comes from, as far as one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 6177). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const gap = plain.includes('::') ? Array<string>(8 - groups(head).length - groups(tail).length).fill('0') : [];
  return [...groups(head), ...gap, ...groups(tail)]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
