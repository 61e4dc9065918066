import type { BrowserContext } from 'playwright-core';
import { problemOf, type ProblemCode, type ProblemParticulars } from '@chung-suc/api-contract';

/** An answer that never comes. */
export const never = (path: string) => (context: BrowserContext, url: string) => context.route(`${url}${path}`, () => undefined);

/** A problem as the API has it. */
export const answering = (path: string, code: ProblemCode, particulars?: ProblemParticulars) => (context: BrowserContext, url: string) =>
  context.route(`${url}${path}`, (route) => {
    const problem = problemOf(code, particulars);
    return route.fulfill({ status: problem.status, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });

/** The server is in trouble. */
export const failing = (path: string) => answering(path, 'databaseAway', { reference: 'b3c1' });
