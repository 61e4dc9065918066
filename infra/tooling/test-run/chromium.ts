import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Trouble } from '../../local/trouble';

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Throws when the program fails or is not there. */
  run(command: string, args: readonly string[]): void;
}

const HOW = 'install Chromium, and set CHROMIUM_PATH to its program unless it is called “chromium” on PATH';

/** The browser for the tests: CHROMIUM_PATH, else `chromium` on PATH, else from Debian's packages where we may. Throws `Trouble` otherwise. */
export function requireChromium(say: (line: string) => void, machine: Machine = thisMachine()): string {
  const given = machine.env['CHROMIUM_PATH'];
  if (given) {
    if (!machine.isExecutable(given)) throw new Trouble(`CHROMIUM_PATH is ${given}, which is no program: ${HOW}.`);
    return given;
  }
  const found = onPath(machine);
  if (found) return found;
  if (!machine.isRoot) throw new Trouble(`The browser tests need Chromium, and there is none here: ${HOW}.`);
  say('Installing Chromium with apt-get; this takes a minute …');
  try {
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  } catch {
    throw new Trouble(`The browser tests need Chromium, and apt-get could not install it: ${HOW}.`);
  }
  const installed = onPath(machine);
  if (!installed) throw new Trouble(`apt-get has installed Chromium, but there is no “chromium” on PATH: ${HOW}.`);
  return installed;
}

const onPath = (machine: Machine): string | undefined =>
  (machine.env['PATH'] ?? '')
    .split(delimiter)
    .filter((dir) => dir !== '')
    .map((dir) => join(dir, 'chromium'))
    .find((path) => machine.isExecutable(path));

function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    isExecutable(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    run(command, args) {
      execFileSync(command, [...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    },
  };
}
