import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { UploadView } from '@chung-suc/api-contract';
import { CaseFilesService } from '../files/case-files.service';
import { handOut } from '../files/hand-out';
import { readAnnounced, readOffset, requireTus, tell, tellBegun } from '../files/tus';
import { UploadsService } from '../files/uploads.service';
import { ApiProblem } from '../problems/api-problem';
import { LinkPhotosService } from './link-photos.service';

/** Photos of the page behind a link: shown small, and sent in parts where the browser has script. */
@Controller('l/:token')
export class LinkFilesController {
  constructor(
    private readonly photos: LinkPhotosService,
    private readonly files: CaseFilesService,
    private readonly uploads: UploadsService,
  ) {}

  @Get('anh/:file')
  async photo(@Param('token') token: string, @Param('file') fileId: string, @Res() response: Response): Promise<void> {
    const { case: row, actor } = await this.photos.reader(token);
    await handOut(response, await this.files.open(row, actor, fileId, true), true);
  }

  @Post('tep')
  @HttpCode(201)
  async begin(@Param('token') token: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { case: row, actor } = await this.photos.reporter(token);
    const announced = readAnnounced(request);
    if (announced.purpose !== 'report') throw new ApiProblem('filePurposeClosed');
    const upload = await this.uploads.begin(row, actor, announced);
    tellBegun(response, `/l/${token}/tep/${upload.id}`, upload);
  }

  /** HEAD too. */
  @Get('tep/:upload')
  async look(
    @Param('token') token: string,
    @Param('upload') uploadId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadView> {
    const { case: row, actor } = await this.photos.reporter(token);
    const upload = await this.uploads.look(row, actor, uploadId);
    tell(response, upload);
    return upload;
  }

  @Patch('tep/:upload')
  @HttpCode(204)
  async part(
    @Param('token') token: string,
    @Param('upload') uploadId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { case: row, actor } = await this.photos.reporter(token);
    tell(response, await this.uploads.take(row, actor, uploadId, readOffset(request), request));
  }

  @Delete('tep/:upload')
  @HttpCode(204)
  async drop(@Param('token') token: string, @Param('upload') uploadId: string, @Req() request: Request): Promise<void> {
    const { case: row, actor } = await this.photos.reporter(token);
    requireTus(request);
    await this.uploads.drop(row, actor, uploadId);
  }
}
