/**
 * What `GET /api/live` says, as server-sent events. Each carries ids only: what has changed is asked for as usual, and answered to those who
 * may read it.
 */
export interface LiveEvents {
  /**
   * From now on everything is heard. What is shown may be older: it is asked for again. `quietMs`: how long nothing at all had changed; what was
   * loaded within that time is as new as can be.
   */
  readonly ready: { readonly quietMs: number };
  /** For a while nothing is heard. */
  readonly lost: Record<string, never>;
  /** A case that the listener may read has moved on. */
  readonly case: { readonly id: string; readonly version: number };
  /** Somebody has written, changed or removed a comment on a case that the listener may read. */
  readonly comments: { readonly id: string };
  /** Somebody's number was reported as wrong, or that was resolved. */
  readonly phones: Record<string, never>;
  /** What the listener owes may have changed. */
  readonly duties: Record<string, never>;
  /** The session has ended; nothing follows. */
  readonly ended: Record<string, never>;
}

export type LiveEventName = keyof LiveEvents;
