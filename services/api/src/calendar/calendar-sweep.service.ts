import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Again } from '@chung-suc/platform/again';
import { CaseCommands, EngineAway } from '@chung-suc/platform/case-commands';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { API_SETTINGS, type ApiSettings } from '../settings';

const AT_ONCE = 8;
const MOST_A_ROUND = 400;

interface Behind {
  readonly id: string;
  readonly version: number;
}

/**
 * Tells open cases that the calendar has changed since their duties were counted: after a day was entered, after a plan was published, and
 * again for whatever was away then. The command's id is the case and the calendar's version, so that several of us tell a case once.
 */
@Injectable()
export class CalendarSweepService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CalendarSweepService.name);
  private readonly again = new Again();
  private life: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly commands: CaseCommands,
    private readonly engine: EngineConnection,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.life = this.again.everyNowAndThen(async () => {
      await this.sweep();
      return this.settings.SWEEP_SECONDS * 1_000;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.again.stop();
    await this.life;
  }

  /** One round; gives how many cases were counted anew. Never throws: whatever is away now is told later. */
  async sweep(): Promise<number> {
    try {
      const behind = await this.behind();
      if (behind.length === 0) return 0;
      await this.engine.check();
      let told = 0;
      for (let from = 0; from < behind.length && !this.again.stopped; from += AT_ONCE) {
        const taken = await Promise.all(behind.slice(from, from + AT_ONCE).map((one) => this.tell(one)));
        told += taken.filter(Boolean).length;
      }
      this.logger.log(`counted anew: ${told} of ${behind.length} cases`);
      return told;
    } catch (error) {
      this.logger.warn(`nothing counted anew: ${error instanceof Error ? error.name : typeof error}`);
      return 0;
    }
  }

  private async behind(): Promise<Behind[]> {
    return (await this.database.query(
      `SELECT c.id, v.version FROM cases c, (SELECT max(version) AS version FROM calendar_day) v
        WHERE c.stage <> 'closed' AND c.calendar_version < v.version ORDER BY c.wake_at NULLS LAST, c.id LIMIT $1`,
      [MOST_A_ROUND],
    )) as Behind[];
  }

  private async tell({ id, version }: Behind): Promise<boolean> {
    try {
      await this.commands.submit({
        commandId: `retime:${id}:${version}`,
        caseId: id,
        kind: 'retime',
        body: {},
        via: 'system',
        actorPersonId: null,
        actorPostId: null,
      });
      return true;
    } catch (error) {
      if (error instanceof EngineAway) return false;
      throw error;
    }
  }
}
