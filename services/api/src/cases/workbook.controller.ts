import { Controller, Get, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { workbookQuery } from '@chung-suc/api-contract';
import { queryAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { WorkbookService } from './workbook.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('api/cases.xlsx')
export class WorkbookController {
  constructor(private readonly workbooks: WorkbookService) {}

  @Get()
  async save(
    @Person() person: ActingPerson,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.workbooks.of(person, queryAs(workbookQuery, request));
    response.set('Content-Disposition', `attachment; filename="${name}"`);
    return new StreamableFile(bytes, { type: WORKBOOK, length: bytes.length });
  }
}
