// What the browser loads before the inbox can be used, gzipped; the build fails when it is more than a phone on a bad line should wait for.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import pageFiles from './page-files.cjs';

const MOST_SCRIPT_BYTES = 200_000;
const FIRST = ['index.html', 'src/features/inbox/inbox-page.tsx'];

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

const chunks = new Set(FIRST.flatMap((key) => [...pageFiles.closureOf(manifest, key)]));

const script = [...chunks].reduce((sum, key) => sum + sizeOf(manifest[key].file), 0);
const styles = new Set([...chunks].flatMap((key) => manifest[key].css ?? []));
const css = [...styles].reduce((sum, file) => sum + sizeOf(file), 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`First load of the inbox: ${kB(script)} of ${kB(MOST_SCRIPT_BYTES)} script, ${kB(css)} CSS, gzipped`);
if (script > MOST_SCRIPT_BYTES) {
  console.error(`✖ ${kB(script - MOST_SCRIPT_BYTES)} too much: load what the inbox does not show lazily`);
  process.exit(1);
}
