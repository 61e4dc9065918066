// npm test [-- --only unit|server] [-- PATH…]: from a fresh clone. It begins without any package, as npm start does.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packages from '../local/packages.cjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const giveUp = (sentence) => {
  console.error(`✖ ${sentence}`);
  console.log('0 passed, 1 failed'); // whoever counts reads the last line
  process.exit(1);
};

const node = packages.judgeNode(process.version);
if (node.trouble) giveUp(node.trouble);
if (node.warning) console.error(node.warning);
try {
  await packages.ensurePackages(root, (line) => console.error(line));
} catch (error) {
  giveUp(error.message);
}

const require = createRequire(import.meta.url);
require('./register.cjs');
await require('./test-run/run-tests.ts').runTests(root, process.argv.slice(2));
