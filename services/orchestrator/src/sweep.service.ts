import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Again } from '@chung-suc/platform/again';
import type { CaseSweep } from '@chung-suc/platform/case-sweep';
import type { EngineConnection } from '@chung-suc/platform/temporal';

/** While PostgreSQL or the engine is away: often, so that cases go on soon after both are back. */
const AWAY_EVERY_MS = 3_000;

/** Gives open cases without a workflow a new one: on start, and every so often. */
export class SweepService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SweepService.name);
  private readonly again = new Again();
  private life: Promise<void> = Promise.resolve();
  private saidAway = false;

  constructor(
    private readonly cases: CaseSweep,
    private readonly engine: EngineConnection,
    private readonly everyMs: number,
  ) {}

  onApplicationBootstrap(): void {
    this.life = this.again.everyNowAndThen(async () => ((await this.round()) ? this.everyMs : Math.min(AWAY_EVERY_MS, this.everyMs)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.again.stop();
    await this.life;
  }

  /** False when something was away. Never throws. */
  private async round(): Promise<boolean> {
    try {
      await this.engine.check();
      const { open, restarted } = await this.cases.sweep();
      if (restarted.length > 0) this.logger.warn(`started again: ${restarted.length} of ${open} open cases had no workflow`);
      this.saidAway = false;
      return true;
    } catch (error) {
      if (!this.saidAway && !this.again.stopped) this.logger.warn(`nothing swept: ${error instanceof Error ? error.name : typeof error}`);
      this.saidAway = true;
      return false;
    }
  }
}
