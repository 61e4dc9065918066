// Apart from the shapes: the browser needs the names, and not zod.

/** Goes with every request that changes something as somebody who is signed in: the token that `GET /api/session` gives. */
export const CSRF_HEADER = 'X-CSRF-Token';
export const KEY_HEADER = 'Idempotency-Key';
