import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { problemOf, type Problem, type ProblemCode } from '@chung-suc/api-contract';
import { EngineAway, KeyReused } from '@chung-suc/platform/case-commands';
import { ApiProblem } from './api-problem';

/** Seconds after which it is worth asking again. */
export const RETRY_AFTER_SECONDS = 5;

/** What went wrong, as it is answered. `reference` is quoted only when nobody foresaw it. */
export function toProblem(error: unknown, request: Request, reference: string): Problem {
  if (error instanceof ApiProblem) return problemOf(error.code, error.particulars);
  if (error instanceof EngineAway) return problemOf('engineAway', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  if (error instanceof KeyReused) return problemOf('keyReused');
  if (isDatabaseAway(error)) return problemOf('databaseAway', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  const status = statusOf(error);
  if (status >= 400 && status < 500) return problemOf(codeOfStatus(status, request));
  return problemOf('unexpected', { reference });
}

/** Errors of Nest and of the body parsers carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}

function codeOfStatus(status: number, request: Request): ProblemCode {
  switch (status) {
    case 404:
      return 'notFound';
    case 413:
      return 'bodyTooLarge';
    case 415:
      return 'wrongMediaType';
    default:
      // A body that could not be parsed never reaches `request.body`.
      return request.method === 'POST' && request.is('application/json') && request.body === undefined ? 'badJson' : 'badRequest';
  }
}

/** PostgreSQL: connection exceptions (08…), shutdown and start-up (57P…), too many connections, query cancelled for its length. */
const AWAY_STATES = /^(08...|57P0[123]|53300|57014)$/;
const AWAY_CODES = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'];
const AWAY_MESSAGES = /Connection terminated|connection timeout|timeout exceeded when trying to connect|Driver not Connected/i;

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && (AWAY_STATES.test(code) || AWAY_CODES.includes(code))) return true;
  if (AWAY_MESSAGES.test(error.message)) return true;
  return 'driverError' in error && error.driverError !== error && isDatabaseAway(error.driverError);
}
