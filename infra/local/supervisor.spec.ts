import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeDataFolder } from './ledger';
import { birthOf, isAlive } from './processes.cjs';
import { Supervisor, type ChildSpec } from './supervisor';
import { until } from './until';

let dir: string;
let deaths: string[];
let supervisor: Supervisor;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'supervisor-'));
  deaths = [];
  supervisor = new Supervisor(dir, [], (sentence) => deaths.push(sentence));
});
afterEach(async () => {
  await supervisor.stopAll();
  rmSync(dir, { recursive: true, force: true });
});

const node = (name: string, code: string, more: Partial<ChildSpec> = {}): ChildSpec => ({
  name,
  called: `The part ${name}`,
  command: process.execPath,
  args: ['-e', code],
  env: process.env,
  stage: 1,
  ...more,
});
const FOR_EVER = 'setInterval(() => {}, 1000);';
const soon = (isSo: () => boolean) => until(() => Promise.resolve(isSo()), { timeoutMs: 10_000, everyMs: 20, what: 'it' });

describe('a child that dies', () => {
  it('is told in one sentence: which, how, its last words, where its log is', async () => {
    supervisor.start(node('worker', "console.log(JSON.stringify({ message: 'no database' })); process.exit(3)"));
    await soon(() => deaths.length > 0);
    expect(deaths[0]).toMatch(/^The part worker ended with code 3; its last words were “no database” and its log is .*worker\.log\.$/);
  });

  it('is told with the error that it threw, not with the end of its stack', async () => {
    supervisor.start(node('worker', "require('./no-such-module')"));
    await soon(() => deaths.length > 0);
    expect(deaths[0]).toContain("its last words were “Error: Cannot find module './no-such-module'” and");
  });

  it('is told when it is killed', async () => {
    const child = supervisor.start(node('worker', FOR_EVER));
    process.kill(child.pid, 'SIGKILL');
    await soon(() => deaths.length > 0);
    expect(deaths[0]).toMatch(/^The part worker was ended by the signal SIGKILL; its log is /);
  });

  it('is told when it cannot even be started', async () => {
    supervisor.start(node('worker', '', { command: '/no/such/program' }));
    await soon(() => deaths.length > 0);
    expect(deaths[0]).toContain('could not be started');
  });

  it('ends a wait for it at once', async () => {
    const child = supervisor.start(node('worker', 'process.exit(1)'));
    await expect(child.whileAlive(() => new Promise(() => undefined))).rejects.toThrow('The part worker ended with code 1');
  });
});

describe('stopping', () => {
  it('goes stage by stage, and kills what does not listen', async () => {
    const log = join(dir, 'order');
    const leaving = (name: string) =>
      `process.on('SIGTERM', () => { require('fs').appendFileSync(${JSON.stringify(log)}, '${name} '); process.exit(0); }); console.log('up'); ${FOR_EVER}`;
    const database = supervisor.start(node('database', leaving('database'), { stage: 2 }));
    const service = supervisor.start(node('service', leaving('service')));
    const deaf = supervisor.start(node('deaf', `process.on('SIGTERM', () => {}); console.log('up'); ${FOR_EVER}`, { patienceMs: 300 }));
    await soon(() => [database, service, deaf].every((child) => readFileSync(child.logFile, 'utf8').includes('up')));
    expect(await supervisor.stopAll()).toEqual(['deaf']);
    expect(readFileSync(log, 'utf8')).toBe('service database ');
    expect(deaths).toEqual([]);
    expect(() => supervisor.start(node('late', FOR_EVER))).toThrow('Stopping');
  });
});

describe('a data folder', () => {
  it('serves one stack at a time', async () => {
    const held = await takeDataFolder(dir, () => undefined);
    held.ready('http://127.0.0.1:3000');
    await expect(takeDataFolder(dir, () => undefined)).rejects.toThrow(
      `Chung Sức already runs here as process ${process.pid} at http://127.0.0.1:3000: stop that one first`,
    );
    held.close();
    (await takeDataFolder(dir, () => undefined)).close();
  });

  it('is cleared of what a killed launcher left running, but of nothing that only has the same id', async () => {
    const left = spawn(process.execPath, ['-e', FOR_EVER], { detached: true, stdio: 'ignore' });
    const innocent = spawn(process.execPath, ['-e', FOR_EVER], { detached: true, stdio: 'ignore' });
    const entry = (pid: number | undefined, birth: string | undefined) => ({
      name: 'api',
      pid,
      birth,
      stage: 1,
      signal: 'SIGTERM',
      patienceMs: 5_000,
    });
    const children = [entry(left.pid, birthOf(left.pid ?? -1)), entry(innocent.pid, 'long ago')];
    writeFileSync(join(dir, 'stack.json'), JSON.stringify({ launcher: { pid: left.pid, birth: 'long ago' }, children }));

    const said: string[] = [];
    (await takeDataFolder(dir, (line) => said.push(line))).close();
    expect(said).toEqual([`Stopping what an earlier start left running: api (${left.pid})`]);
    expect(birthOf(left.pid ?? -1)).toBeUndefined();
    expect(isAlive({ pid: innocent.pid ?? -1, birth: birthOf(innocent.pid ?? -1) })).toBe(true);
    innocent.kill('SIGKILL');
  });
});
