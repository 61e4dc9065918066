import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { demoSignInBody, signInBody, type DemoPeople, type SessionView } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { DemoPeopleService } from './demo-people.service';
import { onlyInTrial } from './only-in-trial';
import type { IdentifiedRequest } from './person';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

/** Signing in and out. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signIn: SignInService,
    private readonly demo: DemoPeopleService,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  read(@Req() { session }: IdentifiedRequest): Promise<SessionView> {
    if (!session) throw new ApiProblem('notSignedIn');
    return this.sessions.describe(session);
  }

  @Post()
  @HttpCode(200)
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const session = await this.signIn.withPassword(bodyAs(signInBody, request), request.ip ?? '');
    return this.sessions.handOver(session, request, response);
  }

  @Delete()
  @HttpCode(204)
  end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.sessions.end(request, response);
  }

  @Get('demo')
  demoPeople(@Req() request: Request): Promise<DemoPeople> {
    onlyInTrial(this.settings, request);
    return this.demo.oneOfEachRole();
  }

  @Post('demo')
  @HttpCode(200)
  async beginAsDemo(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    onlyInTrial(this.settings, request); // first where from, then who: elsewhere nobody learns which ids exist
    const session = await this.signIn.asDemoPerson(bodyAs(demoSignInBody, request).personId);
    return this.sessions.handOver(session, request, response);
  }
}
