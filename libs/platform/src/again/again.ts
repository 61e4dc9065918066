const FIRST_MS = 500;
const LONGEST_MS = 10_000;
/** An attempt that went well for so long begins the waits anew. */
const WENT_WELL_MS = 60_000;

/** Tries something until it is done or nobody wants it any more, with growing pauses. */
export class Again {
  private readonly stopping = new AbortController();

  get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Ends the pauses at once. What is being attempted goes on to its end. */
  stop(): void {
    this.stopping.abort();
  }

  /** Resolves when `attempt` answers true, or after `stop`. `attempt` never throws. */
  async untilDone(attempt: () => Promise<boolean>): Promise<void> {
    let pauseMs = FIRST_MS;
    while (!this.stopped) {
      const begun = Date.now();
      if (await attempt()) return;
      if (Date.now() - begun > WENT_WELL_MS) pauseMs = FIRST_MS;
      await this.pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_MS);
    }
  }

  /** Repeats `round` until `stop`; it answers how long to pause before the next, milliseconds, and never throws. */
  async everyNowAndThen(round: () => Promise<number>): Promise<void> {
    while (!this.stopped) await this.pause(await round());
  }

  private pause(ms: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.stopping.signal.addEventListener('abort', end);
    });
  }
}
