import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { passwordBody, passwordResetBody, type PasswordTokenView, type SessionView } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import { SessionsService } from '../identity/sessions.service';
import { PasswordsService } from './passwords.service';

/** A forgotten password, and the links by which a password is set. A GET only shows, so that whoever opens mails for people uses nothing up. */
@Controller('api')
export class PasswordsController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('password-resets')
  @HttpCode(202)
  askForReset(@Req() request: Request): Promise<void> {
    return this.passwords.askForReset(bodyAs(passwordResetBody, request).email, request.ip ?? '');
  }

  @Get('password-tokens/:token')
  show(@Param('token') token: string): Promise<PasswordTokenView> {
    return this.passwords.describe(token);
  }

  @Post('password-tokens/:token')
  @HttpCode(200)
  async set(@Param('token') token: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const session = await this.passwords.set(token, bodyAs(passwordBody, request).password);
    return this.sessions.handOver(session, request, response);
  }
}
