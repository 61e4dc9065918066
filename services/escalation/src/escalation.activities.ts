import { activityInfo } from '@temporalio/activity';
import type { DataSource } from 'typeorm';
import type { Clock } from '@chung-suc/platform/clock';
import type { EscalationActivities } from '@chung-suc/workflow-contract';
import { queueDigest } from './digest/queue-digest';
import { prepareEscalation } from './prepare/prepare-escalation';

/** After so many attempts, some minutes, the digest goes without what has not been recorded; that comes the morning after. */
const PATIENT_ATTEMPTS = 12;

export const createEscalationActivities = (database: DataSource, clock: Clock, mailHours: 'working' | 'always'): EscalationActivities => ({
  prepareEscalation: async (escalation) => prepareEscalation(database, escalation, await clock.now()),
  queueDigest: async () => {
    await queueDigest(database, await clock.now(), { mailHours, evenSo: activityInfo().attempt > PATIENT_ATTEMPTS });
  },
});
