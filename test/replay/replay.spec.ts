import 'reflect-metadata';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import { bundleWorkflows } from '@chung-suc/workflows/bundle';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { LIVES } from './lives';

const HISTORIES = join(__dirname, 'histories');
/** Of the recorded histories only: invented people, no secret. */
const CODEC_KEYS = `replay:${Buffer.alloc(32, 7).toString('base64')}`;
/** RECORD_HISTORY=1 npm test -- test/replay keeps the histories anew, when the process of a workflow has been changed on purpose. */
const KEEPS = process.env['RECORD_HISTORY'] === '1';

type History = Parameters<typeof Worker.runReplayHistory>[1];

const recorded = (file: string): History => historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')));

describe('replay', () => {
  let engine: Engine;
  let shipped: string;
  beforeAll(async () => {
    // The core warns of each history that it refuses, as some of these are meant to be.
    const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
    engine = await prepareEngine({ more: { CODEC_KEYS } });
    shipped = String(engine.services.environment['WORKFLOW_BUNDLE']);
    await engine.services.start('orchestrator');
    await engine.services.start('escalation');
  });
  afterAll(() => engine.end());

  const replay = (history: History, codePath = shipped) =>
    Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter: { payloadCodecs: [createPayloadCodec(CODEC_KEYS)] } }, history);

  it.each(Object.entries(LIVES))('repeats the life that has just been lived, step by step: %s', async (name, live) => {
    const handle = engine.connection.client.workflow.getHandle(await live(engine));
    await handle.result();
    const history = await handle.fetchHistory();
    await expect(replay(history)).resolves.toBeUndefined();
    if (KEEPS) writeFileSync(join(HISTORIES, `${name}.json`), `${historyToJSON(history)}\n`);
  });

  it('has a recorded history of every path, and repeats each with the bundle that is shipped', async () => {
    const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));
    expect(files).toEqual(expect.arrayContaining(Object.keys(LIVES).map((name) => `${name}.json`)));
    for (const file of files) await expect(replay(recorded(file))).resolves.toBeUndefined();
  });

  it('notices a process that was changed under the cases that are under way, on every path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'changed-'));
    try {
      const { code } = await bundleWorkflows({
        workflowsPath: join(__dirname, 'changed-processes.ts'),
        logger: new DefaultLogger('ERROR'),
      });
      const changed = join(folder, 'bundle.js');
      writeFileSync(changed, code);
      for (const file of readdirSync(HISTORIES)) await expect(replay(recorded(file), changed)).rejects.toThrow(DeterminismViolationError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
