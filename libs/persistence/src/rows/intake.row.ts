import { Check, Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { CommandKind } from '@chung-suc/domain';
import type { StoredAnswer } from './stored-answer';

/**
 * A command as it arrived, with all its text, before anybody decided on it; and the answer, once there is one. The engine carries only
 * `commandId`. Commands of the system (clock, delivery) get a row when they are recorded.
 */
@Entity('intake')
@Check('intake_via_check', `via IN ('api','link','system')`)
@Check('intake_answer_check', `(answer IS NULL) = (answered_at IS NULL)`)
@Index('intake_case_idx', ['caseId'])
@Index('intake_open_idx', ['receivedAt'], { where: 'acknowledged_at IS NULL' })
export class IntakeRow {
  @PrimaryColumn('text', { name: 'command_id' })
  commandId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: CommandKind;

  @Column('text', { name: 'actor_person_id', nullable: true })
  actorPersonId!: string | null;

  /** Through a link a person acts in one post only; null: in every post held. */
  @Column('text', { name: 'actor_post_id', nullable: true })
  actorPostId!: string | null;

  @Column('text')
  via!: 'api' | 'link' | 'system';

  @Column('jsonb')
  body!: unknown;

  /** SHA-256 of case, kind and body: the same key with another body is refused (422). */
  @Column('text', { name: 'body_hash' })
  bodyHash!: string;

  /** Order of arrival, among all commands. */
  @Column('bigint')
  @Generated('increment')
  arrival!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('jsonb', { nullable: true })
  answer!: StoredAnswer | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** When the workflow is known to have taken the answer; until then the command is sent again, so that the workflow adopts what PostgreSQL has. */
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;
}
