import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IntakeRow } from '@chung-suc/persistence';
import { CaseCommands, EngineAway } from '@chung-suc/platform/case-commands';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { API_SETTINGS, type ApiSettings } from '../settings';

/** Younger ones are still being answered. */
const OLDER_THAN_MS = 20_000;
const AT_ONCE = 4;
const MOST_A_ROUND = 40;

export interface Swept {
  readonly found: number;
  readonly answered: number;
  readonly away: number;
  readonly failed: number;
}

/**
 * Sends again what PostgreSQL holds and the engine may not have taken: commands whose caller was told to come back and did not, and those
 * that a crash cut off. The same command may be sent any number of times, so several of us may sweep at once.
 */
@Injectable()
export class IntakeSweepService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(IntakeSweepService.name);
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<unknown> = Promise.resolve();
  private sweeping: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** Where the last round ended: rows that cannot be answered must not keep the others waiting for good. */
  private after: string = '';

  constructor(
    private readonly database: DataSource,
    private readonly commands: CaseCommands,
    private readonly engine: EngineConnection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  /** One round, after the one that runs. Never throws: whatever is away now is tried again. */
  sweep(): Promise<Swept> {
    const swept = this.sweeping.then(() => this.sweepNow());
    this.sweeping = swept;
    return swept;
  }

  private async sweepNow(): Promise<Swept> {
    const nothing: Swept = { found: 0, answered: 0, away: 0, failed: 0 };
    try {
      const waiting = await this.waiting();
      if (waiting.length === 0) return nothing;
      // One question instead of a long wait for each command.
      await this.engine.check();
      const swept = await this.sendAll(waiting);
      this.logger.log(`sent again: ${JSON.stringify(swept)}`);
      return swept;
    } catch (error) {
      this.logger.warn(`nothing swept: ${nameOf(error)}`);
      return nothing;
    }
  }

  private begin(): void {
    this.round = this.sweep().then(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => this.begin(), this.settings.SWEEP_SECONDS * 1_000);
      this.timer.unref();
    });
  }

  private async waiting(): Promise<IntakeRow[]> {
    const before = new Date((await this.clock.now()) - OLDER_THAN_MS);
    const rows = await this.database
      .getRepository(IntakeRow)
      .createQueryBuilder('i')
      .where('i.acknowledged_at IS NULL AND i.received_at < :before AND i.command_id > :after', { before, after: this.after })
      .orderBy('i.commandId')
      .take(MOST_A_ROUND)
      .getMany();
    const begunAgain = rows.length < MOST_A_ROUND;
    this.after = begunAgain ? '' : (rows.at(-1)?.commandId ?? '');
    return rows;
  }

  private async sendAll(waiting: readonly IntakeRow[]): Promise<Swept> {
    const counts = { answered: 0, away: 0, failed: 0 };
    for (let from = 0; from < waiting.length && !this.stopped; from += AT_ONCE) {
      await Promise.all(
        waiting.slice(from, from + AT_ONCE).map(async (intake) => {
          try {
            await this.commands.sendAgain(intake);
            counts.answered += 1;
          } catch (error) {
            if (error instanceof EngineAway) counts.away += 1;
            else {
              counts.failed += 1;
              this.logger.error(`could not be sent again: ${intake.commandId} ${nameOf(error)}`);
            }
          }
        }),
      );
    }
    return { found: waiting.length, ...counts };
  }
}

/** The name only: messages may quote what people wrote. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
