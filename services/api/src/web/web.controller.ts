import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { WebIndexFile } from './web-index';
import { WEB_PAGES } from './web-pages';

/** The web application, from the same origin as the API. Its scripts and styles are static files (`configure`). */
@Controller()
export class WebController {
  private readonly index: WebIndexFile | null;

  constructor(@Inject(API_SETTINGS) { WEB_DIST }: ApiSettings) {
    this.index = WEB_DIST === undefined ? null : new WebIndexFile(WEB_DIST);
  }

  /** Throws `webNotBuilt`. */
  @Get([...WEB_PAGES])
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Res({ passthrough: true }) response: Response): Promise<string> {
    const page = await this.index?.page();
    if (!page) throw new ApiProblem('webNotBuilt');
    response.set('Content-Security-Policy', page.policy);
    return page.html;
  }
}
