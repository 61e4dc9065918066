import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, clockFor, type Clock } from '@chung-suc/platform/clock';
import { databaseModule } from '@chung-suc/platform/database';
import { healthModule, type HealthCheck } from '@chung-suc/platform/health';
import { EngineConnection, TemporalWorker } from '@chung-suc/platform/temporal';
import { ESCALATION_TASK_QUEUE } from '@chung-suc/workflow-contract';
import { clientDataConverter } from '@chung-suc/workflow-contract/data-converter';
import { DigestSchedule } from './digest/digest-schedule';
import { createEscalationActivities } from './escalation.activities';
import type { EscalationSettings } from './settings';

/** Escalations are few; some at once are enough. */
const AT_ONCE = 4;

@Module({})
class CommitteeModule {
  static with(settings: EscalationSettings): DynamicModule {
    return {
      module: CommitteeModule,
      global: true,
      providers: [
        { provide: CLOCK, inject: [DataSource], useFactory: (database: DataSource) => clockFor(settings.CHUNG_SUC_MODE, database) },
        { provide: EngineConnection, useFactory: () => new EngineConnection(settings) },
        {
          provide: DigestSchedule,
          inject: [EngineConnection],
          useFactory: (engine: EngineConnection) => new DigestSchedule(engine.client),
        },
        {
          provide: TemporalWorker,
          inject: [DataSource, CLOCK],
          useFactory: (database: DataSource, clock: Clock) =>
            new TemporalWorker(settings, {
              taskQueue: ESCALATION_TASK_QUEUE,
              activities: { ...createEscalationActivities(database, clock, settings.CHUNG_SUC_MODE === 'embedded' ? 'always' : 'working') },
              options: {
                maxConcurrentActivityTaskExecutions: AT_ONCE,
                dataConverter: clientDataConverter(settings.CODEC_KEYS), // failures too: there is no workflow bundle that would bring its converter
              },
            }),
        },
      ],
      exports: [TemporalWorker],
    };
  }
}

/** Who decides, what could be done, and the committee's daily mail. */
@Module({})
export class EscalationModule {
  static with(settings: EscalationSettings): DynamicModule {
    return {
      module: EscalationModule,
      imports: [
        databaseModule(settings.DATABASE_URL, AT_ONCE + 2),
        CommitteeModule.with(settings),
        healthModule([DataSource, TemporalWorker], (database: DataSource, worker: TemporalWorker): Record<string, HealthCheck> => ({
          database: async () => void (await database.query('SELECT 1')),
          engine: () => worker.check(),
        })),
      ],
    };
  }
}
