import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { localDateOf } from '@chung-suc/domain';
import { dataSourceOptions } from '@chung-suc/persistence';
import { publishFiles } from './publish-files';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackClock } from './running-stack';

/** `npm run plan:publish -- FILE --with DATA`: publishes a plan as a new immutable version, and puts it in force. */
runCommand(async () => {
  const [planFile, flag, dataFile, ...rest] = process.argv.slice(2);
  if (!planFile || flag !== '--with' || !dataFile || rest.length > 0) {
    throw new CommandError('Cách dùng: npm run plan:publish -- TỆP --with DỮ_LIỆU / Usage: npm run plan:publish -- FILE --with DATA', 2);
  }
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 2)).initialize();
  try {
    const clock = stackClock(database);
    const { programmeId, version, changed } = await publishFiles(database, planFile, dataFile, localDateOf(await clock.now()));
    console.log(
      changed
        ? `Đã công bố ${programmeId}, phiên bản ${version}. / Published ${programmeId}, version ${version}.`
        : `Không có gì thay đổi: ${programmeId}, phiên bản ${version} vẫn có hiệu lực. / Nothing changed: version ${version} stays in force.`,
    );
  } finally {
    await database.destroy();
  }
});
