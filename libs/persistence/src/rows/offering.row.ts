import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { DeliveryMode, OfferingFacts } from '@chung-suc/domain';
import { OrganisationRow } from './organisation.row';
import { PostRow } from './post.row';

/** An offering of one plan version, as printed and as understood. */
@Entity('offering')
@Check('offering_flow_check', `flow IN ('supportRequest','invitation','worksProject')`)
@Check('offering_mode_check', `mode IN ('online','onsite')`)
export class OfferingRow {
  @PrimaryColumn('text', { name: 'programme_id' })
  programmeId!: string;

  @PrimaryColumn('int', { name: 'plan_version' })
  planVersion!: number;

  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'area_code' })
  areaCode!: string;

  @Column('text', { name: 'area_title' })
  areaTitle!: string;

  /** Position in the area, our own count: the plan prints unnumbered bullets. */
  @Column('int')
  ordinal!: number;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_folded' })
  nameFolded!: string;

  /** The plan's own wording. */
  @Column('text')
  printed!: string;

  @Column('int')
  line!: number;

  @Column('text')
  flow!: OfferingFacts['flow'];

  @Column('text', { nullable: true })
  mode!: DeliveryMode | null;

  @Column('text', { nullable: true })
  venue!: string | null;

  @Column('int', { name: 'capacity_count', nullable: true })
  capacityCount!: number | null;

  @Column('text', { name: 'capacity_scope', nullable: true })
  capacityScope!: string | null;

  @Column('text', { name: 'lead_unit_id', nullable: true })
  leadUnitId!: string | null;

  @ManyToOne(() => OrganisationRow, { nullable: true })
  @JoinColumn({ name: 'lead_unit_id', foreignKeyConstraintName: 'offering_lead_unit_fk' })
  leadUnit?: Relation<OrganisationRow> | null;

  @Column('text', { name: 'unit_post_id', nullable: true })
  unitPostId!: string | null;

  @ManyToOne(() => PostRow, { nullable: true })
  @JoinColumn({ name: 'unit_post_id', foreignKeyConstraintName: 'offering_unit_post_fk' })
  unitPost?: Relation<PostRow> | null;

  @Column('jsonb', { name: 'co_unit_ids', default: [] })
  coUnitIds!: readonly string[];

  /** Parts of the offering, each with the unit that answers for it (R12). */
  @Column('jsonb', { default: [] })
  components!: readonly { readonly id: string; readonly name: string; readonly leadUnitId: string; readonly unitPostId: string | null }[];
}
