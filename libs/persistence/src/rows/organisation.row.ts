import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A unit, a locality's Union, or the bloc itself. `kind` says which, not how high it stands (R13). */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  /** Folded name, for search without diacritics. */
  @Column('text', { name: 'name_folded' })
  nameFolded!: string;

  @Column('text', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @ManyToOne(() => OrganisationRow, { nullable: true })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'organisation_parent_fk' })
  parent?: Relation<OrganisationRow> | null;

  @Column('text', { name: 'locality_group', nullable: true })
  localityGroup!: string | null;
}
