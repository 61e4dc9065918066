import { Controller, Get } from '@nestjs/common';
import type { Me } from '@chung-suc/api-contract';
import { MeService } from './me.service';
import { Person, type ActingPerson } from './person';

@Controller('api/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  read(@Person() person: ActingPerson): Promise<Me> {
    return this.me.describe(person);
  }
}
