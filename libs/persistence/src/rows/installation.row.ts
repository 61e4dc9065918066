import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { millis } from './transformers';

/** Which data these are, and how far the embedded mode has moved time forward (milliseconds; 0 everywhere else). */
@Entity('installation')
export class InstallationRow {
  @PrimaryColumn('text')
  id!: string;

  @Column({ type: 'bigint', name: 'clock_offset_ms', default: 0, transformer: millis })
  clockOffsetMs!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
