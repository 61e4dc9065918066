import type { DataSource } from 'typeorm';
import type { CaseActivities } from '@chung-suc/workflow-contract';
import { record } from './record/record';

export const createCaseActivities = (database: DataSource): CaseActivities => ({
  record: (command) => record(database, command),
});
