import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { skipBody, type SkippedView, type TrialClock } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import { onlyInTrial } from '../identity/only-in-trial';
import { Person, type ActingPerson } from '../identity/person';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { SkipService } from './skip.service';

/** Moving time forward, where it is tried out. */
@Controller('api/skips')
export class SkipController {
  constructor(
    private readonly skips: SkipService,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  clock(@Req() request: Request): Promise<TrialClock> {
    onlyInTrial(this.settings, request);
    return this.skips.clockNow();
  }

  @Post()
  @HttpCode(200)
  skip(@Req() request: Request, @Person() person: ActingPerson): Promise<SkippedView> {
    onlyInTrial(this.settings, request);
    return this.skips.skip(bodyAs(skipBody, request), person);
  }
}
