import { randomInt } from 'node:crypto';
import type { Response } from 'express';
import type { LiveEventName, LiveEvents } from '@chung-suc/api-contract';

/** Whoever does not read this much is cut off: the browser comes again and asks for everything. */
const UNREAD_BYTES = 64 * 1024;

/** Server-sent events to one listener, as the WHATWG has them. */
export class EventStream {
  constructor(private readonly response: Response) {}

  begin(onClose: () => void): void {
    this.response.on('close', onClose);
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Nothing on the way may keep it back: neither by packing nor by gathering it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    // After a restart of ours not everybody comes back in the same instant.
    this.write(`retry: ${randomInt(2_000, 6_000)}\n\n`);
  }

  say<K extends LiveEventName>(name: K, data: LiveEvents[K]): void {
    this.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** So that whatever stands between does not take the silence for the end. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > UNREAD_BYTES) this.response.destroy();
  }
}
