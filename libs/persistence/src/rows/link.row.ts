import { Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { MessageRow } from './message.row';

/** A link of a mail: one person, one post, one duty. Its URL is the id and a MAC made at sending; no table holds the credential. */
@Entity('link')
@Unique('link_once', ['messageId', 'caseId', 'dutyId'])
export class LinkRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'duty_id' })
  dutyId!: string;

  @Column('text', { name: 'post_id' })
  postId!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  /** Later than the due time: late answers are welcome. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @ManyToOne(() => MessageRow, { nullable: false })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'link_message_fk' })
  message?: Relation<MessageRow>;
}
