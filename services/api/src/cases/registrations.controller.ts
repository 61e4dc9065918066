import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { registrationBody, type CaseView } from '@chung-suc/api-contract';
import { bodyAs, keyOf } from '../http/read-request';
import { Person, type ActingPerson } from '../identity/person';
import { CommandsService } from './commands.service';

/** After the fact: a unit registers what it has arranged and held by itself (R50). */
@Controller('api/registrations')
export class RegistrationsController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @HttpCode(201)
  async register(
    @Person() person: ActingPerson,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const key = keyOf(request);
    const opened = await this.commands.open(person, 'register', bodyAs(registrationBody, request), key);
    response.location(`/api/cases/${opened.id}`);
    return opened;
  }
}
