import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Where a statement runs: in the transaction of a manager, or by itself. */
export type Database = DataSource | EntityManager;

/**
 * A statement that is planned once for each connection: `name` stands for this very text, in the whole process. For what every command, mail
 * or page asks: planning the reading of a case takes three times as long as reading it.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs a prepared statement, in the transaction of `database` where it has one; gives the rows. */
export async function run<T>(database: Database, statement: Statement, values: readonly unknown[]): Promise<T[]> {
  const { queryRunner } = database as Partial<Pick<EntityManager, 'queryRunner'>>;
  if (queryRunner) return on(queryRunner, statement, values);
  const own = ('createQueryRunner' in database ? database : database.dataSource).createQueryRunner();
  try {
    return await on(own, statement, values);
  } finally {
    await own.release();
  }
}

async function on<T>(runner: QueryRunner, statement: Statement, values: readonly unknown[]): Promise<T[]> {
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query({ ...statement, values: [...values] });
  return rows as T[];
}
