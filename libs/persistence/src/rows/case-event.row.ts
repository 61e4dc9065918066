import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { DomainEvent, EventKind } from '@chung-suc/domain';
import { CaseRow } from './case.row';

/** What happened, in order: the truth of a case. */
@Entity('case_event')
export class CaseEventRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  kind!: EventKind;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'command_id' })
  commandId!: string;

  @Column('text', { name: 'actor_person_id', nullable: true })
  actorPersonId!: string | null;

  @Column('text', { name: 'actor_post_id', nullable: true })
  actorPostId!: string | null;

  @Column('jsonb')
  body!: DomainEvent['body'];

  @ManyToOne(() => CaseRow, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'case_event_case_fk' })
  case?: Relation<CaseRow>;
}
