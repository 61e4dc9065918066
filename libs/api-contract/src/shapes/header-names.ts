// Apart from the shapes: the browser needs the names, and not zod.

/** Names a demo person; accepted only in the embedded mode, on loopback. */
export const PERSON_HEADER = 'X-Demo-Person';
export const KEY_HEADER = 'Idempotency-Key';
