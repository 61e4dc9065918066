import type { Problem, Words } from '@chung-suc/api-contract';

/** The API has answered with a problem. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  /** What is said at a field, by its path in the body. */
  at(field: string): Words | null {
    return this.problem.errors.find((error) => error.field === field)?.message ?? null;
  }
}

/** No answer came: no network, or the server is away. What was sent may have arrived, so it is sent again with the same key. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Whether the same thing may simply be sent again: nothing says that it was refused. */
export const isAway = (error: unknown): boolean => error instanceof NoAnswer || (error instanceof ApiError && error.problem.status >= 500);

export const isNotSignedIn = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 401;
