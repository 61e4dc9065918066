import { Client } from 'pg';

const AGAIN_AFTER_MS = 2_000;
const PATIENCE_MS = 3_000;

export interface Hearing {
  heard(channel: string, payload: string): void;
  /** From now on everything is heard; what was said before may have been missed. */
  listening?(): void;
  /** Until `listening` comes again nothing is heard. */
  lost?(): void;
}

/**
 * Hears what transactions say on channels of PostgreSQL, on one connection of its own. Hints only: whatever is said while the connection is
 * away is missed, and whoever must know it reads it from the tables.
 */
export class DatabaseHints {
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private stopped = false;
  private isListening = false;

  /** `channels`: names of ours, written in code. */
  constructor(
    private readonly databaseUrl: string,
    private readonly channels: readonly string[],
  ) {}

  /** False while nothing is heard. */
  get listening(): boolean {
    return this.isListening;
  }

  start(hearing: Hearing): void {
    void this.listen(hearing);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  /** A connection that has died without a word is noticed, and made anew. */
  async check(): Promise<void> {
    const { client } = this;
    if (!client || !this.isListening) return;
    await client.query('SELECT 1').catch((error: unknown) => void client.emit('error', error));
  }

  private async listen(hearing: Hearing): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
      application_name: 'chung-suc hints', // so that whoever looks at the server's connections knows it
    });
    this.client = client;
    let lost = false;
    const reconnect = (): void => {
      if (lost || this.stopped) return;
      lost = true;
      if (this.isListening) hearing.lost?.();
      this.isListening = false;
      void client.end().catch(() => undefined);
      this.again = setTimeout(() => void this.listen(hearing), AGAIN_AFTER_MS);
    };
    client.on('error', reconnect);
    client.on('end', reconnect);
    client.on('notification', ({ channel, payload }) => hearing.heard(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`LISTEN ${channel}`);
      if (lost || this.stopped) return;
      this.isListening = true;
      hearing.listening?.();
    } catch {
      reconnect(); // the service's own queries say that the database is away
    }
  }
}
