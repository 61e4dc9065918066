import type { Request } from 'express';
import { ApiProblem } from '../problems/api-problem';
import type { ApiSettings } from '../settings';
import { acceptsDemoPeople } from './demo-people';

/** What is for trying out is nowhere but in the embedded mode, for callers at this very machine. Throws `notFound`. */
export function onlyInTrial(settings: Pick<ApiSettings, 'CHUNG_SUC_MODE' | 'HTTP_HOST'>, request: Request): void {
  if (!acceptsDemoPeople(settings, request)) throw new ApiProblem('notFound');
}
