import { Client } from 'pg';

/** Channel on which `record` says that it has queued a message. */
const CHANNEL = 'message_queued';
const AGAIN_AFTER_MS = 2_000;

/** Hears at once that messages were queued. A hint only: whoever misses one finds the message by polling a second later. */
export class MessageHints {
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly databaseUrl: string) {}

  start(onQueued: () => void): void {
    void this.listen(onQueued);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(onQueued: () => void): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 3_000, keepAlive: true });
    this.client = client;
    let lost = false;
    const reconnect = (): void => {
      if (lost || this.stopped) return;
      lost = true;
      void client.end().catch(() => undefined);
      this.again = setTimeout(() => void this.listen(onQueued), AGAIN_AFTER_MS);
    };
    client.on('error', reconnect);
    client.on('end', reconnect);
    client.on('notification', onQueued);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      reconnect(); // the dispatcher's own queries say that the database is away
    }
  }
}
