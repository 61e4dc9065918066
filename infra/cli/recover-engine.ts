import type { DataSource } from 'typeorm';
import { IntakeRow } from '@chung-suc/persistence';
import { CaseCommands, EngineAway } from '@chung-suc/platform/case-commands';
import { CaseSweep, type CasesSwept } from '@chung-suc/platform/case-sweep';
import type { Clock } from '@chung-suc/platform/clock';
import type { EngineConnection } from '@chung-suc/platform/temporal';

/** What was made good of what the engine had lost. */
export interface Recovered {
  readonly cases: CasesSwept;
  /** Commands that had no answer: given to the engine again, and how many of them it could not take yet. */
  readonly commands: { readonly answered: number; readonly waiting: number };
  /** Mails whose job was lost, and for which a new one will be started. */
  readonly messages: number;
}

/** A command that arrived a moment ago is being answered. */
const OLDER_THAN_MS = 20_000;
const AT_ONCE = 8;

/**
 * Brings the engine to where PostgreSQL is: a workflow for every open case, then the commands without an answer, then a job for every mail
 * that had one and has not ended. What the engine has already is left alone, so it may be run at any time and any number of times.
 */
export async function recoverEngine(database: DataSource, engine: EngineConnection, clock: Clock): Promise<Recovered> {
  await engine.check();
  const cases = await new CaseSweep(database, engine.client).sweep();
  const commands = await sendAgain(database, new CaseCommands(database, engine.client, clock), clock);
  return { cases, commands, messages: await requeueMessages(database) };
}

async function sendAgain(database: DataSource, commands: CaseCommands, clock: Clock): Promise<Recovered['commands']> {
  const open = await database
    .getRepository(IntakeRow)
    .createQueryBuilder('i')
    .where('i.acknowledged_at IS NULL AND i.received_at < :before', { before: new Date((await clock.now()) - OLDER_THAN_MS) })
    .orderBy('i.receivedAt')
    .getMany();
  let answered = 0;
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const taken = await Promise.all(open.slice(from, from + AT_ONCE).map((intake) => isAnswered(commands, intake)));
    answered += taken.filter(Boolean).length;
    if (taken.every((one) => !one)) break; // nobody runs the workflows: the API goes on sending when somebody does
  }
  return { answered, waiting: open.length - answered };
}

const isAnswered = (commands: CaseCommands, intake: IntakeRow): Promise<boolean> =>
  commands.sendAgain(intake).then(
    () => true,
    (error: unknown) => {
      if (error instanceof EngineAway) return false;
      throw error;
    },
  );

/**
 * A mail that no job has claimed gets a new job at once, and the engine refuses a second job for the same mail. One that a job has claimed may
 * be on its way to the mail server at this moment: the dispatcher starts it again by itself when it has not ended after some minutes.
 */
async function requeueMessages(database: DataSource): Promise<number> {
  const [queued] = (await database.query(
    `WITH lost AS (UPDATE message SET dispatched_at = NULL WHERE state = 'queued' AND dispatched_at IS NOT NULL RETURNING id)
     SELECT count(*)::int AS count, pg_notify('message_queued', '') FROM lost`,
  )) as { count: number }[];
  return queued?.count ?? 0;
}
