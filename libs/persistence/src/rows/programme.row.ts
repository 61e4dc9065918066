import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '@chung-suc/domain';

/** One year's programme. `planVersion` is the version in force; the printed period stays beside the one that holds. */
@Entity('programme')
@Check('programme_period_check', `period_to >= period_from`)
export class ProgrammeRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('int')
  year!: number;

  @Column('text')
  name!: string;

  @Column('text')
  issuer!: string;

  @Column('date', { name: 'period_from' })
  periodFrom!: LocalDate;

  @Column('date', { name: 'period_to' })
  periodTo!: LocalDate;

  @Column('text', { name: 'printed_period' })
  printedPeriod!: string;

  @Column('int', { name: 'plan_version' })
  planVersion!: number;

  @Column('int', { name: 'last_case_number', default: 0 })
  lastCaseNumber!: number;
}
