import type { DataSource } from 'typeorm';
import type { EnteredDay } from '@chung-suc/domain';

/**
 * Enters a day that differs from the week's pattern; gives the calendar's version. A day that stands there already the same makes no new
 * version: then nothing has to be counted anew.
 */
export const keepDay = (database: DataSource, { date, kind, basis, unitId }: EnteredDay): Promise<number> =>
  database.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('calendar'))`);
    await manager.query(
      `INSERT INTO calendar_day (date, scope, kind, basis, version)
       SELECT $1, $2, $3, $4, coalesce(max(version), 0) + 1 FROM calendar_day
       ON CONFLICT (date, scope) DO UPDATE SET kind = excluded.kind, basis = excluded.basis,
         version = CASE WHEN calendar_day.kind = excluded.kind THEN calendar_day.version ELSE excluded.version END`,
      [date, unitId ?? 'all', kind, basis.trim()],
    );
    const [row] = (await manager.query(`SELECT max(version) AS version FROM calendar_day`)) as { version: number }[];
    return row?.version ?? 0;
  });
