import 'reflect-metadata';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';

describe('schema', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());

  it('is what the rows say: neither drifts from the other', async () => {
    const log = await db.database.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('goes down and up again', async () => {
    const migrations = db.database.migrations.length;
    for (let undone = 0; undone < migrations; undone += 1) await db.database.undoLastMigration();
    const tables = (await db.database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)) as { tablename: string }[];
    expect(tables.map(({ tablename }) => tablename)).toEqual(['migrations']);
    expect(await db.database.runMigrations()).toHaveLength(migrations);
  });
});
