import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonRow, postsHeldBy } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { acceptsDemoPeople, namedPerson } from './demo-identity';
import type { IdentifiedRequest } from './person';

/** Finds out who asks. Until real sign-in comes, a header names a demo person, where that is accepted at all. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    // First where from, then who: elsewhere nobody learns which ids exist.
    if (!acceptsDemoPeople(this.settings, request)) throw new ApiProblem('identityRefused');
    const personId = namedPerson(request);
    if (personId === null) throw new ApiProblem('identityMissing');
    const row = await this.database.getRepository(PersonRow).findOneBy({ id: personId });
    if (!row) throw new ApiProblem('unknownPerson');
    const posts = await postsHeldBy(this.database, personId, await this.clock.now());
    request.person = { personId, fullName: row.fullName, posts };
    return true;
  }
}
