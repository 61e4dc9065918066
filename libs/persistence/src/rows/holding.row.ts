import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { LocalDate } from '@chung-suc/domain';
import { PersonRow } from './person.row';
import { PostRow } from './post.row';

/** A person holds a post from a day to a day, both included; open-ended when `heldTo` is null. */
@Entity('holding')
@Check('holding_days_check', `held_to IS NULL OR held_to >= held_from`)
@Index('holding_person_idx', ['personId'])
export class HoldingRow {
  @PrimaryColumn('text', { name: 'post_id' })
  postId!: string;

  @PrimaryColumn('text', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('date', { name: 'held_from' })
  heldFrom!: LocalDate;

  @Column('date', { name: 'held_to', nullable: true })
  heldTo!: LocalDate | null;

  @ManyToOne(() => PostRow, { nullable: false })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'holding_post_fk' })
  post?: Relation<PostRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'holding_person_fk' })
  person?: Relation<PersonRow>;
}
