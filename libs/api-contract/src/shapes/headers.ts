import { z } from 'zod';

/** Goes with every request that changes something as somebody who is signed in: the token that `GET /api/session` gives. */
export const CSRF_HEADER = 'X-CSRF-Token';
export const KEY_HEADER = 'Idempotency-Key';

/** An idempotency key: 8–200 visible ASCII characters. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/);
