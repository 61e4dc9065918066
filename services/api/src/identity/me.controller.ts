import { Controller, Get, UseGuards } from '@nestjs/common';
import type { Me } from '@chung-suc/api-contract';
import { IdentityGuard } from './identity.guard';
import { MeService } from './me.service';
import { Person, type ActingPerson } from './person';

@Controller('api/me')
@UseGuards(IdentityGuard)
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  read(@Person() person: ActingPerson): Promise<Me> {
    return this.me.describe(person);
  }
}
