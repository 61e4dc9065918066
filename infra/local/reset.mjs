// npm run reset [-- --yes]: forgets everything in the data folder. It works without any package, and stops nothing.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import processes from './processes.cjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dir = resolve(root, process.env.DATA_DIR || '.data');
const OURS = ['id', 'secrets.json', 'postgres', 'temporal', 'mail', 'logs', 'stack.json', 'environment.json'];
const fail = (sentence) => {
  console.error(`✖ ${sentence}`);
  process.exit(1);
};

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--yes');
if (unknown) fail(`“${unknown}” is not known here: npm run reset takes only --yes.`);

if (!existsSync(dir)) {
  console.error(`There is nothing to forget: ${dir} does not exist.`);
  process.exit(0);
}
const found = readdirSync(dir);
if (found.length > 0 && !existsSync(join(dir, 'id'))) fail(`${dir} is no data folder of Chung Sức (it has no id): nothing was deleted.`);

const running = stackFile();
if (running && processes.isAlive(running.launcher)) {
  fail(`Chung Sức is running here as process ${running.launcher.pid}: stop it first (Ctrl-C where it runs), then reset.`);
}
const left = (running?.children ?? []).filter(processes.isAlive);
if (left.length > 0) {
  const names = left.map((entry) => `${entry.name} (${entry.pid})`).join(', ');
  fail(`An earlier start was killed and left running: ${names}; npm start stops them, then stop it and reset.`);
}

const strangers = found.filter((name) => !OURS.some((own) => name === own || name.startsWith(`${own}.`)));
console.error(`This deletes from ${dir}: the database, the workflows, the mails, the keys and the logs of this installation.`);
if (strangers.length > 0) console.error(`Other things there are left alone: ${strangers.join(', ')}.`);
if (!words.includes('--yes')) {
  if (!process.stdin.isTTY) fail('Nobody is there to be asked: say npm run reset -- --yes.');
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question('Go on? [y/N] ');
  ask.close();
  if (!/^(y|yes|c|có)$/i.test(answer.trim())) fail('Nothing was deleted.');
}
// The id last: a reset that is broken off can be repeated.
for (const name of found.filter((name) => name !== 'id' && !strangers.includes(name)))
  rmSync(join(dir, name), { recursive: true, force: true });
if (strangers.length === 0) rmSync(dir, { recursive: true, force: true });
else rmSync(join(dir, 'id'), { force: true });
console.error('Forgotten. npm start begins anew.');

function stackFile() {
  try {
    return JSON.parse(readFileSync(join(dir, 'stack.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
