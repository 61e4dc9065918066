import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CaseRow } from './case.row';
import { PersonRow } from './person.row';

/** Somebody was shown something personal of somebody else (R57). Rows are only ever added. */
@Entity('access_log')
@Check('access_log_what_check', `what IN ('phone')`)
@Check('access_log_why_check', `why IN ('case','phoneReport')`)
@Index('access_log_case_idx', ['caseId'])
@Index('access_log_at_idx', ['at', 'id'])
@Index('access_log_whose_idx', ['whoseId', 'at'])
export class AccessLogRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** To whom it was shown. */
  @Column('text', { name: 'person_id' })
  personId!: string;

  /** Whose it is. */
  @Column('text', { name: 'whose_id' })
  whoseId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  what!: 'phone';

  /** Which number it was, E.164: it may have been corrected since. Null for looks from before that was kept. */
  @Column('text', { nullable: true })
  phone!: string | null;

  /** `case`: they share a case; `phoneReport`: to find out whether the number is wrong, as it was reported in that case. */
  @Column('text')
  why!: 'case' | 'phoneReport';

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'access_log_person_fk' })
  person?: Relation<PersonRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'whose_id', foreignKeyConstraintName: 'access_log_whose_fk' })
  whose?: Relation<PersonRow>;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'access_log_case_fk' })
  case?: Relation<CaseRow>;
}
