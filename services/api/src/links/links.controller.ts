import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { FormFields } from '@chung-suc/api-contract';
import { SCRIPTED_PAGE_POLICY } from '../http/security-headers';
import { FormPhotosInterceptor, sentWith } from './form-photos.interceptor';
import { LinkPageService, type PageAnswer } from './link-page.service';

/** The pages behind mail links. A GET only shows, so that whoever opens mails for people changes nothing; only a POST acts. */
@Controller('l')
export class LinksController {
  constructor(private readonly pages: LinkPageService) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query('y') choice: unknown, @Res({ passthrough: true }) response: Response): Promise<string> {
    return send(await this.pages.show(token, typeof choice === 'string' ? choice : null), response);
  }

  @Post(':token')
  @HttpCode(200)
  @UseInterceptors(FormPhotosInterceptor)
  async act(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const outcome = await this.pages.act(token, toFields(body), sentWith(request));
    if (!('done' in outcome)) return send(outcome, response);
    response.redirect(303, `/l/${token}`);
    return undefined;
  }
}

function send({ status, html, scripted, retryAfterSeconds }: PageAnswer, response: Response): string {
  response.status(status).type('html');
  if (scripted) response.set('Content-Security-Policy', SCRIPTED_PAGE_POLICY);
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
  return html;
}

/** One text per field: a field that was sent twice counts once. */
function toFields(body: unknown): FormFields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => [name, String(Array.isArray(value) ? value[0] : value)]),
  );
}
