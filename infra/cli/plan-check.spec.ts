import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plan-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as the scripts do; `from` is the folder that the person stands in. */
function check(args: readonly string[], from = folder): { code: number | null; out: string; err: string } {
  const { npm_lifecycle_event: _script, INIT_CWD: _folder, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'infra/tooling/run.mjs'), 'infra/cli/plan-check.ts', ...args], {
    cwd: from,
    env,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const twin = join(root, 'infra/demo/plan-twin.txt');

describe('plan:check', () => {
  it('prints JSON and nothing else, in the shape that others read', () => {
    const { code, out, err } = check([twin, '--json']);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out) as Record<string, Record<string, unknown>> & { areas: { offerings: object[]; assignments: object[] }[] };
    expect(Object.keys(report)).toEqual(['programme', 'counts', 'areas', 'recipients', 'findings', 'lines']);
    expect(Object.keys(report['programme'] ?? {})).toEqual([
      'issuer',
      'title',
      'modelName',
      'year',
      'period',
      'documentNumber',
      'issuedOn',
    ]);
    expect(Object.keys(report.areas[0] ?? {})).toEqual(['code', 'title', 'line', 'flow', 'offerings', 'assignments']);
    expect(Object.keys(report.areas[0]?.offerings[0] ?? {})).toEqual([
      'line',
      'name',
      'printed',
      'mode',
      'venue',
      'capacity',
      'components',
      'assignmentLines',
    ]);
    expect(Object.keys(report.areas[0]?.assignments[0] ?? {})).toEqual(['line', 'leadUnit', 'coUnits', 'scope', 'contact']);
    expect(report['lines']).toEqual({ total: 180, nonEmpty: 121, unaccounted: [] });
  });

  it('prints for a person what was understood, with line numbers and findings', () => {
    const { code, out } = check([twin]);
    expect(code).toBe(0);
    expect(out).toContain('7 mục · 31 nội dung · 16 phân công');
    expect(out).toMatch(/^ {2}37 {4}3\. Tuyên truyền Luật An toàn thực phẩm/m);
    expect(out).toContain('LỖI (phải giải quyết trước khi ban hành): 2');
  });

  it('finds the file from the folder of the person, also through npm', () => {
    writeFileSync(join(folder, 'ke-hoach.txt'), readFileSync(twin));
    expect(check(['ke-hoach.txt', '--json']).code).toBe(0);
    const npm = spawnSync('npm', ['--prefix', root, 'run', '-s', 'plan:check', '--', 'ke-hoach.txt', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([npm.status, npm.stdout.startsWith('{')]).toEqual([0, true]);
  });

  it.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['khong-co.txt'], /Không tìm thấy tệp này\. \/ There is no such file\./],
    ['a folder', () => [folder], /thư mục/],
    ['an empty file', () => written('trong.txt', ''), /Tệp trống/],
    ['another text', () => written('khac.txt', 'Xin chào'), /không phải là kế hoạch/],
    ['a cut plan', () => written('cat.txt', readFileSync(twin).subarray(0, 9000)), /thiếu phần cuối|cắt ngang/],
    ['binary data', () => written('anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), /nhị phân/],
    [
      'a legacy encoding',
      () => written('abc.txt', Buffer.from('K\u00d5 ho\u00b9ch, Th\u00b5nh \u00aeoµn, kinh ph\u00dd', 'latin1')),
      /bảng mã cũ/,
    ],
    ['no file at all', () => [], /Cách dùng/],
    ['an unknown option', () => [twin, '--jsno'], /Cách dùng/],
  ])('says in one line on standard error what is wrong with %s, and exits with 2', (_, args, sentence) => {
    for (const options of [[], ['--json']]) {
      const { code, out, err } = check([...args(), ...options]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(sentence);
      expect(err.trimEnd()).not.toContain('\n');
    }
  });
});

function written(name: string, contents: string | Buffer): string[] {
  writeFileSync(join(folder, name), contents);
  return [name];
}
