import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Problem } from '@chung-suc/api-contract';
import { problemPage } from '../pages/problem.page';
import { speaksTus } from '../files/tus';
import { renderPage } from '../pages/render-page';
import { toProblem } from './to-problem';

/** Errors become HTTP here and nowhere else: problem+json under `/api` and for files in parts, a page for people elsewhere. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const reference = randomUUID();
    const problem = toProblem(error, request, reference);
    if (problem.status >= 500) this.tell(error, problem, reference);
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(problem.status);
    if (problem.retryAfterSeconds !== undefined) response.set('Retry-After', String(problem.retryAfterSeconds));
    if (problem.status === 401) response.set('WWW-Authenticate', 'Session');
    if (/^\/api(\/|$)/i.test(request.path) || speaksTus(request)) response.type('application/problem+json').send(JSON.stringify(problem));
    else response.type('html').send(renderPage(problemPage(problem)));
  }

  /** Where it happened, never what was in it: messages of the database quote what people wrote. */
  private tell(error: unknown, { code }: Problem, reference: string): void {
    const name = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    this.logger.error(`${code} ${reference} ${name}`, ...(code === 'unexpected' ? [frames.slice(0, 12).join('\n')] : []));
  }
}
