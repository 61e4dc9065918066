import { Check, Column, Entity, Exclusion, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CaseRow } from './case.row';
import { OrganisationRow } from './organisation.row';

/** Hours in which a unit is engaged: no two of a unit overlap, back to back they may be (R10). */
@Entity('booking')
@Check('booking_span_check', 'NOT isempty(span)')
@Exclusion('booking_one_place_at_a_time', `USING gist ("unit_id" WITH =, "span" WITH &&)`)
export class BookingRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text', { name: 'unit_id' })
  unitId!: string;

  @Column('tstzrange')
  span!: string;

  @ManyToOne(() => CaseRow, { nullable: false, deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'booking_case_fk' })
  case?: Relation<CaseRow>;

  @ManyToOne(() => OrganisationRow, { nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'booking_unit_fk' })
  unit?: Relation<OrganisationRow>;
}
