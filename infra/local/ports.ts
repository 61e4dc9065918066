import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { commandOf } from './processes.cjs';
import { PORT_SETTINGS, type PortSetting } from './settings';
import { Trouble } from './trouble';

const HOST = '127.0.0.1';

/** Why nothing can listen there ('EADDRINUSE', 'EACCES' …), or undefined when the port is free. */
export function whyNotFree(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Below what systems lend to connections that go out (32768 with Linux, 49152 elsewhere), and above the usual servers. */
const [LOWEST, HIGHEST] = [20_000, 32_000];
const MOST_TRIES = 100;

/** A port that was free a moment ago, and that no connection is lent meanwhile: a port lent by the system may be lent again at once. */
export async function freePort(): Promise<number> {
  for (let n = 0; n < MOST_TRIES; n += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if ((await whyNotFree(port)) === undefined) return port;
  }
  throw new Trouble(`None of ${MOST_TRIES} ports between ${LOWEST} and ${HIGHEST} was free.`);
}

/** Who listens on the port, as far as this system tells. */
export function listenerOn(port: number): { pid: number; command: string } | undefined {
  const pid = process.platform === 'linux' ? listenerFromProc(port) : listenerFromLsof(port);
  return pid === undefined ? undefined : { pid, command: commandOf(pid) };
}

/** Throws `Trouble` with one sentence for each port that is taken: by whom, and which setting moves us elsewhere. */
export async function requireFreePorts(ports: Readonly<Partial<Record<PortSetting, number>>>): Promise<void> {
  const sentences: string[] = [];
  for (const [name, port] of Object.entries(ports)) {
    const why = await whyNotFree(port);
    if (why) sentences.push(sentenceFor(name as PortSetting, port, why, listenerOn(port)));
  }
  if (sentences.length > 0) throw new Trouble(sentences.join('\n  '));
}

export function sentenceFor(name: PortSetting, port: number, why: string, who: { pid: number; command: string } | undefined): string {
  const remedy = `set ${name} to a free port`;
  const part = PORT_SETTINGS[name].part;
  if (why === 'EACCES') return `Port ${port}, wanted by ${part}, is not open to this user: ${remedy} above 1023.`;
  if (why !== 'EADDRINUSE') return `Port ${port}, wanted by ${part}, cannot be used (${why}): ${remedy}.`;
  if (!who) return `Port ${port}, wanted by ${part}, is in use by another program, of another user it seems: stop that, or ${remedy}.`;
  const command = who.command ? ` (${who.command.slice(0, 120)})` : '';
  return `Port ${port}, wanted by ${part}, is in use by process ${who.pid}${command}: stop that, or ${remedy}.`;
}

function listenerFromProc(port: number): number | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readOr(table).split('\n').slice(1)) {
      const columns = line.trim().split(/\s+/);
      const LISTEN = '0A';
      if (columns[1]?.endsWith(`:${wanted}`) && columns[3] === LISTEN && columns[9]) inodes.add(`socket:[${columns[9]}]`);
    }
  }
  if (inodes.size === 0) return undefined;
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => holdsSocket(pid, inodes));
}

function holdsSocket(pid: number, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false; // closed while we looked
      }
    });
  } catch {
    return false; // another user's process, or gone
  }
}

function listenerFromLsof(port: number): number | undefined {
  try {
    const said = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = Number(said.split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined; // no lsof, or nobody
  }
}

const readOr = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
