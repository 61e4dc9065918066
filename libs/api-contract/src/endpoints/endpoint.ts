import type { z } from 'zod';
import type { ProblemCode } from '../problems/problem';
import type { Words } from '../words/words';

/** One operation of the API: its document and its routes are held against this table. */
export interface Endpoint {
  /** `operationId`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  /** As in OpenAPI: `/api/cases/{id}`. */
  readonly path: string;
  readonly tag: 'calendar' | 'catalogue' | 'cases' | 'commands' | 'duties' | 'identity';
  readonly summary: Words;
  readonly description?: string;
  readonly query?: z.ZodObject;
  /** Name of the shape in `SHAPES`. */
  readonly body?: string;
  readonly success: { readonly status: 200 | 201; readonly shape: string; readonly description: string; readonly location?: true };
  /** Codes that this operation can answer with besides those that every operation can. */
  readonly problems: readonly ProblemCode[];
}

/** What every operation can answer with. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'identityMissing',
  'identityRefused',
  'unknownPerson',
  'databaseAway',
  'unexpected',
];
