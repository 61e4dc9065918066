import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { outlookQuery, type RequestOutlook } from '@chung-suc/api-contract';
import { queryAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { OutlookService } from './outlook.service';

/** Answers while somebody is about to ask: it warns, and refuses nothing. */
@Controller('api/requests/outlook')
export class OutlookController {
  constructor(private readonly outlook: OutlookService) {}

  @Get()
  read(@Person() person: ActingPerson, @Req() request: Request): Promise<RequestOutlook> {
    return this.outlook.for(person, queryAs(outlookQuery, request));
  }
}
