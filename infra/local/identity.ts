import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { msToTs } from '@temporalio/common/lib/time';
import { withClient } from './postgres';
import { withEngine, type EngineAddress } from './temporal-server';
import { writeWhole } from './data-folder';
import { reasonOf, Trouble } from './trouble';

/** A part of the installation that carries its id. */
export interface Part {
  /** As a person calls it. */
  called: string;
  read(): Promise<string | undefined>;
  write(id: string): Promise<void>;
}

const NAMESPACE_KEY = 'chung-suc-id';
const MAIL_FILE = 'chung-suc-id';
const RETENTION = '720 hours';

/** Throws `Trouble` when the part belongs to another installation: mixing two would send one's mails for the other's cases. */
export async function refuseStranger(part: Part, id: string, dataDir: string): Promise<string | undefined> {
  const found = await part.read();
  if (found !== undefined && found !== id) {
    throw new Trouble(
      `${part.called} belongs to another installation (${found}) than the data folder ${dataDir} (${id}): set DATA_DIR to the folder that belongs to it, or the address to the right one.`,
    );
  }
  return found;
}

/**
 * An engine without memory is started again from the database; a database without memory cannot be: its cases are gone, and the engine
 * would go on with their remains.
 */
export function refuseLostDatabase(database: string | undefined, engine: string | undefined): void {
  if (database === undefined && engine !== undefined) {
    throw new Trouble(
      'The database is empty, but the Temporal server knows this installation: put the database back, or run npm run reset.',
    );
  }
}

export const databasePart = (url: string): Part => ({
  called: 'The database',
  read: () =>
    withClient(url, async (client) => {
      const table = await client.query<{ found: string | null }>(`SELECT to_regclass('public.installation') AS found`);
      if (!table.rows[0]?.found) return undefined;
      const row = await client.query<{ id: string }>('SELECT id FROM installation LIMIT 1');
      return row.rows[0]?.id;
    }).catch((error: unknown) => {
      throw new Trouble(`The database does not answer (${reasonOf(error)}): check DATABASE_URL, or start without it.`);
    }),
  write: (id) =>
    withClient(url, async (client) => {
      await client.query('INSERT INTO installation (id) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM installation)', [id]);
    }),
});

export const enginePart = (where: EngineAddress, ours: boolean): Part => ({
  called: 'The Temporal server',
  read: () =>
    withEngine(where, async (connection) => {
      const described = await connection.workflowService.describeNamespace({ namespace: where.namespace });
      return described.namespaceInfo?.data?.[NAMESPACE_KEY] || undefined;
    }),
  write: (id) =>
    withEngine(where, async (connection) => {
      await connection.workflowService.updateNamespace({
        namespace: where.namespace,
        updateInfo: { data: { [NAMESPACE_KEY]: id } },
        // Our own server keeps closed workflows a day unless told otherwise; how long another's keeps them is not ours to say.
        ...(ours ? { config: { workflowExecutionRetentionTtl: msToTs(RETENTION) } } : {}),
      });
    }),
});

export const mailPart = (dir: string): Part => ({
  called: 'The mail folder',
  read() {
    const file = join(dir, MAIL_FILE);
    return Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  },
  write(id) {
    mkdirSync(dir, { recursive: true });
    writeWhole(join(dir, MAIL_FILE), `${id}\n`);
    return Promise.resolve();
  },
});
