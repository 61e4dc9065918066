import { Controller, Get, Header, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ExpressAdapter } from '@nestjs/platform-express';
import { serveFonts } from './fonts';
import { PHOTOS_SCRIPT } from './photos-script';
import { SHEET_CSS } from './sheet-css';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#163f63"/><path d="M4 9.5 7 12l5-7" fill="none" stroke="#fff" stroke-width="2"/></svg>';

/** What the pages of the server load: a stylesheet with its fonts, an icon, and the one script that they can do without; nothing from elsewhere. */
@Controller('assets')
export class AssetsController implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<ExpressAdapter>) {}

  onModuleInit(): void {
    serveFonts(this.host.httpAdapter);
  }

  @Get('sheet.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  sheet(): string {
    return SHEET_CSS;
  }

  @Get('photos.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  photos(): string {
    return PHOTOS_SCRIPT;
  }

  @Get('icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=3600')
  icon(): string {
    return ICON;
  }
}
