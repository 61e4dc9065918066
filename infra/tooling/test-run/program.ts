import { spawn } from 'node:child_process';
import { type Ledger } from '../../local/ledger';
import { birthOf } from '../../local/processes.cjs';

export interface Program {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  /** Asked every second; a text ends the program with that complaint. */
  giveUp?: () => string | undefined;
}

const running = new Set<() => void>();

/** For the person who stops the whole run. */
export const killPrograms = (): void => running.forEach((kill) => kill());

/** Runs a program to its end with its output on ours, in its own process group, so that all of it can be ended. */
export function runProgram(program: Program, reaper: Ledger): Promise<{ complaint?: string }> {
  return new Promise((resolve) => {
    const child = spawn(program.command, [...program.args], {
      cwd: program.cwd,
      env: program.env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    const pid = child.pid ?? -1;
    reaper.started({ name: 'test program', pid, birth: birthOf(pid), stage: 0, signal: 'SIGKILL', patienceMs: 0 });
    let given: string | undefined;
    const killGroup = (): void => {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // gone
      }
    };
    const deadline = Date.now() + program.timeoutMs;
    const ticker = setInterval(() => {
      given ??= Date.now() > deadline ? `not done after ${program.timeoutMs / 60_000} minutes` : program.giveUp?.();
      if (given) killGroup();
    }, 1_000);
    running.add(killGroup);
    const done = (complaint?: string): void => {
      clearInterval(ticker);
      running.delete(killGroup);
      reaper.ended(pid);
      resolve(complaint === undefined ? {} : { complaint });
    };
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(given ?? (code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`)));
  });
}
