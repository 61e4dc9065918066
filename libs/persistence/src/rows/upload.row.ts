import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { FilePurpose } from '@chung-suc/domain';
import { CaseFileRow } from './case-file.row';
import { CaseRow } from './case.row';
import { LinkRow } from './link.row';
import { PersonRow } from './person.row';
import { PostRow } from './post.row';

/** A file on its way, in as many parts as the connection makes of it. How much has arrived is how long its part in the store is. */
@Entity('upload')
@Check('upload_purpose_check', `purpose IN ('report','evidence','other')`)
@Check('upload_length_check', `length > 0`)
@Index('upload_expires_idx', ['expiresAt'])
@Index('upload_person_idx', ['caseId', 'personId'])
export class UploadRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'post_id' })
  postId!: string;

  @Column('uuid', { name: 'link_id', nullable: true })
  linkId!: string | null;

  @Column('text')
  purpose!: FilePurpose;

  /** As the browser has it: cleaned when it is known what the file is. */
  @Column('text')
  name!: string;

  /** Bytes, when it will be whole. */
  @Column('int')
  length!: number;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  /** From then on what has arrived is forgotten. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** What has become of it. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'upload_case_fk' })
  case?: Relation<CaseRow>;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'upload_person_fk' })
  person?: Relation<PersonRow>;

  @ManyToOne(() => PostRow, { nullable: false })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'upload_post_fk' })
  post?: Relation<PostRow>;

  @ManyToOne(() => LinkRow, { nullable: true })
  @JoinColumn({ name: 'link_id', foreignKeyConstraintName: 'upload_link_fk' })
  link?: Relation<LinkRow>;

  @ManyToOne(() => CaseFileRow, { nullable: true })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'upload_file_fk' })
  file?: Relation<CaseFileRow>;
}
