import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Outcome, Stage, SupportRequest } from '@chung-suc/domain';
import { millis } from './transformers';

/** A case: its state as its events have made it, and the columns that lists are read by. Written by `record` alone. */
@Entity('cases')
@Check('cases_flow_check', `flow IN ('supportRequest')`)
@Check(
  'cases_stage_check',
  `stage IN ('requested','agreed','held','reported','reviewed','commended','closed','waiting','matching','suspended','registered')`,
)
@Check(
  'cases_outcome_check',
  `outcome IN ('completed','declined','notHeld','closedByCommittee','cancelledByLocality','cancelledByUnit','noPlace')`,
)
@Check('cases_closed_check', `(stage = 'closed') = (closed_at IS NOT NULL) AND (stage = 'closed') = (outcome IS NOT NULL)`)
@Index('cases_unit_idx', ['leadUnitId', 'stage'])
@Index('cases_locality_idx', ['localityId', 'stage'])
@Index('cases_restores_idx', ['restoresId'], { where: 'restores_id IS NOT NULL' })
@Index('cases_split_from_idx', ['splitFromId'], { where: 'split_from_id IS NOT NULL' })
export class CaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Human number, `CS-2026-0143`. */
  @Column('text', { unique: true })
  number!: string;

  @Column('text')
  flow!: 'supportRequest';

  @Column('text')
  stage!: Stage;

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  /** Version of the last event; grows by one with each. */
  @Column('int')
  version!: number;

  @Column('jsonb')
  state!: SupportRequest;

  @Column('timestamptz', { name: 'wake_at', nullable: true })
  wakeAt!: Date | null;

  @Column('text', { name: 'programme_id' })
  programmeId!: string;

  @Column('int', { name: 'plan_version' })
  planVersion!: number;

  @Column('text', { name: 'offering_id' })
  offeringId!: string;

  @Column('text', { name: 'locality_id' })
  localityId!: string;

  @Column('text', { name: 'lead_unit_id' })
  leadUnitId!: string;

  @Column('int', { name: 'policy_version' })
  policyVersion!: number;

  /** Version of the calendar by which its duties were last counted. */
  @Column('int', { name: 'calendar_version', default: 0 })
  calendarVersion!: number;

  /** How far this case's clock has been moved forward, milliseconds (embedded mode; 0 elsewhere). */
  @Column('bigint', { name: 'clock_offset_ms', default: 0, transformer: millis })
  clockOffsetMs!: number;

  /** The case that this one takes up again. */
  @Column('uuid', { name: 'restores_id', nullable: true })
  restoresId!: string | null;

  @ManyToOne(() => CaseRow, { nullable: true })
  @JoinColumn({ name: 'restores_id', foreignKeyConstraintName: 'cases_restores_fk' })
  restores?: Relation<CaseRow> | null;

  /** The case whose other components were held without these (R12). */
  @Column('uuid', { name: 'split_from_id', nullable: true })
  splitFromId!: string | null;

  @ManyToOne(() => CaseRow, { nullable: true })
  @JoinColumn({ name: 'split_from_id', foreignKeyConstraintName: 'cases_split_from_fk' })
  splitFrom?: Relation<CaseRow> | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
