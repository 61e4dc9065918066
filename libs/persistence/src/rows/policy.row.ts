import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Policy } from '@chung-suc/domain';

/** A version of the committee's deadlines; a case keeps the version that it started with. */
@Entity('policy')
export class PolicyRow {
  @PrimaryColumn('int')
  version!: number;

  @Column('jsonb')
  data!: Policy;
}
