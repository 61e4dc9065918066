// npm run shots [-- PATH…]: pictures in .cache/shots, at 360 and 1440 pixels, in both languages. Without a path those of the gallery: every page,
// role and state of what `npm start` shows, NAME-ROLE-LANGUAGE-WIDTH.png, and what sticks out or axe complains about; SHOTS_ONLY=EXPRESSION takes
// some of them. With paths: what those browser tests look at, NAME-LANGUAGE-WIDTH.png.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const paths = process.argv.slice(2);
const shots = join(root, '.cache', 'shots');
if (paths.length === 0 && !process.env.SHOTS_ONLY) rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

const program = paths.length > 0 ? ['infra/tooling/test.mjs', ...paths] : ['infra/tooling/run.mjs', 'test/web/gallery/gallery.ts'];
const child = spawn(process.execPath, program, { cwd: root, stdio: 'inherit', env: { ...process.env, SHOTS_DIR: shots } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  console.error(`Pictures in ${shots}`);
  process.exit(code ?? (signal ? 1 : 0));
});
