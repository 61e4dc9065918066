import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';

/** The one database, with a pool of `poolSize` connections. Waits for PostgreSQL at boot rather than dying of a slow one. */
export const databaseModule = (url: string, poolSize?: number): DynamicModule =>
  TypeOrmModule.forRoot({ ...dataSourceOptions(url, poolSize), retryAttempts: 10, retryDelay: 1_000 });
