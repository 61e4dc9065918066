import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDayKind, LocalDate } from '@chung-suc/domain';

/** A day that differs from the week's pattern; `scope` is `all` or the id of a unit with its own roster. */
@Entity('calendar_day')
@Check('calendar_day_kind_check', `kind IN ('HOLIDAY','COMPENSATORY','SWAP_OFF','MAKE_UP')`)
export class CalendarDayRow {
  @PrimaryColumn('date')
  date!: LocalDate;

  @PrimaryColumn('text')
  scope!: string;

  @Column('text')
  kind!: CalendarDayKind;

  /** The notice or law that it rests on. */
  @Column('text')
  basis!: string;

  /** Version of the calendar that brought the day. */
  @Column('int')
  version!: number;
}
