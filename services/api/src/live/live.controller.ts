import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { IdentifiedRequest } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { LiveService } from './live.service';

/** Server-sent events: what one looks at follows what others do. */
@Controller('api/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Get()
  listen(@Req() { session, method }: IdentifiedRequest, @Res() response: Response): void {
    if (!session) throw new ApiProblem('notSignedIn');
    if (method === 'HEAD') return void response.type('text/event-stream').end();
    this.live.open(session, response);
  }
}
