import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { PostKind } from '@chung-suc/domain';
import { OrganisationRow } from './organisation.row';

/** A post: what cases, duties, chains and links name. Who holds it is a matter of dates. */
@Entity('post')
@Check(
  'post_kind_check',
  `kind IN ('unitContact','localityContact','coordinator','committeeMember','recordsClerk','observer','administrator','unitSecretary')`,
)
export class PostRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: PostKind;

  @Column('text')
  title!: string;

  /** Order of protocol among posts of one kind. */
  @Column('int')
  rank!: number;

  @Column('text', { name: 'organisation_id' })
  organisationId!: string;

  @ManyToOne(() => OrganisationRow, { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'post_organisation_fk' })
  organisation?: Relation<OrganisationRow>;
}
