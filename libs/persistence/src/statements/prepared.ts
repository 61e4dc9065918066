import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that is planned once for each connection: `name` stands for this very text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs a prepared statement in the transaction of `manager`; gives the rows. */
export async function run<T>(manager: EntityManager, statement: Statement, values: readonly unknown[]): Promise<T[]> {
  if (!manager.queryRunner) throw new Error('A prepared statement runs in a transaction');
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const { rows } = await client.query({ ...statement, values: [...values] });
  return rows as T[];
}
