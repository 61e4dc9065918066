import type { DomainEvent, EventBodies, EventKind } from '../events';
import type { Facts } from '../facts';
import type { FieldError, Refusal } from '../refusals';
import type { Audience } from '../terms';

/** What a command leads to: events (none when a wake-up finds nothing to do), or a refusal. */
export type Decision = { readonly refused: false; readonly events: readonly DomainEvent[] } | Refusal;

export const happened = (...events: readonly DomainEvent[]): Decision => ({ refused: false, events });

export const event = <K extends EventKind>(kind: K, facts: Facts, body: EventBodies[K]): DomainEvent =>
  ({ kind, at: facts.asOf, body }) as unknown as DomainEvent;

/** Longest text that a field takes, characters. */
export const TEXT_LIMIT = 4_000;
export const NAME_LIMIT = 200;

/** A required text: something besides spaces, and not longer than `limit`. */
export function checkText(errors: FieldError[], field: string, text: string | null, limit: number, required: boolean): void {
  const length = text?.trim().length ?? 0;
  if (required && length === 0) errors.push({ field, problem: 'required' });
  if (length > limit) errors.push({ field, problem: 'tooLong' });
}

/** Head-counts per audience group (R7): each group once, whole numbers within `min`…100,000. */
export function checkAudience(errors: FieldError[], field: string, audience: readonly Audience[], min: 0 | 1): void {
  if (audience.length === 0) errors.push({ field, problem: 'required' });
  const seen = new Set<string>();
  audience.forEach((part, index) => {
    if (!Number.isInteger(part.count) || part.count < min || part.count > 100_000) {
      errors.push({ field: `${field}.${index}.count`, problem: 'headCountRange' });
    }
    if (seen.has(part.group)) errors.push({ field: `${field}.${index}.group`, problem: 'duplicateGroup' });
    seen.add(part.group);
  });
}

/** Normalised text of an optional field: trimmed, and null when nothing is left. */
export const textOrNull = (text: string | null): string | null => (text?.trim() ? text.trim() : null);

/** True when the actor holds the post: access follows the post, at the instant of the command. */
export const holds = (facts: Facts, postId: string | null): boolean =>
  postId !== null && facts.actor.kind === 'person' && facts.actor.posts.some((post) => post.postId === postId);
