import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { HeldPost, Instant } from '@chung-suc/domain';

/** Who asks, and the posts held now. */
export interface ActingPerson {
  readonly personId: string;
  readonly fullName: string;
  readonly posts: readonly HeldPost[];
}

/** A session that has not ended. */
export interface LiveSession {
  /** As the cookie holds it. */
  readonly token: string;
  readonly personId: string;
  readonly fullName: string;
  readonly signedInAt: Instant;
  readonly expiresAt: Instant;
}

export interface IdentifiedRequest extends Request {
  session?: LiveSession;
  person?: ActingPerson;
}

/** The person whom the guard found. */
export const Person = createParamDecorator((_data: unknown, context: ExecutionContext): ActingPerson => {
  const { person } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!person) throw new Error('The access table lets this route be asked by nobody');
  return person;
});
