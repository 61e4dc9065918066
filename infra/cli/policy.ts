import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { dataSourceOptions, latestPolicy, savePolicy } from '@chung-suc/persistence';
import { REFUSED, UNUSABLE, listed, readYaml } from './person-files';
import { problemLine, readPolicy } from './policy-file';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackClock } from './running-stack';

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
    const read = readPolicy(await readYaml(file, 'policy'));
    if (!read.ok) throw new CommandError(listed(notSaved(file), read.lines), UNUSABLE);
    const clock = stackClock(database);
    const saved = await savePolicy(database, read.draft, await clock.now());
    if (!saved.saved) throw new CommandError(listed(notSaved(file), saved.problems.map(problemLine)), REFUSED);
    console.log(
      saved.changed
        ? `Đã lưu phiên bản ${saved.version}, áp dụng cho hồ sơ mới. / Saved version ${saved.version}, for new cases.`
        : `Không có gì thay đổi: phiên bản ${saved.version}. / Nothing changed: version ${saved.version}.`,
    );
  } finally {
    await database.destroy();
  }
});

const notSaved = (file: string): string => `${file}: chưa được lưu. / Not saved.`;
