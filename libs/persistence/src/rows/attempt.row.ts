import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AttemptKind } from '@chung-suc/domain';

/** How often something limited was tried; shared by every process of the API. Subjects are hashed: addresses of people are not kept here. */
@Entity('attempt')
@Check('attempt_kind_check', `kind IN ('signInAccount','signInAddress','resetAccount','resetAddress')`)
@Index('attempt_last_idx', ['lastAt'])
export class AttemptRow {
  @PrimaryColumn('text')
  kind!: AttemptKind;

  /** SHA-256 of the e-mail address that was typed, whether or not it has an account, or of the network address; hexadecimal. */
  @PrimaryColumn('text')
  subject!: string;

  @Column('int')
  count!: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: Date | null;
}
