import { Controller, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { commentsSeenBody, type UnreadComments } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { UnreadService } from './unread.service';

@Controller('api')
export class UnreadController {
  constructor(private readonly unread: UnreadService) {}

  @Get('comments/unread')
  mine(@Person() person: ActingPerson): Promise<UnreadComments> {
    return this.unread.of(person);
  }

  @Put('cases/:id/comments-seen')
  @HttpCode(204)
  seen(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<void> {
    return this.unread.seen(person, id, bodyAs(commentsSeenBody, request));
  }
}
