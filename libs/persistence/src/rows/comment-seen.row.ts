import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CaseRow } from './case.row';
import { PersonRow } from './person.row';

/** How far somebody has read the comments of a case. */
@Entity('comment_seen')
export class CommentSeenRow {
  @PrimaryColumn('text', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  /** When the last comment was written that was on the screen. */
  @Column('timestamptz', { name: 'seen_to' })
  seenTo!: Date;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'comment_seen_person_fk' })
  person?: Relation<PersonRow>;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'comment_seen_case_fk' })
  case?: Relation<CaseRow>;
}
