import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Ledger } from './ledger';
import { birthOf, end, type Running } from './processes.cjs';
import { firstLine, Trouble } from './trouble';

/** In which order things stop: who depends on others goes first. */
export const STAGE = { services: 1, codec: 2, temporal: 3, mail: 4, postgres: 5 } as const;

export interface ChildSpec {
  /** Also the name of its log. */
  name: string;
  /** As a person calls it, at the beginning of a sentence. */
  called: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  stage: number;
  stopSignal?: NodeJS.Signals;
  patienceMs?: number;
}

/** Thrown to whoever waits for a child that has died; the sentence has been told already (`onDeath`). */
export class Death extends Trouble {}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Why it could not even be started. */
  error?: string;
}

export interface Child {
  readonly spec: ChildSpec;
  readonly pid: number;
  readonly logFile: string;
  readonly exited: Promise<Exit>;
  /** Settles as the work does, unless the child dies before: then throws `Trouble` at once instead of waiting for what cannot come. */
  whileAlive<T>(work: (gone: AbortSignal) => Promise<T>): Promise<T>;
}

/** Starts processes, each with its log, watches them, and stops all of them in order. */
export class Supervisor {
  private readonly children = new Map<number, { child: Child; running: Running; wanted: boolean }>();
  private stopping = false;

  constructor(
    private readonly logs: string,
    private readonly ledgers: readonly Ledger[],
    /** Told of a child that died unasked, with the sentence for the person. */
    private readonly onDeath: (sentence: string, child: Child) => void = () => undefined,
  ) {}

  start(spec: ChildSpec): Child {
    if (this.stopping) throw new Trouble('Stopping.');
    const logFile = join(this.logs, `${spec.name}.log`);
    const log = openSync(logFile, 'a'); // the file itself, no pipe through us: the child can write on when we are gone
    const spawned = spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: spec.env,
      uid: spec.uid,
      gid: spec.gid,
      stdio: ['ignore', log, log],
      detached: true, // its own group: Ctrl-C reaches only the launcher, which stops everything in order
    });
    closeSync(log);
    const exited = new Promise<Exit>((resolve) => {
      spawned.once('error', (error) => resolve({ code: null, signal: null, error: error.message }));
      spawned.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const gone = new AbortController();
    void exited.then(() => gone.abort());
    const pid = spawned.pid ?? -1;
    const child: Child = {
      spec,
      pid,
      logFile,
      exited,
      whileAlive: (work) =>
        Promise.race([
          work(gone.signal),
          exited.then((exit) => {
            throw new Death(deathSentence(child, exit));
          }),
        ]),
    };
    const running: Running = {
      name: spec.name,
      pid,
      birth: pid > 0 ? birthOf(pid) : undefined,
      stage: spec.stage,
      signal: spec.stopSignal ?? 'SIGTERM',
      patienceMs: spec.patienceMs ?? 15_000,
    };
    const entry = { child, running, wanted: true };
    this.children.set(pid, entry);
    if (pid > 0) for (const ledger of this.ledgers) ledger.started(running);
    void exited.then((exit) => {
      this.children.delete(pid);
      for (const ledger of this.ledgers) ledger.ended(pid);
      if (entry.wanted && !this.stopping) this.onDeath(deathSentence(child, exit), child);
    });
    return child;
  }

  /** Runs a program that must come to a good end by itself. */
  async run(spec: ChildSpec): Promise<void> {
    const child = this.start(spec);
    this.expectExit(child);
    const exit = await child.exited;
    if (this.stopping) throw new Trouble('Stopping.');
    if (exit.code !== 0) throw new Trouble(deathSentence(child, exit));
  }

  get hasChildren(): boolean {
    return this.children.size > 0;
  }

  async stop(child: Child): Promise<void> {
    const entry = this.children.get(child.pid);
    if (!entry) return;
    entry.wanted = false;
    await end(entry.running);
    await child.exited;
  }

  /** Stops everything, stage by stage. Returns the names of those that had to be killed. */
  async stopAll(): Promise<string[]> {
    this.stopping = true;
    const killed: string[] = [];
    const stages = [...new Set([...this.children.values()].map((entry) => entry.running.stage))].sort((a, b) => a - b);
    for (const stage of stages) {
      const now = [...this.children.values()].filter((entry) => entry.running.stage === stage);
      await Promise.all(
        now.map(async ({ child, running }) => {
          if (!(await end(running))) killed.push(running.name);
          await child.exited;
        }),
      );
    }
    for (const ledger of this.ledgers) ledger.close();
    return killed;
  }

  /** For the second Ctrl-C: no more patience. */
  killAll(): void {
    for (const { running } of this.children.values()) {
      try {
        process.kill(-running.pid, 'SIGKILL');
      } catch {
        // gone meanwhile
      }
    }
  }

  private expectExit(child: Child): void {
    const entry = this.children.get(child.pid);
    if (entry) entry.wanted = false;
  }
}

/** One sentence: which, how, what it said last when it gave up by itself, and where its log is. */
export function deathSentence(child: Pick<Child, 'spec' | 'logFile'>, exit: Exit): string {
  const how = exit.error
    ? `could not be started (${exit.error})`
    : exit.signal
      ? `was ended by the signal ${exit.signal}`
      : `ended with code ${exit.code}`;
  const last = exit.signal || exit.error ? '' : lastWords(child.logFile);
  const said = last ? ` its last words were “${last}” and` : '';
  return `${child.spec.called} ${how};${said} its log is ${relative(process.cwd(), child.logFile)}.`;
}

/** A thrown error is named in the middle of its stack and object dump; a log record holds its text in a field. */
function lastWords(logFile: string): string {
  try {
    const lines = readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => /\p{L}/u.test(line) && !/^\s|^Node\.js v/.test(line))
      .reverse();
    const last = lines.slice(0, 10).find((line) => /^\w*Error\b.*: /.test(line)) ?? lines[0] ?? '';
    const record = last.startsWith('{') ? (JSON.parse(last) as { message?: unknown; msg?: unknown }) : undefined;
    const text = record ? (record.message ?? record.msg) : last;
    return typeof text === 'string' ? firstLine(text, 240) : '';
  } catch {
    return '';
  }
}
