import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { MessageTemplate } from '@chung-suc/domain';
import { CaseRow } from './case.row';

/**
 * queued → sending (claimed with a fence) → sent | failed; superseded when its step was over before it was sent;
 * merged when another mail to the same person tells it too. Only the sending job's
 * commit ends a row.
 */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'superseded' | 'merged';

/** Mails by which somebody sets a password. They are of no case. */
export type PasswordTemplate = 'passwordReset' | 'invitation';

/** The same, and the one that tells that it was changed: `personId` says whose. */
export type AccountTemplate = PasswordTemplate | 'passwordChanged';

/** Mails of a case, the committee's daily digest and the mails of accounts, which are of none. */
export type StoredTemplate = MessageTemplate | 'committeeDigest' | AccountTemplate;

/** A mail to be sent: what, to which post. Rendered when it is claimed; the rendered text holds no credential. */
@Entity('message')
@Check('message_state_check', `state IN ('queued','sending','sent','failed','superseded','merged')`)
@Check('message_merged_check', `(state = 'merged') = (merged_into IS NOT NULL)`)
@Index('message_due_idx', ['notBefore'], { where: `state IN ('queued','sending')` })
@Index('message_case_idx', ['caseId'])
export class MessageRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** `caseId:template:duty:post`: a repeated command never doubles a mail. */
  @Column('text', { unique: true })
  key!: string;

  /** Null for the digest and for mails of accounts. */
  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text')
  template!: StoredTemplate;

  @Column('text', { name: 'post_id' })
  postId!: string;

  @Column('text', { name: 'duty_id', nullable: true })
  dutyId!: string | null;

  @Column('text')
  state!: MessageState;

  /** The mail that told this one too. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

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

  /** The calendar file that the mail carries (RFC 5545), as it is sent; null when it carries none. */
  @Column('text', { nullable: true })
  calendar!: string | null;

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

  @ManyToOne(() => MessageRow, { nullable: true })
  @JoinColumn({ name: 'merged_into', foreignKeyConstraintName: 'message_merged_fk' })
  merged?: Relation<MessageRow>;

  @ManyToOne(() => CaseRow, { nullable: true })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'message_case_fk' })
  case?: Relation<CaseRow>;
}
