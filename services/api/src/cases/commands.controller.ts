import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { COMMAND_BODIES, COMMAND_PATHS, type CaseCommandKind, type CaseView } from '@chung-suc/api-contract';
import type { CommandBodies } from '@chung-suc/domain';
import { bodyAs, keyOf } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { CommandsService } from './commands.service';

/** One route per command, so that each has its own place in the documentation. */
@Controller('api/cases/:id/commands')
export class CommandsController {
  constructor(private readonly commands: CommandsService) {}

  @Post(COMMAND_PATHS.takePlace)
  @HttpCode(200)
  takePlace(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('takePlace', person, id, request);
  }

  @Post(COMMAND_PATHS.match)
  @HttpCode(200)
  match(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('match', person, id, request);
  }

  @Post(COMMAND_PATHS.propose)
  @HttpCode(200)
  propose(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('propose', person, id, request);
  }

  @Post(COMMAND_PATHS.accept)
  @HttpCode(200)
  accept(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('accept', person, id, request);
  }

  @Post(COMMAND_PATHS.turnDown)
  @HttpCode(200)
  turnDown(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('turnDown', person, id, request);
  }

  @Post(COMMAND_PATHS.agree)
  @HttpCode(200)
  agree(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('agree', person, id, request);
  }

  @Post(COMMAND_PATHS.decline)
  @HttpCode(200)
  decline(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('decline', person, id, request);
  }

  @Post(COMMAND_PATHS.declareTrouble)
  @HttpCode(200)
  declareTrouble(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('declareTrouble', person, id, request);
  }

  @Post(COMMAND_PATHS.adjust)
  @HttpCode(200)
  adjust(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('adjust', person, id, request);
  }

  @Post(COMMAND_PATHS.choose)
  @HttpCode(200)
  choose(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('choose', person, id, request);
  }

  @Post(COMMAND_PATHS.split)
  @HttpCode(200)
  split(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('split', person, id, request);
  }

  @Post(COMMAND_PATHS.suspend)
  @HttpCode(200)
  suspend(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('suspend', person, id, request);
  }

  @Post(COMMAND_PATHS.resumeCase)
  @HttpCode(200)
  resumeCase(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('resumeCase', person, id, request);
  }

  @Post(COMMAND_PATHS.cancel)
  @HttpCode(200)
  cancel(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('cancel', person, id, request);
  }

  @Post(COMMAND_PATHS.reportNotHeld)
  @HttpCode(200)
  reportNotHeld(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('reportNotHeld', person, id, request);
  }

  @Post(COMMAND_PATHS.report)
  @HttpCode(200)
  report(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('report', person, id, request);
  }

  @Post(COMMAND_PATHS.confirmExecution)
  @HttpCode(200)
  confirm(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('confirmExecution', person, id, request);
  }

  @Post(COMMAND_PATHS.returnReport)
  @HttpCode(200)
  returnReport(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('returnReport', person, id, request);
  }

  @Post(COMMAND_PATHS.review)
  @HttpCode(200)
  review(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('review', person, id, request);
  }

  @Post(COMMAND_PATHS.commend)
  @HttpCode(200)
  commend(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('commend', person, id, request);
  }

  @Post(COMMAND_PATHS.recordFor)
  @HttpCode(200)
  recordFor(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('recordFor', person, id, request);
  }

  @Post(COMMAND_PATHS.answerRecording)
  @HttpCode(200)
  answerRecording(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CaseView> {
    return this.give('answerRecording', person, id, request);
  }

  private async give<K extends CaseCommandKind>(kind: K, person: ActingPerson, id: string, request: Request): Promise<CaseView> {
    const key = keyOf(request);
    const body = bodyAs(COMMAND_BODIES[kind], request) as CommandBodies[K];
    return this.commands.give(person, id, kind, body, key);
  }
}
