import { z } from 'zod';

/** Names a demo person; accepted only in the embedded mode, on loopback. */
export const PERSON_HEADER = 'X-Demo-Person';
export const KEY_HEADER = 'Idempotency-Key';

/** An idempotency key: 8–200 visible ASCII characters. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/);
