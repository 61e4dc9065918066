import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { PhoneFault } from '@chung-suc/domain';
import { CaseRow } from './case.row';
import { PersonRow } from './person.row';
import { PhoneResolutionRow } from './phone-resolution.row';
import { PostRow } from './post.row';

/** “Báo sai số”: somebody has called a number and says that it is wrong. Open until it is resolved. */
@Entity('phone_report')
@Unique('phone_report_key', ['key'])
@Check('phone_report_fault_check', `fault IN ('wrongPerson','unreachable','other')`)
@Check('phone_report_note_check', `char_length(note) BETWEEN 1 AND 500`)
@Check('phone_report_seen_check', `seen_at IS NULL OR resolution_id IS NOT NULL`)
@Index('phone_report_open_idx', ['whoseId', 'phone', 'reporterId'], { unique: true, where: 'resolution_id IS NULL' })
@Index('phone_report_reporter_idx', ['reporterId'], { where: 'resolution_id IS NOT NULL AND seen_at IS NULL' })
export class PhoneReportRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Reporter and idempotency key: what is sent twice is written once. */
  @Column('text')
  key!: string;

  /** Whose number it is. */
  @Column('text', { name: 'whose_id' })
  whoseId!: string;

  /** The number that was called, E.164; theirs when it was reported. */
  @Column('text')
  phone!: string;

  /** In which the reporter takes part. */
  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'reporter_id' })
  reporterId!: string;

  /** By which the reporter took part then. */
  @Column('text', { name: 'reporter_post_id' })
  reporterPostId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  fault!: PhoneFault;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The right number as the reporter knows it, E.164. */
  @Column('text', { name: 'better_phone', nullable: true })
  betterPhone!: string | null;

  /** Null while it is open. */
  @Column('uuid', { name: 'resolution_id', nullable: true })
  resolutionId!: string | null;

  /** When the reporter said that they know what came of it. */
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'whose_id', foreignKeyConstraintName: 'phone_report_whose_fk' })
  whose?: Relation<PersonRow>;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'phone_report_case_fk' })
  case?: Relation<CaseRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'reporter_id', foreignKeyConstraintName: 'phone_report_reporter_fk' })
  reporter?: Relation<PersonRow>;

  @ManyToOne(() => PostRow, { nullable: false })
  @JoinColumn({ name: 'reporter_post_id', foreignKeyConstraintName: 'phone_report_post_fk' })
  reporterPost?: Relation<PostRow>;

  @ManyToOne(() => PhoneResolutionRow, { nullable: true })
  @JoinColumn({ name: 'resolution_id', foreignKeyConstraintName: 'phone_report_resolution_fk' })
  resolution?: Relation<PhoneResolutionRow> | null;
}
