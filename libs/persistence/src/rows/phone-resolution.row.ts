import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { PhoneOutcome } from '@chung-suc/domain';
import { PersonRow } from './person.row';

/** What was found out about somebody's number: the history of the numbers of a person, since rows are only ever added. */
@Entity('phone_resolution')
@Unique('phone_resolution_key', ['key'])
@Check('phone_resolution_outcome_check', `outcome IN ('corrected','confirmed')`)
@Check('phone_resolution_source_check', `char_length(source) BETWEEN 1 AND 500`)
@Check(
  'phone_resolution_corrected_check',
  `CASE WHEN outcome = 'corrected' THEN corrected_to IS NOT NULL AND corrected_to <> phone ELSE corrected_to IS NULL END`,
)
@Index('phone_resolution_whose_idx', ['whoseId', 'at'])
export class PhoneResolutionRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Who resolved it and the idempotency key, or the version of a plan: what is sent twice is written once. */
  @Column('text')
  key!: string;

  @Column('text', { name: 'whose_id' })
  whoseId!: string;

  /** The number in question, E.164: until then theirs. */
  @Column('text')
  phone!: string;

  @Column('text')
  outcome!: PhoneOutcome;

  /** E.164. */
  @Column('text', { name: 'corrected_to', nullable: true })
  correctedTo!: string | null;

  /** How it is known: “gọi xác nhận 16/06”. */
  @Column('text')
  source!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null when a new version of the plan brought another number. */
  @Column('text', { name: 'by_id', nullable: true })
  byId!: string | null;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'whose_id', foreignKeyConstraintName: 'phone_resolution_whose_fk' })
  whose?: Relation<PersonRow>;

  @ManyToOne(() => PersonRow, { nullable: true })
  @JoinColumn({ name: 'by_id', foreignKeyConstraintName: 'phone_resolution_by_fk' })
  by?: Relation<PersonRow> | null;
}
