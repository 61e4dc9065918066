import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { GuideView } from '@chung-suc/api-contract';
import { onlyInTrial } from '../identity/only-in-trial';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { GuideService } from './guide.service';

/** A way through the product, for a newcomer. */
@Controller('api/guide')
export class GuideController {
  constructor(
    private readonly guide: GuideService,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  read(@Req() request: Request): Promise<GuideView> {
    onlyInTrial(this.settings, request);
    return this.guide.view();
  }
}
