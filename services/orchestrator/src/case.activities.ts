import type { DataSource } from 'typeorm';
import type { CaseActivities } from '@chung-suc/workflow-contract';
import { IntakeRow } from '@chung-suc/persistence';
import type { CaseCommands } from '@chung-suc/platform/case-commands';
import { record, type MailHours } from './record/record';

export const createCaseActivities = (
  database: DataSource,
  commands: Pick<CaseCommands, 'sendAgain'>,
  mailHours: MailHours,
): CaseActivities => ({
  record: (command) => record(database, command, mailHours),
  async handOver({ commandId }) {
    await commands.sendAgain(await database.getRepository(IntakeRow).findOneByOrFail({ commandId }));
  },
});
