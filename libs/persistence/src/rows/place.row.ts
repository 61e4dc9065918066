import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CaseRow } from './case.row';

/** A place of a limited offering that a case has (R10). What is limited, and how often, the domain says; that a place is had once, the key. */
@Entity('place')
@Check('place_ordinal_check', 'ordinal > 0')
export class PlaceRow {
  @PrimaryColumn('text', { name: 'place_key' })
  placeKey!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('uuid', { name: 'case_id', unique: true })
  caseId!: string;

  @OneToOne(() => CaseRow, { nullable: false, deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'place_case_fk' })
  case?: Relation<CaseRow>;
}

/** A case in line for a place, in the order in which the requests arrived. */
@Entity('place_wait')
@Index('place_wait_line_idx', ['placeKey', 'arrival'])
export class PlaceWaitRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'place_key' })
  placeKey!: string;

  /** `arrival` of the request's intake. */
  @Column('bigint')
  arrival!: string;

  @ManyToOne(() => CaseRow, { nullable: false, deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'place_wait_case_fk' })
  case?: Relation<CaseRow>;
}
