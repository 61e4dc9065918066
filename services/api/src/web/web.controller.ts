import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SessionsService } from '../identity/sessions.service';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { WebIndexFile } from './web-index';
import { WEB_PAGES } from './web-pages';

/** The web application, from the same origin as the API. Its scripts and styles are static files (`configure`). */
@Controller()
export class WebController {
  private readonly index: WebIndexFile | null;

  constructor(
    private readonly sessions: SessionsService,
    @Inject(API_SETTINGS) { WEB_DIST }: ApiSettings,
  ) {
    this.index = WEB_DIST === undefined ? null : new WebIndexFile(WEB_DIST);
  }

  /** Throws `webNotBuilt`. */
  @Get([...WEB_PAGES])
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { path } = request.route as { path: string };
    const page = await this.index?.page({ path, params: request.params, seemsSignedIn: this.sessions.seemsSignedIn(request) });
    if (!page) throw new ApiProblem('webNotBuilt');
    response.set('Content-Security-Policy', page.policy);
    return page.html;
  }
}
