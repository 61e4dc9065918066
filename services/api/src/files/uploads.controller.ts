import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import type { UploadView } from '@chung-suc/api-contract';
import { findCase } from '../cases/find-case';
import { Person, type ActingPerson } from '../identity/person';
import type { FileActor } from './case-files.service';
import { readAnnounced, readOffset, requireTus, tell, tellBegun } from './tus';
import { UploadsService } from './uploads.service';

/** Files in parts, by tus, for whoever is signed in. */
@Controller('api/cases/:id/uploads')
export class UploadsController {
  constructor(
    private readonly database: DataSource,
    private readonly uploads: UploadsService,
  ) {}

  @Post()
  @HttpCode(201)
  async begin(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const row = await findCase(this.database, id);
    const upload = await this.uploads.begin(row, asActor(person), readAnnounced(request));
    tellBegun(response, `/api/cases/${row.number}/uploads/${upload.id}`, upload);
  }

  /** HEAD too. */
  @Get(':upload')
  async look(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Param('upload') uploadId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadView> {
    const upload = await this.uploads.look(await findCase(this.database, id), asActor(person), uploadId);
    tell(response, upload);
    return upload;
  }

  @Patch(':upload')
  @HttpCode(204)
  async part(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Param('upload') uploadId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const row = await findCase(this.database, id);
    tell(response, await this.uploads.take(row, asActor(person), uploadId, readOffset(request), request));
  }

  @Delete(':upload')
  @HttpCode(204)
  async drop(
    @Person() person: ActingPerson,
    @Param('id') id: string,
    @Param('upload') uploadId: string,
    @Req() request: Request,
  ): Promise<void> {
    requireTus(request);
    await this.uploads.drop(await findCase(this.database, id), asActor(person), uploadId);
  }
}

const asActor = ({ personId, posts }: ActingPerson): FileActor => ({ personId, posts, linkId: null });
