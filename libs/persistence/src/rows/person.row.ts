import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmailHealth, PhoneHealth } from '@chung-suc/domain';

/** A person who holds posts. Personal data live here and nowhere in the engine. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text', { name: 'given_name' })
  givenName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  /** E.164, `+84…`. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'email_health' })
  emailHealth!: EmailHealth;

  @Column('text', { name: 'phone_health' })
  phoneHealth!: PhoneHealth;
}
