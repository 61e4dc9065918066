import { Controller, Get, Header, Inject } from '@nestjs/common';
import { renderPage } from '../pages/render-page';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { productionPage, startPage } from './start.page';
import { StartService } from './start.service';

@Controller()
export class StartController {
  constructor(
    private readonly start: StartService,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(): Promise<string> {
    // Elsewhere than in the embedded mode nobody is told who is who.
    if (this.settings.CHUNG_SUC_MODE !== 'embedded') return renderPage(productionPage());
    return renderPage(startPage(await this.start.sheet(), this.settings));
  }
}
