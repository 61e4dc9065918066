import { Controller, Get, UseGuards } from '@nestjs/common';
import type { Catalogue } from '@chung-suc/api-contract';
import { IdentityGuard } from '../identity/identity.guard';
import { Person, type ActingPerson } from '../identity/person';
import { CatalogueService } from './catalogue.service';

@Controller('api/catalogue')
@UseGuards(IdentityGuard)
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  read(@Person() person: ActingPerson): Promise<Catalogue> {
    return this.catalogue.for(person);
  }
}
