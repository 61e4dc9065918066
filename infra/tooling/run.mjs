// node infra/tooling/run.mjs FILE.ts ARGS…: runs one TypeScript file from source, with the workspace packages resolved to their sources.
// While the local stack runs, the file finds its addresses and keys in the environment; what is set by hand goes first.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [file, ...args] = process.argv.slice(2);
if (!existsSync(join(root, 'node_modules', '@swc', 'core'))) {
  console.error('The packages are not installed yet. Run `npm ci` (or `npm start`, which does it for you) and try again.');
  process.exit(1);
}
const stack = join(resolve(root, process.env.DATA_DIR || '.data'), 'environment.json'); // written by infra/local/environment.ts
const environment = existsSync(stack) ? JSON.parse(readFileSync(stack, 'utf8')) : {};
const child = spawn(
  process.execPath,
  ['--conditions=@chung-suc/source', '-r', join(root, 'infra/tooling/register.cjs'), join(root, file), ...args],
  { stdio: 'inherit', cwd: process.cwd(), env: { ...environment, ...process.env } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
