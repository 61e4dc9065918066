import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { PersonRow } from './person.row';

/** Lets a person sign in. What they may do follows from the posts that they hold, not from the account. */
@Entity('account')
@Unique('account_email_key', ['email'])
@Check('account_email_check', `email = lower(email)`)
export class AccountRow {
  @PrimaryColumn('text', { name: 'person_id' })
  personId!: string;

  /** In lower case: one address is one account, however it is typed. */
  @Column('text')
  email!: string;

  /** Argon2id, in the PHC string format with its parameters; null until the invitation has been followed. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { name: 'password_set_at', nullable: true })
  passwordSetAt!: Date | null;

  @OneToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'account_person_fk' })
  person?: Relation<PersonRow>;
}
