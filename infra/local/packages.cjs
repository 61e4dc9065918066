// What start.mjs and test.mjs need before any package is installed: plain JavaScript, Node's own modules only, no new syntax.
const { createHash } = require('node:crypto');
const { spawn } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const TESTED_MAJORS = [20];
const MARK = join('node_modules', '.chung-suc-lock');

/** NestJS 12 is ESM only and our code is CommonJS: Node must be able to require ESM without a flag (20.19, 22.12, 23 and later). */
function judgeNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  const canRequireEsm = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (!canRequireEsm) {
    return {
      trouble: `Node ${version} cannot run Chung Sức: install Node 20.19 or later of the 20 line (tested: ${TESTED_MAJORS.join(', ')}).`,
    };
  }
  if (!TESTED_MAJORS.includes(major)) {
    return { warning: `Node ${major} has not been tried with Chung Sức (tested: ${TESTED_MAJORS.join(', ')}); going on.` };
  }
  return {};
}

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Compares what npm noted down after its last complete installation with the lock file. Without it, everyone who has ever run
 * `npm install` by hand would wait for a needless `npm ci`.
 */
function installedDiffersFrom(lock, installed) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) continue;
    const present = installed.packages[path];
    if (!present) {
      if (wanted.optional || wanted.peer || wanted.devOptional) continue; // for another system, or not wanted by anyone
      return `${path.split('node_modules/').pop()} is missing`;
    }
    if (present.version !== wanted.version) return `${path.split('node_modules/').pop()} is ${present.version}, not ${wanted.version}`;
  }
  return undefined;
}

/** Why the packages must be installed, or undefined when they are as the lock file says. */
function whyInstall(root) {
  const noted = join(root, 'node_modules', '.package-lock.json'); // npm writes it last: a broken installation has none
  if (!existsSync(noted)) return 'they are not installed yet';
  const mark = join(root, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash(root)) return undefined;
  const difference = installedDiffersFrom(readJson(join(root, 'package-lock.json')), readJson(noted));
  if (difference) return `package-lock.json has changed: ${difference}`;
  writeFileSync(mark, lockHash(root));
  return undefined;
}

const npmCi = (root) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32', // its own group, so that stopping us can stop the whole of npm
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-20_000)));
    const stop = (signal) => {
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        child.kill();
      }
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    const done = (outcome) => {
      for (const signal of signals) process.off(signal, stop);
      resolve(outcome);
    };
    child.on('error', (error) => done({ missing: error.code === 'ENOENT', said: error.message }));
    child.on('close', (code) => done({ code, said }));
  });

/** The line of npm's output that names the cause: its log is long and ends with where the log lies. */
function causeIn(said) {
  const errors = said
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
    .map((line) => line.replace(/^npm error\s*/, '').trim())
    .filter((line) => line && !/^(code|errno|syscall|A complete log)/.test(line));
  return errors.slice(0, 2).join(' ').slice(0, 300) || said.trim().slice(-300);
}

/** Installs with `npm ci` when it must. Throws an Error whose message is one sentence for the person at the keyboard. */
async function ensurePackages(root, say) {
  const why = whyInstall(root);
  if (!why) return false;
  say(`Installing the packages (${why}); this takes a minute or two …`);
  const began = Date.now();
  const ticker = setInterval(() => say(`… still installing, ${Math.round((Date.now() - began) / 1000)} s`), 15_000);
  const outcome = await npmCi(root);
  clearInterval(ticker);
  if (outcome.missing) throw new Error('npm was not found: install it (it comes with Node) and make sure that it is on PATH.');
  if (outcome.code !== 0) {
    throw new Error(
      `The packages could not be installed, npm said: “${causeIn(outcome.said)}”; check the network and the disk, then start again.`,
    );
  }
  writeFileSync(join(root, MARK), lockHash(root));
  say(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s`);
  return true;
}

module.exports = { TESTED_MAJORS, judgeNode, installedDiffersFrom, whyInstall, causeIn, ensurePackages };
