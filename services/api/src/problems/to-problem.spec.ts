import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import type { Request } from 'express';
import { EngineAway, KeyReused } from '@chung-suc/platform/case-commands';
import { ApiProblem } from './api-problem';
import { toProblem } from './to-problem';

const request = (method = 'GET', json = false): Request =>
  ({ method, is: () => (json ? 'application/json' : false) }) as unknown as Request;
const withCode = (code: string, inner?: Error): Error => Object.assign(new Error('x'), { code, ...(inner ? { driverError: inner } : {}) });

describe('what went wrong becomes a problem', () => {
  it.each([
    ['a refusal', new ApiProblem('stageRefuses'), 409, 'stageRefuses'],
    ['a key that was used', new KeyReused(), 422, 'keyReused'],
    ['an engine that is away', new EngineAway('away'), 503, 'engineAway'],
    ['an address where nothing is', new NotFoundException(), 404, 'notFound'],
    ['a body too large', new PayloadTooLargeException(), 413, 'bodyTooLarge'],
    ['a database that refuses connections', withCode('ECONNREFUSED'), 503, 'databaseAway'],
    ['a database that shuts down', withCode('57P01'), 503, 'databaseAway'],
    ['a database that ends a query', Object.assign(new Error('x'), { driverError: withCode('57014') }), 503, 'databaseAway'],
    ['a full pool', new Error('timeout exceeded when trying to connect'), 503, 'databaseAway'],
    ['a broken constraint', withCode('23505'), 500, 'unexpected'],
    ['anything else', new TypeError('boom'), 500, 'unexpected'],
    ['what is no error', 'boom', 500, 'unexpected'],
  ])('%s', (_, error, status, code) => {
    expect(toProblem(error, request(), 'ref-1')).toMatchObject({ status, code });
  });

  it('tells JSON that cannot be read from other bad requests', () => {
    expect(toProblem(new BadRequestException(), request('POST', true), 'r').code).toBe('badJson');
    expect(toProblem(new BadRequestException(), request('GET'), 'r').code).toBe('badRequest');
  });

  it('quotes a reference and nothing of the error itself', () => {
    const problem = toProblem(new Error('invalid input syntax for Nguyễn Văn Thử'), request(), 'ref-1');
    expect(problem.reference).toBe('ref-1');
    expect(JSON.stringify(problem)).not.toContain('Thử');
  });

  it('says when to come back', () => {
    expect(toProblem(new EngineAway('away'), request(), 'r').retryAfterSeconds).toBe(5);
    expect(toProblem(withCode('08006'), request(), 'r').retryAfterSeconds).toBe(5);
  });
});
