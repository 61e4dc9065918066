import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  caseListQuery,
  previewBody,
  requestBody,
  type AdjustmentView,
  type CaseList,
  type CaseView,
  type CommandPreview,
} from '@chung-suc/api-contract';
import { bodyAs, keyOf, queryAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { AdjustmentService } from './adjustment.service';
import { CaseListService } from './case-list.service';
import { CasesService } from './cases.service';
import { CommandsService } from './commands.service';
import { PreviewService } from './preview.service';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly list: CaseListService,
    private readonly commands: CommandsService,
    private readonly adjustments: AdjustmentService,
    private readonly previews: PreviewService,
  ) {}

  @Get()
  mine(@Person() person: ActingPerson, @Req() request: Request): Promise<CaseList> {
    return this.list.of(person, queryAs(caseListQuery, request));
  }

  @Get(':id')
  one(@Person() person: ActingPerson, @Param('id') id: string): Promise<CaseView> {
    return this.cases.read(person, id);
  }

  @Get(':id/adjustment')
  adjustment(@Person() person: ActingPerson, @Param('id') id: string): Promise<AdjustmentView> {
    return this.adjustments.read(person, id);
  }

  @Post(':id/preview')
  @HttpCode(200)
  preview(@Person() person: ActingPerson, @Param('id') id: string, @Req() request: Request): Promise<CommandPreview> {
    return this.previews.of(person, id, bodyAs(previewBody, request));
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
