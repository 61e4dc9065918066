// npm start: everything on this machine, from a fresh clone. It begins without any package; what needs packages comes after they are there.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packages from './packages.cjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line) => console.error(line);
const fail = (sentence) => {
  console.error(`\n✖ ${sentence}`);
  process.exit(1);
};

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--watch');
if (unknown)
  fail(`“${unknown}” is not known here: npm start takes no argument, npm run dev adds --watch; settings are in infra/local/README.md.`);

const node = packages.judgeNode(process.version);
if (node.trouble) fail(node.trouble);
if (node.warning) say(node.warning);

try {
  await packages.ensurePackages(root, say);
} catch (error) {
  fail(error.message);
}

const require = createRequire(import.meta.url);
require('../tooling/register.cjs');
await require('./stack.ts').runStack({ root, watch: words.includes('--watch') });
