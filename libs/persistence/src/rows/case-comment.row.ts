import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { CaseRow } from './case.row';
import { PersonRow } from './person.row';
import { PostRow } from './post.row';

/** What somebody has written on a case, beside its commands: it changes nothing of the case, and the engine never sees it. */
@Entity('case_comment')
@Unique('case_comment_key', ['key'])
@Check('case_comment_body_check', `char_length(body) BETWEEN 1 AND 2000`)
@Check('case_comment_removed_check', `(body IS NULL) = (removed_at IS NOT NULL)`)
@Index('case_comment_case_idx', ['caseId', 'at'])
export class CaseCommentRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Author and idempotency key: what is sent twice is written once. */
  @Column('text')
  key!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'author_id' })
  authorId!: string;

  /** By which the author took part then. */
  @Column('text', { name: 'author_post_id' })
  authorPostId!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null when it was removed. */
  @Column('text', { nullable: true })
  body!: string | null;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'case_comment_case_fk' })
  case?: Relation<CaseRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'author_id', foreignKeyConstraintName: 'case_comment_author_fk' })
  author?: Relation<PersonRow>;

  @ManyToOne(() => PostRow, { nullable: false })
  @JoinColumn({ name: 'author_post_id', foreignKeyConstraintName: 'case_comment_post_fk' })
  authorPost?: Relation<PostRow>;
}
