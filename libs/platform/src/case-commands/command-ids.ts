import { createHash } from 'node:crypto';

/** A UUID made of a hash (RFC 9562 version 8): the same parts give the same id, and the id tells nothing of them. */
function hashedUuid(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\0')).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The command id of an idempotency key, one namespace per actor: nobody meets another's key, and what people put into keys stays out of the engine. */
export const commandIdOf = (actorId: string, key: string): string => hashedUuid('command', actorId, key);

/** The id of the case that a creating command opens: the same key never opens two. */
export const newCaseIdOf = (commandId: string): string => hashedUuid('case', commandId);

/** SHA-256 of what was asked, independent of the order of keys. */
export const bodyHashOf = (caseId: string, kind: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([caseId, kind, sorted(body)]))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
