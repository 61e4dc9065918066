import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { parse, stringify } from 'yaml';
import { dataSourceOptions, latestPolicy, savePolicy } from '@chung-suc/persistence';
import { problemLine, readPolicy } from './policy-file';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackClock } from './running-stack';

/** A file that cannot be read or has another form. */
const UNUSABLE = 2;
/** It can be read, and makes no sense or reaches nobody. */
const REFUSED = 3;

/**
 * `npm run -s policy` prints the deadlines and the escalation chain that new cases start with; `npm run policy -- FILE` saves a new version.
 * Running cases keep theirs.
 */
runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new CommandError('Cách dùng: npm run policy [-- TỆP] / Usage: npm run policy [-- FILE]', UNUSABLE);
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 2)).initialize();
  try {
    if (!file) {
      const { version, chain, ...numbers } = await latestPolicy(database);
      console.log(`# Phiên bản ${version} / Version ${version}`);
      console.log(stringify({ ...numbers, chain: { first: chain.first, steps: chain.steps } }));
      return;
    }
    const read = readPolicy(await readYaml(file));
    if (!read.ok) throw new CommandError(listed(file, read.lines), UNUSABLE);
    const clock = stackClock(database);
    const saved = await savePolicy(database, read.draft, await clock.now());
    if (!saved.saved) throw new CommandError(listed(file, saved.problems.map(problemLine)), REFUSED);
    console.log(
      saved.changed
        ? `Đã lưu phiên bản ${saved.version}, áp dụng cho hồ sơ mới. / Saved version ${saved.version}, for new cases.`
        : `Không có gì thay đổi: phiên bản ${saved.version}. / Nothing changed: version ${saved.version}.`,
    );
  } finally {
    await database.destroy();
  }
});

const listed = (file: string, lines: readonly string[]): string =>
  [`${file}: chưa được lưu. / Not saved.`, ...lines.map((line) => `  - ${line}`)].join('\n');

async function readYaml(file: string): Promise<unknown> {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  try {
    return parse(await readFile(resolve(script === 'policy' && folder ? folder : process.cwd(), file), 'utf8'));
  } catch (error) {
    throw new CommandError(`${file}: không đọc được. / Cannot be read: ${error instanceof Error ? error.message : ''}`, UNUSABLE);
  }
}
