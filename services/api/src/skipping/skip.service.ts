import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { z } from 'zod';
import { STEP_WORDS, mailWords, toIso, type SkippedView, type TrialClock, type skipBody } from '@chung-suc/api-contract';
import { mayRead, sameTimeAfter, type HeldPost, type Instant } from '@chung-suc/domain';
import { CaseRow, loadCalendar } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { SkipUnderWay, isSkippable, skipTime, type Changes } from '@chung-suc/platform/time-skipping';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { API_SETTINGS, type ApiSettings } from '../settings';

/** So long after the instant that is skipped to, that what happens then has happened, milliseconds. */
const AFTER_MS = 60_000;

/** Moves time forward and says what that has caused. Where that may be done the controller has seen to. */
@Injectable()
export class SkipService {
  constructor(
    private readonly database: DataSource,
    private readonly engine: EngineConnection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async clockNow(): Promise<TrialClock> {
    return { now: toIso(await this.clock.now()), isAhead: (await this.clock.offsetMs()) > 0, mailPage: this.mailPage };
  }

  /** Throws `skipNotForward`, `skipTooFar`, `skipUnderWay`. */
  async skip({ until }: z.output<typeof skipBody>, { posts }: ActingPerson): Promise<SkippedView> {
    const from = await this.clock.now();
    const duration = (await this.targetOf(until, from)) - from;
    if (!isSkippable(duration)) throw new ApiProblem(duration > 0 ? 'skipTooFar' : 'skipNotForward');
    const surroundings = {
      database: this.database,
      connection: this.engine.connection,
      namespace: this.settings.TEMPORAL_NAMESPACE,
    };
    const { now, cases, changes } = await skipTime(surroundings, duration).catch((error: unknown) => {
      throw error instanceof SkipUnderWay ? new ApiProblem('skipUnderWay') : error;
    });
    const mine = await this.readableBy(posts, changes);
    return {
      now: toIso(now),
      cases,
      steps: changes.steps.map(({ at, number, caseId, kind }) => ({
        at: toIso(at),
        number,
        readable: mine.has(caseId),
        what: STEP_WORDS[kind],
      })),
      mails: changes.mails.map(({ at, number, caseId, template, title }) => ({
        at: toIso(at),
        number,
        readable: mine.has(caseId),
        title: mailWords(template),
        to: title,
      })),
      mailPage: this.mailPage,
    };
  }

  private async targetOf(until: z.output<typeof skipBody>['until'], from: Instant): Promise<Instant> {
    if (until.kind === 'workingDays') return sameTimeAfter(await loadCalendar(this.database), from, until.days);
    return until.at <= from ? from : until.at + AFTER_MS;
  }

  /** Whoever skips reads what has happened to every case of the trial copy; a case itself is opened by those whose it is. */
  private async readableBy(posts: readonly HeldPost[], { steps, mails }: Changes): Promise<ReadonlySet<string | null>> {
    const ids = [...new Set([...steps, ...mails].flatMap(({ caseId }) => caseId ?? []))];
    const rows = await this.database.getRepository(CaseRow).findBy({ id: In(ids) });
    return new Set(rows.filter(({ state }) => mayRead(state, posts)).map(({ id }) => id));
  }

  private get mailPage(): string | null {
    return this.settings.MAIL_PAGE_URL ?? null;
  }
}
