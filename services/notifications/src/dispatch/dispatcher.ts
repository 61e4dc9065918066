import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DeliveryJobs } from './delivery-jobs';
import type { DueMessages } from './due-messages';
import type { MessageHints } from './message-hints';

/** The longest that a due message waits, besides the work before it. */
const POLL_MS = 1_000;
const BATCH = 50;

/**
 * Starts a job for each message that is due, and again for one that has not ended after some minutes. Whatever is away, the rows stay as
 * they are and the next turn tries again; it is said once when trouble begins and once when it is over.
 */
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Dispatcher.name);
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private hinted = false;
  private troubled = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly due: Pick<DueMessages, 'take' | 'takeUntold' | 'giveBack'>,
    private readonly jobs: Pick<DeliveryJobs, 'start'>,
    private readonly hints: Pick<MessageHints, 'start' | 'stop'>,
  ) {}

  onApplicationBootstrap(): void {
    this.hints.start(() => this.hear());
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.hints.stop();
    await this.running;
  }

  private hear(): void {
    this.hinted = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.hinted = false;
      const more = await this.turn();
      if (!more) await this.nextTurn();
    }
  }

  /** True when there may be more to take at once. */
  private async turn(): Promise<boolean> {
    try {
      const messageIds = [...(await this.due.take(BATCH)), ...(await this.due.takeUntold(BATCH))];
      const started = await Promise.allSettled(messageIds.map((id) => this.jobs.start(id)));
      const left = messageIds.filter((_, index) => started[index]?.status === 'rejected');
      if (left.length > 0) await this.due.giveBack(left);
      this.say(left.length > 0 ? 'The engine takes no jobs; messages wait' : null);
      return left.length === 0 && messageIds.length >= BATCH;
    } catch {
      this.say('The database does not answer; messages wait');
      return false;
    }
  }

  private nextTurn(): Promise<void> {
    if (this.hinted || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private say(trouble: string | null): void {
    if (trouble !== null && !this.troubled) this.logger.warn(trouble);
    if (trouble === null && this.troubled) this.logger.log('Messages are dispatched again');
    this.troubled = trouble !== null;
  }
}
