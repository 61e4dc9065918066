import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { EscalationTrigger, Proposal } from '@chung-suc/domain';
import { CaseRow } from './case.row';

/** An escalation as lists and the committee's page read it; what was decided stands in the case's events. */
@Entity('escalation')
@Check('escalation_n_check', 'n > 0')
@Check('escalation_trigger_check', `trigger IN ('declined','trouble','silence','choiceRefused','disputed')`)
@Index('escalation_open_idx', ['openedAt'], { where: 'closed_at IS NULL' })
export class EscalationRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('int')
  n!: number;

  @Column('text')
  trigger!: EscalationTrigger;

  @Column('boolean', { name: 'short_notice' })
  shortNotice!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** When the escalation service had proposals and had told the members. */
  @Column('timestamptz', { name: 'prepared_at', nullable: true })
  preparedAt!: Date | null;

  /** What the committee could do, with grounds, as it stood when the escalation was prepared. */
  @Column('jsonb', { default: [] })
  proposals!: readonly Proposal[];

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'escalation_case_fk' })
  case?: Relation<CaseRow>;
}
