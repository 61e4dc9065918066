import type { z } from 'zod';
import type { ProblemCode } from '../problems/problem';
import type { Words } from '../words/words';

/** One operation of the API: its document and its routes are held against this table. */
export interface Endpoint {
  /** `operationId`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As in OpenAPI: `/api/cases/{id}`. */
  readonly path: string;
  readonly tag: 'calendar' | 'catalogue' | 'cases' | 'commands' | 'duties' | 'identity';
  /** Nobody has to be signed in. */
  readonly open?: true;
  readonly summary: Words;
  readonly description?: string;
  readonly query?: z.ZodObject;
  /** Name of the shape in `SHAPES`. */
  readonly body?: string;
  /** Without a shape the answer has no body. */
  readonly success: {
    readonly status: 200 | 201 | 202 | 204;
    readonly shape?: string;
    /** What comes instead of JSON. */
    readonly media?: string;
    readonly description: string;
    readonly location?: true;
  };
  /** Codes that this operation can answer with besides those that its kind can. */
  readonly problems: readonly ProblemCode[];
}

/** True when it changes something, so that it must come from our own pages, with the token of the session. */
export const isUnsafe = ({ method }: Pick<Endpoint, 'method'>): boolean => method !== 'get';

/**
 * Every code that an operation can answer with. What acts with somebody's session needs the token of that session besides; whatever changes
 * something must come from our own pages.
 */
export function problemsOf(endpoint: Pick<Endpoint, 'open' | 'method' | 'problems'>): readonly ProblemCode[] {
  const ofSession: ProblemCode[] = endpoint.open ? [] : isUnsafe(endpoint) ? ['notSignedIn', 'csrfTokenWrong'] : ['notSignedIn'];
  return [...endpoint.problems, ...ofSession, ...(isUnsafe(endpoint) ? (['otherOrigin'] as const) : []), 'databaseAway', 'unexpected'];
}
