import 'reflect-metadata';
import './outside-jest';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { requireChromium } from '@chung-suc/infra/tooling/test-run/chromium';
import { launchBrowser } from '../kit/browser';
import { PHONE_PAGES, visitAsPhone, type PhonePage } from '../web/phone-visit';
import type { Vitals } from '../web/vitals';
import { median, rounded } from './figures';
import { runBench, say } from './run-bench';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

interface Served {
  readonly name: string;
  readonly url: string;
  readonly number: string;
  readonly process: ChildProcess;
}

/** A checkout's own API in a process of its own, with a database of its own. */
async function serve(root: string, env: NodeJS.ProcessEnv): Promise<Served> {
  const args = [join(root, 'infra/tooling/run.mjs'), 'test/load/paint/paint-server.ts'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The server of ${root} has not started`))),
  ])) as [string];
  return { name: basename(root), process: child, ...(JSON.parse(line) as { url: string; number: string }) };
}

async function end({ process: child }: Served): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}

/** A first visit: nothing is in the browser's cache. */
async function visit(browser: Browser, { url, number }: Served, one: PhonePage): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN', reducedMotion: 'reduce' });
  try {
    const answer = await context.request.post(`${url}/api/session/demo`, { data: { personId: one.as } });
    if (!answer.ok()) throw new Error(`Nobody may sign in as ${one.as}: ${answer.status()}`);
    return await visitAsPhone(await context.newPage(), url + one.path.replace('{case}', number), one);
  } finally {
    await context.close();
  }
}

async function figures(browser: Browser, served: readonly Served[]) {
  const found = new Map<string, Vitals[]>();
  const keyOf = (one: PhonePage, { name }: Served): string => `${one.name}${served.length > 1 ? `, ${name}` : ''}`;
  for (const one of PHONE_PAGES) for (const at of served) await visit(browser, at, one); // both warm up
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const one of PHONE_PAGES) {
      // Neither is always the first.
      for (const at of round % 2 === 0 ? served : served.toReversed()) {
        const vitals = await visit(browser, at, one);
        found.set(keyOf(one, at), [...(found.get(keyOf(one, at)) ?? []), vitals]);
        say(`round ${round}, ${keyOf(one, at)}: LCP ${rounded(vitals.lcp, 0)} ms (${vitals.largest})`);
      }
    }
  }
  const row = (all: readonly Vitals[]) => ({
    lcpMs: rounded(median(all.map(({ lcp }) => lcp)), 0),
    least: rounded(Math.min(...all.map(({ lcp }) => lcp)), 0),
    most: rounded(Math.max(...all.map(({ lcp }) => lcp)), 0),
    cls: rounded(Math.max(...all.map(({ cls }) => cls)), 3),
    interactionMs: rounded(median(all.map(({ inp }) => inp)), 0),
  });
  return Object.fromEntries([...found].sort().map(([name, all]) => [name, row(all)]));
}

/**
 * `npm run bench:paint [-- --json] [--beside CHECKOUT]`: how soon the pages with a budget show their largest thing on a throttled phone
 * (test/web/vitals.ts), first visits, medians. Beside another checkout that is installed and built, visits take turns: machines are noisy.
 * The web application must have been built (`npm run build`).
 */
runBench(async ({ root }) => {
  process.env['CHROMIUM_PATH'] = requireChromium(say);
  const { argv } = process;
  const beside = argv.includes('--beside') ? argv[argv.indexOf('--beside') + 1] : undefined;
  const served: Served[] = [];
  let browser: Browser | undefined;
  try {
    for (const from of [...(beside ? [resolve(beside)] : []), root]) served.push(await serve(from, process.env));
    browser = await launchBrowser();
    return await figures(browser, served);
  } finally {
    await browser?.close();
    await Promise.all(served.map(end));
  }
});
