import { z } from 'zod';

/** An idempotency key: 8–200 visible ASCII characters. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/);
