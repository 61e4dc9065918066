import { Controller, Delete, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { passwordChangeBody, type AccountView, type SessionView } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import type { IdentifiedRequest, LiveSession } from '../identity/person';
import { SessionsService } from '../identity/sessions.service';
import { ApiProblem } from '../problems/api-problem';
import { AccountService } from './account.service';
import { PasswordsService } from './passwords.service';

/** The account of whoever is signed in; of nobody else. */
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  read(@Req() request: IdentifiedRequest): Promise<AccountView> {
    return this.accounts.of(sessionOf(request));
  }

  @Put('password')
  async changePassword(@Req() request: IdentifiedRequest, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const { current, password } = bodyAs(passwordChangeBody, request);
    const session = await this.passwords.change(sessionOf(request).personId, current, password);
    return this.sessions.handOver(session, request, response);
  }

  @Delete('other-sessions')
  @HttpCode(204)
  endOtherSessions(@Req() request: IdentifiedRequest): Promise<void> {
    return this.sessions.endOthersThan(sessionOf(request));
  }
}

function sessionOf({ session }: IdentifiedRequest): LiveSession {
  if (!session) throw new ApiProblem('notSignedIn');
  return session;
}
