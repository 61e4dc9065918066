import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accessLogQuery, type AccessLog, type RevealedPhone } from '@chung-suc/api-contract';
import { queryAs } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { PhonesService } from './phones.service';

@Controller('api')
export class PhonesController {
  constructor(private readonly phones: PhonesService) {}

  @Post('cases/:id/phones/:person/reveal')
  @HttpCode(200)
  reveal(@Person() asking: ActingPerson, @Param('id') id: string, @Param('person') person: string): Promise<RevealedPhone> {
    return this.phones.reveal(asking, id, person);
  }

  @Get('access-log')
  log(@Req() request: Request): Promise<AccessLog> {
    return this.phones.log(queryAs(accessLogQuery, request));
  }
}
