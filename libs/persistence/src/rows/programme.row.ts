import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { LocalDate } from '@chung-suc/domain';
import { OrganisationRow } from './organisation.row';

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

  /** Whose committee and coordinator the programme has. */
  @Column('text', { name: 'bloc_id' })
  blocId!: string;

  @ManyToOne(() => OrganisationRow, { nullable: false })
  @JoinColumn({ name: 'bloc_id', foreignKeyConstraintName: 'programme_bloc_fk' })
  bloc?: Relation<OrganisationRow>;

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
