import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { SignedInBy } from '@chung-suc/domain';
import { PersonRow } from './person.row';

/** Somebody is signed in. The cookie holds a random token; the row holds its hash only, so that no copy of the table signs anybody in. */
@Entity('session')
@Check('session_by_check', `signed_in_by IN ('password','mailLink','demo')`)
@Index('session_person_idx', ['personId'])
@Index('session_unused_idx', ['unusedUntil'])
export class SessionRow {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'signed_in_by' })
  signedInBy!: SignedInBy;

  @Column('timestamptz', { name: 'signed_in_at' })
  signedInAt!: Date;

  /** With what, `Chrome · Windows`; null when the browser does not say. */
  @Column('text', { nullable: true })
  device!: string | null;

  /** Not used again it ends then; each use moves it, up to `expiresAt`. */
  @Column('timestamptz', { name: 'unused_until' })
  unusedUntil!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Signed out, or ended because a new password was set. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @ManyToOne(() => PersonRow, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person_fk' })
  person?: Relation<PersonRow>;
}
