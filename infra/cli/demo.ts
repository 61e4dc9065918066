import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { localDateOf, type LocalDate } from '@chung-suc/domain';
import { CaseRow, PlanVersionRow, ProgrammeRow, dataSourceOptions } from '@chung-suc/persistence';
import { EmbeddedClock } from '@chung-suc/platform/clock';
import { TimeSkipper } from '@chung-suc/platform/time-skipping';
import { catchUp, playDemo } from './demo/play-demo';
import { publishFiles } from './publish-files';
import { runCommand } from './run-command';
import { databaseUrl, stackEngine, stackSetting } from './running-stack';

const DEMO = resolve(__dirname, '..', 'demo');
const PLAN = join(DEMO, 'plan-twin.txt');

/**
 * Makes sure that a newcomer finds something: the invented programme, published like any other, and cases in every stage, asked and answered
 * through the API. Does nothing where there is a programme of today, or a case, already.
 */
runCommand(async () => {
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 10)).initialize();
  const engine = stackEngine();
  try {
    const surroundings = { database, connection: engine.connection, namespace: stackSetting('TEMPORAL_NAMESPACE') };
    // A demo that was cut off has left the clock in the past.
    await catchUp(new TimeSkipper(database, surroundings.connection, surroundings.namespace), database);
    await ensureProgramme(database, localDateOf(await new EmbeddedClock(database).now()));
    const isEmpty = (await database.getRepository(CaseRow).count()) === 0;
    if (isEmpty && (await isInvented(database))) await playDemo({ ...surroundings, url: stackSetting('PUBLIC_URL') });
  } finally {
    await engine.onApplicationShutdown();
    await database.destroy();
  }
});

async function ensureProgramme(database: DataSource, today: LocalDate): Promise<void> {
  const programmes = await database.getRepository(ProgrammeRow).find();
  if (programmes.some(({ periodFrom, periodTo }) => periodFrom <= today && today <= periodTo)) return;
  const { programmeId, version } = await publishFiles(database, PLAN, join(DEMO, 'plan-twin.data.yaml'), today);
  console.error(`Published the demo programme ${programmeId}, version ${version}.`);
}

/** The invented plan alone is here; nobody's own plan gets cases that nobody has asked for. */
async function isInvented(database: DataSource): Promise<boolean> {
  const invented = createHash('sha256')
    .update(await readFile(PLAN))
    .digest('hex');
  const versions = await database.getRepository(PlanVersionRow).find({ select: { programmeId: true, version: true, sourceSha256: true } });
  return versions.every(({ sourceSha256 }) => sourceSha256 === invented);
}
