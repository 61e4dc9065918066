import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { databaseUrl } from './running-stack';
import { runCommand } from './run-command';

/** Brings the schema of the database up to date. */
runCommand(async () => {
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 2)).initialize();
  try {
    const done = await database.runMigrations({ transaction: 'each' });
    console.error(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.map((migration) => migration.name).join(', ')}`);
  } finally {
    await database.destroy();
  }
});
