import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { FilePurpose, KeptKind } from '@chung-suc/domain';
import { CaseRow } from './case.row';
import { LinkRow } from './link.row';
import { PersonRow } from './person.row';
import { PostRow } from './post.row';

/** A file of a case: who added it, what it is, and under which names its bytes lie in the store. One that was taken away keeps its row, not its bytes. */
@Entity('case_file')
@Check('case_file_purpose_check', `purpose IN ('report','evidence','other')`)
@Check('case_file_kind_check', `kind IN ('jpeg','pdf','docx','xlsx')`)
@Check(
  'case_file_photo_check',
  `(kind = 'jpeg') = (thumbnail_sha256 IS NOT NULL) AND (kind = 'jpeg') = (width IS NOT NULL) AND (kind = 'jpeg') = (height IS NOT NULL)`,
)
@Check('case_file_removed_check', `(removed_at IS NULL) = (removed_by_id IS NULL)`)
@Index('case_file_case_idx', ['caseId', 'addedAt'])
@Index('case_file_once', ['caseId', 'personId', 'purpose', 'sourceSha256'], { unique: true, where: 'removed_at IS NULL' })
export class CaseFileRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  /** Through which it was added. */
  @Column('text', { name: 'post_id' })
  postId!: string;

  /** Added on the page behind this link; null: signed in. */
  @Column('uuid', { name: 'link_id', nullable: true })
  linkId!: string | null;

  @Column('text')
  purpose!: FilePurpose;

  /** The report that it was added for, while that was written. */
  @Column('int', { name: 'report_round', nullable: true })
  reportRound!: number | null;

  /** As it was called, cleaned, with the ending of what it is. */
  @Column('text')
  name!: string;

  @Column('text')
  kind!: KeptKind;

  /** Bytes, as it is kept. */
  @Column('int')
  size!: number;

  /** Pixels of a photo, as it is kept. */
  @Column('int', { nullable: true })
  width!: number | null;

  @Column('int', { nullable: true })
  height!: number | null;

  /** SHA-256 of what is kept, hexadecimal: its name in the store. */
  @Column('text')
  sha256!: string;

  /** The small picture of a photo, in the same store. */
  @Column('text', { name: 'thumbnail_sha256', nullable: true })
  thumbnailSha256!: string | null;

  /** Of the bytes as they arrived: the same file sent again by the same person is one file. */
  @Column('text', { name: 'source_sha256' })
  sourceSha256!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column('text', { name: 'removed_by_id', nullable: true })
  removedById!: string | null;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'case_file_case_fk' })
  case?: Relation<CaseRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'case_file_person_fk' })
  person?: Relation<PersonRow>;

  @ManyToOne(() => PostRow, { nullable: false })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'case_file_post_fk' })
  post?: Relation<PostRow>;

  @ManyToOne(() => LinkRow, { nullable: true })
  @JoinColumn({ name: 'link_id', foreignKeyConstraintName: 'case_file_link_fk' })
  link?: Relation<LinkRow>;

  @ManyToOne(() => PersonRow, { nullable: true })
  @JoinColumn({ name: 'removed_by_id', foreignKeyConstraintName: 'case_file_removed_by_fk' })
  removedBy?: Relation<PersonRow>;
}
