import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { PasswordPurpose } from '@chung-suc/domain';
import { AccountRow } from './account.row';
import { MessageRow } from './message.row';

/** The link of a mail by which one person sets a password, once. Its address is the id and a MAC made at sending; no table holds the credential. */
@Entity('password_link')
@Unique('password_link_message_key', ['messageId'])
@Check('password_link_purpose_check', `purpose IN ('reset','invitation')`)
@Index('password_link_person_idx', ['personId'])
export class PasswordLinkRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('text')
  purpose!: PasswordPurpose;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** A password was set, by this link or by another of the same person: from then on it is dead. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @ManyToOne(() => AccountRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'password_link_account_fk' })
  account?: Relation<AccountRow>;

  @ManyToOne(() => MessageRow, { nullable: false })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'password_link_message_fk' })
  message?: Relation<MessageRow>;
}
