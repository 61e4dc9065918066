import { requireChromium, type Machine } from './chromium';
import { judge } from './jest-run';
import { readRequest } from './request';
import { Tally } from './tally';

describe('what is asked of npm test', () => {
  it('everything by default', () => {
    expect(readRequest([])).toEqual({ unit: true, server: true, paths: [], whole: true });
  });

  it('a part for developers, without the checks of format, lint and types', () => {
    expect(readRequest(['--only', 'unit'])).toEqual({ unit: true, server: false, paths: [], whole: false });
    expect(readRequest(['test/faults'])).toEqual({ unit: false, server: true, paths: ['test/faults'], whole: false });
    expect(readRequest(['libs/domain', 'test/e2e'])).toMatchObject({ unit: true, server: true });
  });

  it('nothing else', () => {
    expect(() => readRequest(['--fast'])).toThrow('“--fast” is not known here');
    expect(() => readRequest(['--only', 'some'])).toThrow('--only takes unit or server');
  });
});

describe('counting', () => {
  const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0) => ({
    numPassedTests,
    numFailedTests,
    numRuntimeErrorTestSuites,
    testResults: [{ name: '/r/a.spec.ts', assertionResults: [{ status: 'pending', fullName: 'reads the real plan' }] }],
  });

  it('takes the numbers of jest, and names what was skipped', () => {
    expect(judge('/r', report(5, 2), 'it ended with code 1', [])).toEqual({
      passed: 5,
      failed: 2,
      skipped: ['a.spec.ts: reads the real plan'],
      complaints: [],
    });
  });

  it('counts a suite that could not run, a crash without a failed test, and a process left behind', () => {
    expect(judge('/r', report(5, 0, 1), 'it ended with code 1', []).failed).toBe(1);
    expect(judge('/r', report(5, 0), 'it ended with SIGSEGV', []).failed).toBe(1);
    expect(judge('/r', undefined, undefined, []).failed).toBe(1);
    expect(judge('/r', report(5, 0), undefined, ['77 node main.ts'])).toMatchObject({ passed: 5, failed: 1 });
  });

  it('ends with the line that is read by others', () => {
    const lines: string[] = [];
    const tally = new Tally((line) => lines.push(line));
    tally.add('Unit tests', { passed: 3, failed: 1, skipped: [], complaints: [] });
    tally.fail('Lint: it ended with code 1 (counted as one failed test)');
    tally.close();
    expect(lines.at(-1)).toBe('3 passed, 2 failed');
  });
});

describe('the browser for the tests', () => {
  const machine = (more: Partial<Machine>): Machine => ({
    env: { PATH: '/usr/bin' },
    isRoot: false,
    isExecutable: () => false,
    run: () => undefined,
    ...more,
  });
  const say = () => undefined;

  it('is the one that is set, else the one on PATH', () => {
    expect(requireChromium(say, machine({ env: { CHROMIUM_PATH: '/opt/chromium' }, isExecutable: () => true }))).toBe('/opt/chromium');
    expect(requireChromium(say, machine({ isExecutable: () => true }))).toBe('/usr/bin/chromium');
  });

  it('is installed where that is possible', () => {
    const ran: string[] = [];
    const run = (command: string, args: readonly string[]) => void ran.push(`${command} ${args[0]}`);
    expect(requireChromium(say, machine({ isRoot: true, run, isExecutable: () => ran.length === 2 }))).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get update', 'apt-get install']);
  });

  it('is asked for in one clear sentence where it is not', () => {
    expect(() => requireChromium(say, machine({}))).toThrow(
      /need Chromium, and there is none here: install Chromium, and set CHROMIUM_PATH/,
    );
    expect(() => requireChromium(say, machine({ env: { CHROMIUM_PATH: '/none' } }))).toThrow('CHROMIUM_PATH is /none, which is no program');
    const run = () => {
      throw new Error('E: no');
    };
    expect(() => requireChromium(say, machine({ isRoot: true, run }))).toThrow('apt-get could not install it');
  });
});
