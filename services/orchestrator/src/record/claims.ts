import type { EntityManager } from 'typeorm';
import {
  NO_CLAIMS,
  claimsOf,
  openedBySplit,
  waitsFor,
  type Booking,
  type Claims,
  type DomainEvent,
  type Instant,
  type PlaceClaim,
  type SupportRequest,
  type Taken,
} from '@chung-suc/domain';
import { run, type Statement } from '@chung-suc/persistence';
import { newCaseIdOf } from '@chung-suc/platform/case-commands';

/** The case whose claims are written, by which command. */
export interface Claiming {
  readonly caseId: string;
  readonly commandId: string;
  readonly asOf: Instant;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes what a case claims after a command, where it differs from before (R10), and says what could not be had; then nothing of it is left,
 * and what the case had it has still. A freed place that is offered has been the case's since it was freed.
 */
export async function claim(
  manager: EntityManager,
  { caseId }: Claiming,
  before: SupportRequest | null,
  after: SupportRequest,
): Promise<readonly Taken[]> {
  const had = before ? claimsOf(before) : NO_CLAIMS;
  const wants = claimsOf(after);
  if (before === null && wants.place !== null && !(await takePlace(manager, caseId, wants.place))) return ['place'];
  if (same(had.bookings, wants.bookings)) return [];
  return (await rebook(manager, caseId, had, wants)) ? [] : ['unit'];
}

/**
 * After the case has been written: puts it in line when it has to wait, and gives what it claims no longer to the first in line. Gives the
 * command by which that case hears it.
 */
export async function settlePlace(
  manager: EntityManager,
  claiming: Claiming,
  before: SupportRequest | null,
  after: SupportRequest,
): Promise<string | null> {
  if (after.place === null) return null;
  const line = waitsFor(after);
  if (before === null && line !== null) await run(manager, STAND_IN_LINE, [claiming.caseId, line.key, claiming.commandId]);
  const hadAny = before !== null && (waitsFor(before) ?? claimsOf(before).place);
  if (!hadAny || line !== null || claimsOf(after).place !== null) return null;
  return passOn(manager, claiming, hadAny);
}

/** Whoever asks for the same place, or frees it, comes after. */
const LOCK_PLACE: Statement = { name: 'lock-place', text: `SELECT pg_advisory_xact_lock(hashtextextended('place:' || $1, 0))` };

const TAKE_PLACE: Statement = {
  name: 'take-place',
  text: `INSERT INTO place (place_key, ordinal, case_id)
         SELECT $1, n, $3::uuid FROM generate_series(1, $2::int) n
          WHERE NOT EXISTS (SELECT 1 FROM place p WHERE p.place_key = $1 AND p.ordinal = n)
            AND NOT EXISTS (SELECT 1 FROM place_wait w WHERE w.place_key = $1)
          ORDER BY n LIMIT 1 ON CONFLICT DO NOTHING RETURNING ordinal`,
};

async function takePlace(manager: EntityManager, caseId: string, { key, count }: PlaceClaim): Promise<boolean> {
  await run(manager, LOCK_PLACE, [key]);
  return (await run(manager, TAKE_PLACE, [key, count, caseId])).length > 0;
}

const STAND_IN_LINE: Statement = {
  name: 'stand-in-line',
  text: `INSERT INTO place_wait (case_id, place_key, arrival) SELECT $1::uuid, $2, i.arrival FROM intake i WHERE i.command_id = $3`,
};

/** Takes the place from the case, if it has one, and gives it to the first in line, who leaves the line; the case itself leaves it too. */
const PASS_ON: Statement = {
  name: 'pass-place-on',
  text: `WITH left_line AS (DELETE FROM place_wait WHERE case_id = $1::uuid),
         next AS (SELECT w.case_id FROM place_wait w WHERE w.place_key = $2 AND w.case_id <> $1::uuid ORDER BY w.arrival LIMIT 1),
         given AS (UPDATE place SET case_id = (SELECT case_id FROM next) WHERE case_id = $1::uuid AND EXISTS (SELECT 1 FROM next) RETURNING case_id),
         freed AS (DELETE FROM place WHERE case_id = $1::uuid AND NOT EXISTS (SELECT 1 FROM next)),
         called AS (DELETE FROM place_wait WHERE case_id IN (SELECT case_id FROM given)),
         told AS (
           INSERT INTO intake (command_id, case_id, kind, via, body, body_hash, received_at)
           SELECT 'placeFreed:' || $3::text, case_id, 'placeFreed', 'system', '{}', '', $4::timestamptz FROM given
           RETURNING command_id)
         SELECT command_id AS "commandId" FROM told`,
};

async function passOn(manager: EntityManager, { caseId, commandId, asOf }: Claiming, { key }: PlaceClaim): Promise<string | null> {
  await run(manager, LOCK_PLACE, [key]);
  const [called] = await run<{ commandId: string }>(manager, PASS_ON, [caseId, key, commandId, new Date(asOf)]);
  return called?.commandId ?? null;
}

const OPEN_PART: Statement = {
  name: 'open-part',
  text: `INSERT INTO intake (command_id, case_id, kind, via, body, body_hash, received_at)
         VALUES ('openPart:' || $1::text, $2::uuid, 'openPart', 'system', $3::jsonb, '', $4::timestamptz) RETURNING command_id AS "commandId"`,
};

/** The components that were taken apart become a case of their own (R12). Gives the command that opens it; null where nothing was. */
export async function openPart(
  manager: EntityManager,
  { caseId, commandId, asOf }: Claiming,
  events: readonly DomainEvent[],
  after: SupportRequest,
): Promise<string | null> {
  const body = openedBySplit(caseId, events, after);
  if (body === null) return null;
  const [opened] = await run<{ commandId: string }>(manager, OPEN_PART, [
    commandId,
    newCaseIdOf(`openPart:${commandId}`),
    JSON.stringify(body),
    new Date(asOf),
  ]);
  return opened?.commandId ?? null;
}

/** The command for another case that a command has caused, while that case has not taken it; null when there is none. */
export async function notHandedOver(manager: EntityManager, commandId: string): Promise<string | null> {
  const [waiting] = await run<{ commandId: string }>(manager, NOT_HANDED_OVER, [commandId]);
  return waiting?.commandId ?? null;
}

const NOT_HANDED_OVER: Statement = {
  name: 'not-handed-over',
  text: `SELECT command_id AS "commandId" FROM intake WHERE command_id IN ('placeFreed:' || $1::text, 'openPart:' || $1::text) AND answer IS NULL`,
};

const LEAVE: Statement = { name: 'leave-bookings', text: `DELETE FROM booking WHERE case_id = $1::uuid` };

const BOOK: Statement = {
  name: 'book-units',
  text: `INSERT INTO booking (case_id, unit_id, span)
         SELECT $1::uuid, b."unitId", tstzrange(b.start, b."end") FROM jsonb_to_recordset($2::jsonb) AS b("unitId" text, start timestamptz, "end" timestamptz)
          ORDER BY b."unitId" ON CONFLICT DO NOTHING RETURNING unit_id`,
};

/** False when a unit is engaged at that time: then the bookings are as they were. Nobody else can take them meanwhile: this transaction has them. */
async function rebook(manager: EntityManager, caseId: string, had: Claims, wants: Claims): Promise<boolean> {
  if (had.bookings.length > 0) await run(manager, LEAVE, [caseId]);
  if (await book(manager, caseId, wants.bookings)) return true;
  await run(manager, LEAVE, [caseId]);
  await book(manager, caseId, had.bookings);
  return false;
}

async function book(manager: EntityManager, caseId: string, bookings: readonly Booking[]): Promise<boolean> {
  if (bookings.length === 0) return true;
  const rows = bookings.map(({ unitId, start, end }) => ({ unitId, start: new Date(start), end: new Date(end) }));
  return (await run(manager, BOOK, [caseId, JSON.stringify(rows)])).length === bookings.length;
}
