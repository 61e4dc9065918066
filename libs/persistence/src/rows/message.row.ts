import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { MessageTemplate } from '@chung-suc/domain';
import { CaseRow } from './case.row';

/**
 * queued → sending (claimed with a fence) → sent | failed; superseded when its step was over before it was sent. Only the sending job's
 * commit ends a row.
 */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'superseded';

/** A mail to be sent: what, to which post. Rendered when it is claimed; the rendered text holds no credential. */
@Entity('message')
@Check('message_state_check', `state IN ('queued','sending','sent','failed','superseded')`)
@Index('message_due_idx', ['notBefore'], { where: `state IN ('queued','sending')` })
@Index('message_case_idx', ['caseId'])
export class MessageRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** `caseId:template:duty:post`: a repeated command never doubles a mail. */
  @Column('text', { unique: true })
  key!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  template!: MessageTemplate;

  @Column('text', { name: 'post_id' })
  postId!: string;

  @Column('text', { name: 'duty_id', nullable: true })
  dutyId!: string | null;

  @Column('text')
  state!: MessageState;

  @Column('timestamptz', { name: 'not_before' })
  notBefore!: Date;

  /** When a job was last started for it. */
  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt!: Date | null;

  /** Grows with each claim; a job whose fence is old has lost the row. */
  @Column('int', { default: 0 })
  fence!: number;

  @Column('text', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  html!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('timestamptz', { name: 'rendered_at', nullable: true })
  renderedAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  /** SMTP reply code, or a word of ours (`noAddress`). */
  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'message_case_fk' })
  case?: Relation<CaseRow>;
}
