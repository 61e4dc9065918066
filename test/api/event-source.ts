import type { LiveEventName, LiveEvents } from '@chung-suc/api-contract';
import { signInAsDemo, type SessionHeaders } from '@chung-suc/infra/local/demo-session';
import { eventually } from '../kit';

/** An event, as `name` and what it carries. */
export type Said = { [K in LiveEventName]: readonly [K, LiveEvents[K]] }[LiveEventName];

/** Listens to `GET /api/live` as a browser does, without coming back by itself. */
export class Listening {
  readonly said: Said[] = [];
  /** What stands between events: comments that keep the connection. */
  beats = 0;
  retryMs: number | null = null;
  ended = false;
  private rest = '';

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly stopping: AbortController,
  ) {}

  static async as(url: string, personId: string): Promise<Listening> {
    const session = await signInAsDemo(url, personId);
    if ('refused' in session) throw new Error(`Signing in was refused: ${session.refused.status}`);
    return Listening.with(url, session.headers);
  }

  static async with(url: string, headers: SessionHeaders): Promise<Listening> {
    const stopping = new AbortController();
    const response = await fetch(`${url}/api/live`, { headers: { ...headers, 'Accept-Encoding': 'gzip, br' }, signal: stopping.signal });
    const listening = new Listening(response.status, response.headers, stopping);
    void listening.read(response);
    return listening;
  }

  /** Names of what was said, in order. */
  get names(): LiveEventName[] {
    return this.said.map(([name]) => name);
  }

  async until(fits: (listening: Listening) => boolean): Promise<void> {
    await eventually(() => (fits(this) ? Promise.resolve(true) : Promise.reject(new Error(`Heard ${JSON.stringify(this.said)}`))));
  }

  /** Forgets what was said until now. */
  forget(): void {
    this.said.length = 0;
  }

  stop(): void {
    this.stopping.abort();
  }

  private async read(response: Response): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) this.take(decoder.decode(chunk as Uint8Array, { stream: true }));
    } catch {
      // aborted, or the server is gone: `ended` says so
    } finally {
      this.ended = true;
    }
  }

  private take(text: string): void {
    this.rest += text;
    const blocks = this.rest.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      if (block.startsWith(':')) this.beats += 1;
      const retry = field('retry');
      if (retry !== undefined) this.retryMs = Number(retry);
      const event = field('event');
      if (event !== undefined) this.said.push([event, JSON.parse(field('data') ?? 'null')] as unknown as Said);
    }
  }
}
