import { Controller, Get } from '@nestjs/common';
import type { Catalogue } from '@chung-suc/api-contract';
import { Person, type ActingPerson } from '../identity/person';
import { CatalogueService } from './catalogue.service';

@Controller('api/catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  read(@Person() person: ActingPerson): Promise<Catalogue> {
    return this.catalogue.for(person);
  }
}
