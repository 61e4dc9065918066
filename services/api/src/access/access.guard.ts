import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CSRF_HEADER } from '@chung-suc/api-contract';
import { relationsTo } from '@chung-suc/domain';
import { postsHeldBy } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { findCase } from '../cases/find-case';
import type { ActingPerson, IdentifiedRequest, LiveSession } from '../identity/person';
import { isCsrfTokenOf } from '../identity/session-cookie';
import { SessionsService } from '../identity/sessions.service';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { accessTo, type Access, type Standing } from './access-table';
import { comesFromElsewhere, isUnsafe } from './same-origin';

/** Stands before every route: finds out who asks, refuses requests that others have forged, and reads the access table. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const access = accessTo(request.method, (request.route as { path: string }).path);
    if (isUnsafe(request) && comesFromElsewhere(request, this.settings.PUBLIC_URL)) throw new ApiProblem('otherOrigin');
    // Whoever is signed in counts for nothing there; and whether the service is alive is told without asking the database for anybody.
    if (access.admits.includes('nobody')) return true;
    const session = await this.sessions.of(request);
    if (!session) throw new ApiProblem('notSignedIn');
    if (isUnsafe(request) && !isCsrfTokenOf(session.token, request.get(CSRF_HEADER))) throw new ApiProblem('csrfTokenWrong');
    request.session = session;
    request.person = await this.personOf(session);
    const standings = await this.standingsOf(request.person, access, request);
    if (!access.admits.some((admitted) => standings.includes(admitted))) throw new ApiProblem(access.otherwise);
    return true;
  }

  /** Posts are looked up each time: whoever gives one up loses at that moment what came with it. */
  private async personOf({ personId, fullName }: LiveSession): Promise<ActingPerson> {
    return { personId, fullName, posts: await postsHeldBy(this.database, personId, await this.clock.now()) };
  }

  /** Throws `unknownCase`. */
  private async standingsOf({ posts }: ActingPerson, { aboutCase }: Access, request: IdentifiedRequest): Promise<Standing[]> {
    const held: Standing[] = ['signedIn', ...posts.map(({ kind }) => kind)];
    if (!aboutCase) return held;
    const { state } = await findCase(this.database, String(request.params['id']));
    return [...held, ...relationsTo(state, posts)];
  }
}
