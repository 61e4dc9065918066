import { DatabaseHints } from '@chung-suc/platform/hints';

/** Channel on which `record` says that it has queued a message. */
const CHANNEL = 'message_queued';

/** Hears at once that messages were queued. A hint only: whoever misses one finds the message by polling a second later. */
export class MessageHints {
  private readonly hints: DatabaseHints;

  constructor(databaseUrl: string) {
    this.hints = new DatabaseHints(databaseUrl, [CHANNEL]);
  }

  start(onQueued: () => void): void {
    this.hints.start({ heard: onQueued });
  }

  stop(): Promise<void> {
    return this.hints.stop();
  }
}
