import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { localDateOf } from '@chung-suc/domain';
import { CaseRow, ProgrammeRow, dataSourceOptions } from '@chung-suc/persistence';
import { EmbeddedClock } from '@chung-suc/platform/clock';
import { playDemoCases } from './demo-cases';
import { publishFiles } from './publish-files';
import { runCommand } from './run-command';
import { databaseUrl, stackSetting } from './running-stack';

const DEMO = resolve(__dirname, '..', 'demo');

/**
 * Makes sure that a newcomer finds something: the invented programme, published like any other, and a few cases, asked and answered through
 * the API. Does nothing where there is a programme of today, or a case, already.
 */
runCommand(async () => {
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 2)).initialize();
  try {
    const now = await new EmbeddedClock(database).now();
    const today = localDateOf(now);
    const programmes = await database.getRepository(ProgrammeRow).find();
    if (!programmes.some(({ periodFrom, periodTo }) => periodFrom <= today && today <= periodTo)) {
      const { programmeId, version } = await publishFiles(database, join(DEMO, 'plan-twin.txt'), join(DEMO, 'plan-twin.data.yaml'), today);
      console.error(`Published the demo programme ${programmeId}, version ${version}.`);
    }
    if ((await database.getRepository(CaseRow).count()) === 0) await playDemoCases(database, stackSetting('PUBLIC_URL'), now);
  } finally {
    await database.destroy();
  }
});
