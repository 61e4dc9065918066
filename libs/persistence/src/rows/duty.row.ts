import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { DutyKind } from '@chung-suc/domain';
import { CaseRow } from './case.row';

/** A duty as it stood when the case was last recorded; open while `closedAt` is null. Inbox, reminders and links read it. */
@Entity('duty')
@Check(
  'duty_kind_check',
  `kind IN ('answer','report','confirm','review','commend','choose','hold','decide','wait','takePlace','consent','join',
    'match','answerPart','split','resume','acknowledge')`,
)
@Index('duty_open_idx', ['postId', 'dueAt'], { where: 'closed_at IS NULL' })
export class DutyRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: DutyKind;

  @Column('text', { name: 'post_id' })
  postId!: string;

  @Column('jsonb', { name: 'also_post_ids', default: [] })
  alsoPostIds!: readonly string[];

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** Instants of the reminders, milliseconds. */
  @Column('jsonb')
  reminders!: readonly number[];

  @Column('timestamptz', { name: 'climbs_at', nullable: true })
  climbsAt!: Date | null;

  /** Due in a year whose calendar has not been entered. */
  @Column('boolean', { default: false })
  provisional!: boolean;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'duty_case_fk' })
  case?: Relation<CaseRow>;
}
