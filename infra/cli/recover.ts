import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { recoverEngine } from './recover-engine';
import { recoveredLines } from './recover-words';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackClock, stackEngine } from './running-stack';

/** `npm run recover`: after the engine's database was lost, every open case goes on from PostgreSQL. Does nothing when nothing was lost. */
runCommand(async () => {
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 10)).initialize().catch(() => {
    throw new CommandError('PostgreSQL không trả lời; hãy bật lại rồi thử lại. / PostgreSQL does not answer: start it and try again.');
  });
  const engine = stackEngine();
  try {
    await engine.check().catch(() => {
      throw new CommandError('Temporal không trả lời; hãy bật lại rồi thử lại. / Temporal does not answer: start it and try again.');
    });
    const clock = stackClock(database);
    for (const line of recoveredLines(await recoverEngine(database, engine, clock))) console.log(line);
  } finally {
    await engine.onApplicationShutdown();
    await database.destroy();
  }
});
