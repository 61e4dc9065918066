import { Controller, Get, Inject, Param, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { calendarDayBody, type CalendarView } from '@chung-suc/api-contract';
import { checkEnteredDay, type EnteredDay } from '@chung-suc/domain';
import { CalendarDayRow, keepDay, unitsNamed } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { bodyAs } from '../http/read-request';
import { ApiProblem, toIssues } from '../problems/api-problem';
import { CalendarSweepService } from './calendar-sweep.service';

/** The working calendar: days that differ from Monday to Friday, and the rosters of units. A change counts open cases anew. */
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly database: DataSource,
    private readonly sweep: CalendarSweepService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async days(): Promise<CalendarView> {
    const rows = await this.database.getRepository(CalendarDayRow).find({ order: { date: 'ASC', scope: 'ASC' } });
    return {
      version: rows.reduce((version, row) => Math.max(version, row.version), 0),
      days: rows.map(({ date, kind, basis, scope }) => ({ date, kind, basis, unitId: scope === 'all' ? null : scope })),
    };
  }

  @Put('days/:date')
  async enter(@Param('date') date: string, @Req() request: Request): Promise<CalendarView> {
    const day: EnteredDay = { date, ...bodyAs(calendarDayBody, request) };
    const now = await this.clock.now();
    const known = day.unitId === null || (await unitsNamed(this.database, [day.unitId], now)).length > 0;
    const errors = checkEnteredDay(day, now, known);
    if (errors.length > 0) throw new ApiProblem('invalidFields', { fields: toIssues(errors) });
    await keepDay(this.database, day);
    await this.sweep.sweep();
    return this.days();
  }
}
