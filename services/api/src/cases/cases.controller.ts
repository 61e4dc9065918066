import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { caseListQuery, requestBody, type CaseList, type CaseView } from '@chung-suc/api-contract';
import { bodyAs, keyOf, queryAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { CaseListService } from './case-list.service';
import { CasesService } from './cases.service';
import { CommandsService } from './commands.service';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly list: CaseListService,
    private readonly commands: CommandsService,
  ) {}

  @Get()
  mine(@Person() person: ActingPerson, @Req() request: Request): Promise<CaseList> {
    return this.list.of(person, queryAs(caseListQuery, request));
  }

  @Get(':id')
  one(@Person() person: ActingPerson, @Param('id') id: string): Promise<CaseView> {
    return this.cases.read(person, id);
  }

  @Post()
  @HttpCode(201)
  async request(
    @Person() person: ActingPerson,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const key = keyOf(request);
    const opened = await this.commands.open(person, 'request', bodyAs(requestBody, request), key);
    response.location(`/api/cases/${opened.id}`);
    return opened;
  }
}
