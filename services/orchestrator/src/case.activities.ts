import type { DataSource } from 'typeorm';
import type { CaseActivities } from '@chung-suc/workflow-contract';
import { record, type MailHours } from './record/record';

export const createCaseActivities = (database: DataSource, mailHours: MailHours): CaseActivities => ({
  record: (command) => record(database, command, mailHours),
});
