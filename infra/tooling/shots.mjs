// npm run shots [-- PATH…]: the browser tests of the web application, keeping a picture of every page and state that they look at,
// at 360 and 1440 pixels, in both languages: .cache/shots/NAME-LANGUAGE-WIDTH.png.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const paths = process.argv.slice(2);
const shots = join(root, '.cache', 'shots');
if (paths.length === 0) rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

const child = spawn(process.execPath, [join(root, 'infra/tooling/test.mjs'), ...(paths.length > 0 ? paths : ['test/web'])], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SHOTS_DIR: shots },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  console.error(`Pictures in ${shots}`);
  process.exit(code ?? (signal ? 1 : 0));
});
