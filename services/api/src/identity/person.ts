import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { HeldPost } from '@chung-suc/domain';

/** Who asks, and the posts held today. */
export interface ActingPerson {
  readonly personId: string;
  readonly fullName: string;
  readonly posts: readonly HeldPost[];
}

export interface IdentifiedRequest extends Request {
  person?: ActingPerson;
}

/** The person whom the guard found. */
export const Person = createParamDecorator((_data: unknown, context: ExecutionContext): ActingPerson => {
  const { person } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!person) throw new Error('The route is not guarded by IdentityGuard');
  return person;
});
