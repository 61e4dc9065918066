import 'reflect-metadata';
import './outside-jest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger } from '@temporalio/worker';
import { bundleWorkflows } from '@chung-suc/workflows/bundle';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { freePort, startMailSink, startProcess, type MailSink } from '../kit';
import { bareLatencies, bareRound } from './bare/bare-commands';
import { median, rounded } from './figures';
import { costOfALife, type LifeCost } from './history-cost';
import { httpLatencies } from './http-latencies';
import { longCase } from './long-case';
import { bareMails, productMails } from './mails-bench';
import { runBench, say } from './run-bench';
import { COMMANDS_A_LIFE, productLatencies, productRound } from './product-commands';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const CASES = 40;
const CALLERS = 16;
const MAILS = 200;

async function figures(engine: Engine, sink: MailSink) {
  const { client } = engine.connection;
  const commands = CASES * COMMANDS_A_LIFE;
  await productRound(engine, 8, CALLERS); // both warm up
  await bareRound(client, 8, COMMANDS_A_LIFE, CALLERS);
  const product: number[] = [];
  const bare: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    product.push((commands * 1_000) / (await productRound(engine, CASES, CALLERS)));
    bare.push((commands * 1_000) / (await bareRound(client, CASES, COMMANDS_A_LIFE, CALLERS)));
    say(`round ${round}: product ${rounded(product.at(-1) ?? 0)}/s, bare ${rounded(bare.at(-1) ?? 0)}/s`);
  }
  const [alone, bareAlone]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    alone.push(...(await productLatencies(engine, 10)));
    bareAlone.push(...(await bareLatencies(client, 10, 2)));
  }
  say('one case of 200 commands');
  const long = await longCase(engine);
  const api = await engine.services.start('api');
  const http = await httpLatencies(engine, 15);
  await api.stop();
  // What the rounds have queued is not what is measured now.
  await engine.database.query(`UPDATE message SET state = 'superseded' WHERE state = 'queued'`);
  const [mails, plainMails]: [number[], number[]] = [[], []];
  for (let round = 1; round <= 3; round += 1) {
    mails.push(await productMails(engine, MAILS));
    plainMails.push(await bareMails(client, sink, MAILS));
    say(`mails, round ${round}: product ${rounded(mails.at(-1) ?? 0)}/s, bare ${rounded(plainMails.at(-1) ?? 0)}/s`);
  }
  return {
    product: rounded(median(product)),
    bare: rounded(median(bare)),
    ratio: rounded(median(product.map((rate, index) => rate / (bare[index] ?? Number.NaN))), 2),
    p50Ms: rounded(median(alone)),
    bareP50Ms: rounded(median(bareAlone)),
    httpP50Ms: rounded(median(http)),
    command1stTo200th: long,
    mailsPerSecond: rounded(median(mails)),
    bareMailsPerSecond: rounded(median(plainMails)),
  };
}

/** On a database and in a namespace of its own: skipping time would wake every case of the rounds. */
async function life(smtpUrl: string, workflows: string): Promise<LifeCost> {
  say('one life with its mails');
  const engine = await prepareEngine({ smtpUrl, more: { WORKFLOW_BUNDLE: workflows } });
  const orchestrator = await engine.services.start('orchestrator');
  const notifications = await engine.services.start('notifications');
  const cost = await costOfALife(engine);
  await notifications.stop();
  await orchestrator.stop();
  await engine.end();
  return cost;
}

/**
 * `npm run bench [-- --json]`: what a command and a mail cost, beside the bare engine: an Update with one local activity that inserts one row,
 * and a standalone activity that sends a mail. One engine, one PostgreSQL, one codec; rounds take turns. Quote ratios: machines are noisy.
 */
runBench(async ({ logs }) => {
  const bundle = async (name: string, workflowsPath?: string): Promise<string> => {
    const logger = new DefaultLogger('ERROR');
    const { code } = await bundleWorkflows(workflowsPath ? { logger, workflowsPath } : { logger });
    const file = join(logs, name);
    writeFileSync(file, code);
    return file;
  };
  const workflows = await bundle('product.js');
  const bare = await bundle('bare.js', join(__dirname, 'bare', 'bare.workflow.ts'));
  const sink = await startMailSink();
  try {
    const cost = await life(sink.url, workflows);
    const engine = await prepareEngine({ smtpUrl: sink.url, more: { WORKFLOW_BUNDLE: workflows } });
    const port = String(await freePort());
    await engine.services.start('orchestrator');
    await startProcess({
      file: 'test/load/bare/bare-worker.ts',
      env: { ...engine.services.environment, BARE_BUNDLE: bare, HTTP_PORT: port },
      readyUrl: `http://127.0.0.1:${port}/`,
    });
    const found = { ...(await figures(engine, sink)), ...cost };
    await engine.end();
    return found;
  } finally {
    await sink.close();
  }
});
