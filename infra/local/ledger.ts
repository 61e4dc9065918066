import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Writable } from 'node:stream';
import { writeWhole } from './data-folder';
import { birthOf, endInOrder, isAlive, type ProcessId, type Running } from './processes.cjs';
import { Trouble } from './trouble';

/** Where every process that was started is noted, so that somebody can stop it when its starter no longer can. */
export interface Ledger {
  started(process: Running): void;
  ended(pid: number): void;
  close(): void;
}

/** What `stack.json` in the data folder holds while the stack runs; reset and the next start read it. */
export interface StackFile {
  launcher: ProcessId;
  /** Set once the stack is ready. */
  url?: string;
  children: Running[];
}

const STACK_FILE = 'stack.json';

/** A helper process that stops what is noted when this process dies without saying goodbye. */
export function startReaper(logFile: string): Ledger {
  const log = openSync(logFile, 'a');
  const reaper = spawn(process.execPath, [join(__dirname, 'reaper.mjs')], { detached: true, stdio: ['pipe', 'ignore', log] });
  closeSync(log);
  const pipe = reaper.stdin as Writable & { unref?: () => void };
  pipe.on('error', () => undefined); // a reaper that was killed: we still stop everything ourselves
  reaper.on('error', () => undefined);
  reaper.unref();
  pipe.unref?.();
  const tell = (word: object): void => void pipe.write(`${JSON.stringify(word)}\n`);
  return {
    started: (entry) => tell({ started: entry }),
    ended: (pid) => tell({ ended: pid }),
    close: () => pipe.end(),
  };
}

/** Takes the data folder for this process. Throws `Trouble` when a running stack has it; ends what a dead one left behind. */
export async function takeDataFolder(dir: string, say: (line: string) => void): Promise<Ledger & { ready(url: string): void }> {
  const file = join(dir, STACK_FILE);
  const before = readStackFile(dir);
  if (before && isAlive(before.launcher)) {
    const where = before.url ? ` at ${before.url}` : '';
    throw new Trouble(
      `Chung Sức already runs here as process ${before.launcher.pid}${where}: stop that one first (Ctrl-C), or give this one its own DATA_DIR and ports.`,
    );
  }
  const left = before?.children.filter(isAlive) ?? [];
  if (left.length > 0) {
    say(`Stopping what an earlier start left running: ${left.map((entry) => `${entry.name} (${entry.pid})`).join(', ')}`);
    await endInOrder(left);
  }

  const stack: StackFile = { launcher: { pid: process.pid, birth: birthOf(process.pid) }, children: [] };
  const save = (): void => writeWhole(file, JSON.stringify(stack, null, 2));
  save();
  return {
    started(entry) {
      stack.children.push(entry);
      save();
    },
    ended(pid) {
      stack.children = stack.children.filter((entry) => entry.pid !== pid);
      save();
    },
    ready(url) {
      stack.url = url;
      save();
    },
    close: () => rmSync(file, { force: true }),
  };
}

export function readStackFile(dir: string): StackFile | undefined {
  const file = join(dir, STACK_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StackFile;
  } catch {
    return undefined; // written by hand or by a broken disk: it names nobody
  }
}
