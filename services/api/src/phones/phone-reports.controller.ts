import { Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import {
  phoneReportBody,
  phoneResolutionBody,
  type PhoneNews,
  type PhoneReports,
  type PhoneStandingView,
  type ReportedPhone,
} from '@chung-suc/api-contract';
import { bodyAs, keyOf } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { PhoneReportListService } from './phone-report-list.service';
import { PhoneReportsService } from './phone-reports.service';

@Controller('api')
export class PhoneReportsController {
  constructor(
    private readonly reports: PhoneReportsService,
    private readonly list: PhoneReportListService,
  ) {}

  @Post('cases/:id/phones/:person/reports')
  @HttpCode(201)
  report(
    @Person() asking: ActingPerson,
    @Param('id') id: string,
    @Param('person') person: string,
    @Req() request: Request,
  ): Promise<PhoneStandingView> {
    const key = keyOf(request);
    return this.reports.report(asking, id, person, bodyAs(phoneReportBody, request), key);
  }

  @Get('phone-reports')
  all(): Promise<PhoneReports> {
    return this.list.all();
  }

  @Post('phone-reports/:report/reveal')
  @HttpCode(200)
  reveal(@Person() asking: ActingPerson, @Param('report') report: string): Promise<ReportedPhone> {
    return this.list.reveal(asking, report);
  }

  @Post('phone-reports/:report/resolution')
  @HttpCode(200)
  async resolve(@Person() asking: ActingPerson, @Param('report') report: string, @Req() request: Request): Promise<PhoneReports> {
    const key = keyOf(request);
    await this.reports.resolve(asking, report, bodyAs(phoneResolutionBody, request), key);
    return this.list.all();
  }

  @Put('phone-reports/:report/seen')
  @HttpCode(204)
  seen(@Person() asking: ActingPerson, @Param('report') report: string): Promise<void> {
    return this.reports.seen(asking, report);
  }

  @Get('phone-news')
  news(@Person() asking: ActingPerson): Promise<PhoneNews> {
    return this.list.news(asking);
  }
}
