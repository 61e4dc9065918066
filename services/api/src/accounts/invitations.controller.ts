import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { invitationBody } from '@chung-suc/api-contract';
import { bodyAs } from '../http/read-request';
import { PasswordsService } from './passwords.service';

/** Who has an account is for the office to say. */
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly passwords: PasswordsService) {}

  @Post()
  @HttpCode(202)
  invite(@Req() request: Request): Promise<void> {
    return this.passwords.invite(bodyAs(invitationBody, request).personId);
  }
}
