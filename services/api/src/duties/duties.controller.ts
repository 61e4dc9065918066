import { Controller, Get } from '@nestjs/common';
import type { MyDuties } from '@chung-suc/api-contract';
import { Person, type ActingPerson } from '../identity/person';
import { DutiesService } from './duties.service';

@Controller('api/duties')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  @Get()
  mine(@Person() person: ActingPerson): Promise<MyDuties> {
    return this.duties.of(person);
  }
}
