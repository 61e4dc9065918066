import { Controller, Delete, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { CaseFiles } from '@chung-suc/api-contract';
import { findCase } from '../cases/find-case';
import { Person, type ActingPerson } from '../identity/person';
import { CaseFilesService } from './case-files.service';
import { handOut } from './hand-out';

@Controller('api/cases/:id/files')
export class FilesController {
  constructor(
    private readonly database: DataSource,
    private readonly files: CaseFilesService,
  ) {}

  @Get()
  async list(@Person() person: ActingPerson, @Param('id') id: string): Promise<CaseFiles> {
    return this.files.list(await findCase(this.database, id), person);
  }

  @Get(':file')
  async one(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Param('file') fileId: string,
    @Query('nho') small: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const isSmall = small !== undefined;
    await handOut(response, await this.files.open(await findCase(this.database, id), person, fileId, isSmall), isSmall);
  }

  @Delete(':file')
  async remove(@Person() person: ActingPerson, @Param('id') id: string, @Param('file') fileId: string): Promise<CaseFiles> {
    const row = await findCase(this.database, id);
    await this.files.remove(row, person, fileId);
    return this.files.list(row, person);
  }
}
