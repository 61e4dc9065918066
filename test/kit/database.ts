import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { withClient } from '@chung-suc/infra/local/postgres';
import { root } from './processes';
import { testDatabaseUrl } from './test-servers';

export interface TestDatabase {
  url: string;
  /** Also ends the sessions that still use it. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 727_001;

/** A database of its own with our schema, copied from a template that is migrated once a run. `empty`: without the schema. */
export async function freshDatabase({ empty = false, adminUrl = testDatabaseUrl() } = {}): Promise<TestDatabase> {
  const template = empty ? 'template1' : await migratedTemplate(adminUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(adminUrl, name),
    drop: () => withClient(adminUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The lock lets two suites that begin at once make only one template; a template of other migrations has another name. */
function migratedTemplate(adminUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  return withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]); // given back when the session ends
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return name;
    const unfinished = `${name}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    const source = await new DataSource(dataSourceOptions(urlOf(adminUrl, unfinished), 1)).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    return name;
  });
}

/** Of the files, not of the classes: most of the SQL stands beside them. */
function migrationsHash(): string {
  const folder = join(root, 'libs/persistence/src/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
