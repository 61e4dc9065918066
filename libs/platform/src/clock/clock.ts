import { type DataSource } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import { run, type Statement } from '@chung-suc/persistence';
import type { Mode } from '../settings/common-settings';

/** The services' time. Rules never read it: they are told an instant. */
export interface Clock {
  now(): Promise<Instant>;
  /** How far time has been moved forward, milliseconds. */
  offsetMs(): Promise<number>;
}

/** Injection token of the clock. */
export const CLOCK = Symbol('CLOCK');

export class SystemClock implements Clock {
  now = (): Promise<Instant> => Promise.resolve(Date.now());
  offsetMs = (): Promise<number> => Promise.resolve(0);
}

const CLOCK_OFFSET: Statement = {
  name: 'clock-offset',
  text: `SELECT clock_offset_ms::float8 AS "clockOffsetMs" FROM installation LIMIT 1`,
};

/** Embedded mode only: the system's time and the offset that `npm run skip` has stored. Read each time, so that a skip is seen at once. */
export class EmbeddedClock implements Clock {
  constructor(private readonly database: DataSource) {}

  async offsetMs(): Promise<number> {
    const [installation] = await run<{ readonly clockOffsetMs: number }>(this.database, CLOCK_OFFSET, []);
    return installation?.clockOffsetMs ?? 0;
  }

  async now(): Promise<Instant> {
    return Date.now() + (await this.offsetMs());
  }
}

export const clockFor = (mode: Mode, database: DataSource): Clock =>
  mode === 'embedded' ? new EmbeddedClock(database) : new SystemClock();
