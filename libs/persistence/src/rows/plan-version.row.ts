import { Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ProgrammeRow } from './programme.row';

/** A published plan, immutable: the printed text, what was understood, and how each finding was settled. A trigger refuses changes. */
@Entity('plan_version')
export class PlanVersionRow {
  @PrimaryColumn('text', { name: 'programme_id' })
  programmeId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('text', { name: 'source_sha256' })
  sourceSha256!: string;

  @Column('text', { name: 'source_text' })
  sourceText!: string;

  @Column('jsonb')
  document!: unknown;

  @CreateDateColumn({ type: 'timestamptz', name: 'published_at' })
  publishedAt!: Date;

  @ManyToOne(() => ProgrammeRow, { nullable: false })
  @JoinColumn({ name: 'programme_id', foreignKeyConstraintName: 'plan_version_programme_fk' })
  programme?: Relation<ProgrammeRow>;
}
