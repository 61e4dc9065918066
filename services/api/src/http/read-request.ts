import type { Request } from 'express';
import type { z } from 'zod';
import { KEY_HEADER, idempotencyKey, readAs } from '@chung-suc/api-contract';
import { ApiProblem } from '../problems/api-problem';

/** The body as the contract has it. Throws `wrongMediaType`, or `invalidFields` with every wrong field. */
export function bodyAs<S extends z.ZodType>(shape: S, request: Request): z.output<S> {
  if (request.is('application/json') === false) throw new ApiProblem('wrongMediaType');
  return valueAs(shape, request.body);
}

export const queryAs = <S extends z.ZodType>(shape: S, request: Request): z.output<S> => valueAs(shape, request.query);

function valueAs<S extends z.ZodType>(shape: S, input: unknown): z.output<S> {
  const read = readAs(shape, input);
  if (!read.ok) throw new ApiProblem('invalidFields', { fields: read.issues });
  return read.value;
}

/** The idempotency key. Throws `keyMissing`. */
export function keyOf(request: Request): string {
  const key = idempotencyKey.safeParse(request.get(KEY_HEADER));
  if (!key.success) throw new ApiProblem('keyMissing');
  return key.data;
}
