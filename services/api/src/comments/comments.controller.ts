import { Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { commentBody, type CommentsView } from '@chung-suc/api-contract';
import { bodyAs, keyOf } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { CommentsService } from './comments.service';

@Controller('api/cases/:id/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  all(@Person() person: ActingPerson, @Param('id') id: string): Promise<CommentsView> {
    return this.comments.of(person, id);
  }

  @Post()
  @HttpCode(201)
  write(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CommentsView> {
    const key = keyOf(request);
    return this.comments.write(person, id, bodyAs(commentBody, request), key);
  }

  @Put(':comment')
  change(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Param('comment') comment: string,
    @Req() request: Request,
  ): Promise<CommentsView> {
    return this.comments.change(person, id, comment, bodyAs(commentBody, request));
  }

  @Delete(':comment')
  remove(@Person() person: ActingPerson, @Param('id') id: string, @Param('comment') comment: string): Promise<CommentsView> {
    return this.comments.remove(person, id, comment);
  }
}
