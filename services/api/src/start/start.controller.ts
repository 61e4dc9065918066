import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { acceptsDemoPeople } from '../identity/demo-people';
import { renderPage } from '../pages/render-page';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { productionPage, startPage } from './start.page';
import { StartService } from './start.service';

/** Beside the web application, for whoever wants to see the parts: people, mails, the API, the engine. */
@Controller('chay-thu')
export class StartController {
  constructor(
    private readonly start: StartService,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(@Req() request: Request): Promise<string> {
    // Who is who is told only where one may sign in as anybody.
    if (!acceptsDemoPeople(this.settings, request)) return renderPage(productionPage());
    return renderPage(startPage(await this.start.sheet(), this.settings));
  }
}
