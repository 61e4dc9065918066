import 'reflect-metadata';
import { cleanUp } from '../../load/outside-jest';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startReaper, type Ledger } from '@chung-suc/infra/local/ledger';
import { requireChromium } from '@chung-suc/infra/tooling/test-run/chromium';
import { runProgram } from '@chung-suc/infra/tooling/test-run/program';
import { startTestServers } from '@chung-suc/infra/tooling/test-run/servers';
import { webBuild, workflowBundle } from '@chung-suc/infra/tooling/test-run/steps';
import { launchBrowser } from '../../kit';
import { askingPages } from './asking-pages';
import { Camera } from './camera';
import { casePages, formPages } from './case-pages';
import { Cast } from './cast';
import { committeePages } from './committee-pages';
import { Encore } from './encore';
import { deadLinks, linkPages } from './link-pages';
import { mailPages } from './mail-pages';
import { ownPages } from './own-pages';
import type { Picture } from './picture';
import { signingInPages } from './signing-in';
import { specialCases } from './special-cases';
import { setStage, type Stage } from './stage';
import { trialPages } from './trial-pages';
import { troublePages } from './trouble-pages';

const SIDE_BY_SIDE = 3;
const began = Date.now();
const seconds = (): string => `${Math.round((Date.now() - began) / 1_000)} s`;
const say = (line: string): void => void process.stderr.write(`${seconds()}: ${line}\n`);

/** What the services are started with, as it is in the sources now. */
async function build(root: string, reaper: Ledger): Promise<void> {
  for (const { title, args, env } of [workflowBundle(root), webBuild(root)]) {
    const { complaint } = await runProgram({ command: process.execPath, args, cwd: root, env, timeoutMs: 10 * 60_000 }, reaper);
    if (complaint) throw new Error(`${title}: ${complaint}`);
  }
}

/** The first half: what the demo shows. Then people go on, and the second half shows what came of it. */
async function* halves({ url, database, sink, linkSecret }: Stage): AsyncGenerator<readonly Picture[]> {
  const cast = await Cast.of(database);
  const encore = new Encore(url, database, cast);
  await encore.prologue();
  const offerings = (await database.query(
    `SELECT f.area_code || '-' || f.ordinal AS label, f.id FROM offering f JOIN programme p ON p.id = f.programme_id AND p.plan_version = f.plan_version`,
  )) as { label: string; id: string }[];
  const { terms } = await encore.read(cast.case('III.1-3', 'Phường Bến Thử').number, cast.coordinator);
  const day = new Date(Date.parse(terms.start) + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');
  const [forms, links] = [new Set<string>(), new Set<string>()];
  yield [
    ...signingInPages,
    ...ownPages(cast),
    ...casePages(cast),
    ...(await formPages(cast, encore.read, forms)),
    ...specialCases(cast),
    ...committeePages(cast),
    ...askingPages(cast, new Map(offerings.map(({ label, id }) => [label, id])), day),
    ...troublePages(cast),
    ...trialPages(cast),
    ...(await linkPages(database, linkSecret, links)),
  ];
  const known = new Set(cast.cases.map(({ number, stage }) => `${number} ${stage}`));
  await encore.acts();
  const after = await Cast.of(database);
  yield [
    ...casePages(after).filter(({ path }) =>
      after.cases.some((one) => path === `/ho-so/${one.number}` && !known.has(`${one.number} ${one.stage}`)),
    ),
    ...encore.recordedCases(after),
    ...(await formPages(after, encore.read, forms)),
    ...(await linkPages(database, linkSecret, links)),
    ...(await deadLinks(database, linkSecret)),
    ...(await mailPages(database, sink)),
  ];
}

/**
 * `npm run shots`: pictures of every page and state to everybody who sees it, in both languages, at both sizes, in the folder SHOTS_DIR; what sticks
 * out and what axe has to say about each comes at the end. SHOTS_ONLY: only those whose NAME-ROLE-LANGUAGE fits that expression.
 */
async function main(): Promise<void> {
  const root = resolve(__dirname, '../../..');
  const [logs, folder] = [join(root, '.cache', 'gallery-logs'), process.env['SHOTS_DIR'] ?? join(root, '.cache', 'shots')];
  for (const dir of [logs, folder]) mkdirSync(dir, { recursive: true });
  const only = new RegExp(process.env['SHOTS_ONLY'] ?? '');
  const reaper = startReaper(join(logs, 'reaper.log'));
  await build(root, reaper);
  const servers = await startTestServers(root, logs, reaper, say);
  Object.assign(process.env, servers.environment, { CHROMIUM_PATH: requireChromium(say) });
  const browser = await launchBrowser();
  let stage: Stage | undefined;
  try {
    stage = await setStage(say);
    const camera = new Camera(browser, stage.url, folder, only, say);
    let states = 0;
    for await (const pictures of halves(stage)) {
      say(`${pictures.length} states`);
      states += pictures.length;
      await camera.takeAll(pictures, SIDE_BY_SIDE);
    }
    for (const { picture, what } of camera.complaints) console.log(`✖ ${picture}: ${what}`);
    console.log(`${camera.taken} pictures of ${states} states in ${seconds()}, ${camera.complaints.length} complaints`);
    if (camera.complaints.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await stage?.end();
    await cleanUp();
    await servers.stop();
    reaper.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
