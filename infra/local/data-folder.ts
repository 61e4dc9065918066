import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, Trouble } from './trouble';

/** What lies in the data folder. Its id is carried by the database, the Temporal namespace and the mail folder too. */
export interface DataFolder {
  dir: string;
  id: string;
  /** Made by this start, so that its parts are expected to be empty. */
  fresh: boolean;
  logs: string;
  path(...parts: string[]): string;
}

export interface Secrets {
  /** As in the setting CODEC_KEYS. */
  codecKeys: string;
  linkSecret: string;
  postgresPassword: string;
}

const ID_FILE = 'id';
const SECRETS_FILE = 'secrets.json';
const LOGS_KEPT = 3;

/** Opens the data folder, or makes it. Throws `Trouble` when the folder is somebody else's or not writable. */
export function openDataFolder(dir: string): DataFolder {
  const idFile = join(dir, ID_FILE);
  try {
    mkdirSync(join(dir, 'logs'), { recursive: true });
    const fresh = !existsSync(idFile);
    if (fresh) {
      const strangers = readdirSync(dir).filter((name) => !['logs', 'stack.json'].includes(name));
      if (strangers.length > 0) {
        throw new Trouble(
          `The folder ${dir} already holds other things (${strangers.slice(0, 3).join(', ')}): give DATA_DIR a folder of its own.`,
        );
      }
      writeWhole(idFile, `${randomUUID()}\n`);
    }
    const id = readFileSync(idFile, 'utf8').trim();
    return { dir, id, fresh, logs: join(dir, 'logs'), path: (...parts) => join(dir, ...parts) };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`The data folder ${dir} cannot be used (${reasonOf(error)}): free it, or set DATA_DIR to another folder.`);
  }
}

/**
 * The keys of this installation, made at its first start and readable by their owner alone. Lost keys are not replaced silently: the
 * engine's data could never be read again.
 */
export function openSecrets(folder: DataFolder): Secrets {
  const file = folder.path(SECRETS_FILE);
  if (!existsSync(file)) {
    if (existsSync(folder.path('postgres')) || existsSync(folder.path('temporal'))) {
      throw new Trouble(`${file} is missing, and without its keys the data beside it cannot be read: put it back, or run npm run reset.`);
    }
    const secrets: Secrets = {
      codecKeys: `k1:${randomBytes(32).toString('base64')}`,
      linkSecret: randomBytes(32).toString('base64'),
      postgresPassword: randomBytes(18).toString('base64url'),
    };
    writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    throw new Trouble(`${file} cannot be read (${reasonOf(error)}): put it right, or run npm run reset.`);
  }
}

/** Keeps the logs of the last few starts: NAME.log is always the present one, NAME.1.log the one before. */
export function rotateLogs(logs: string): void {
  const present = readdirSync(logs).filter((name) => /^[a-z-]+\.log$/.test(name));
  for (const name of present) {
    const base = join(logs, name.slice(0, -'.log'.length));
    for (let age = LOGS_KEPT - 1; age >= 1; age -= 1) {
      if (existsSync(`${base}.${age}.log`)) renameSync(`${base}.${age}.log`, `${base}.${age + 1}.log`);
    }
    renameSync(`${base}.log`, `${base}.1.log`);
    rmSync(`${base}.${LOGS_KEPT + 1}.log`, { force: true });
  }
}

/** Either the old file or the new one, never half of it, whenever the power goes. */
export function writeWhole(file: string, text: string, mode = 0o644): void {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}
