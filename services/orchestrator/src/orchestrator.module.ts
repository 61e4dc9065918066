import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseCommands } from '@chung-suc/platform/case-commands';
import { CaseSweep } from '@chung-suc/platform/case-sweep';
import { clockFor } from '@chung-suc/platform/clock';
import { databaseModule } from '@chung-suc/platform/database';
import { healthModule, type HealthCheck } from '@chung-suc/platform/health';
import { EngineConnection, TemporalWorker } from '@chung-suc/platform/temporal';
import { CASES_TASK_QUEUE } from '@chung-suc/workflow-contract';
import { createCaseActivities } from './case.activities';
import type { OrchestratorSettings } from './settings';
import { SweepService } from './sweep.service';

/** Two cores: more tasks at once only wait for each other. The pool has a connection for each local activity. */
const POOL_SIZE = 20;

@Module({})
class EngineModule {
  static with(settings: OrchestratorSettings): DynamicModule {
    return {
      module: EngineModule,
      global: true,
      providers: [
        { provide: EngineConnection, useFactory: () => new EngineConnection(settings) },
        {
          provide: SweepService,
          inject: [DataSource, EngineConnection],
          useFactory: (database: DataSource, engine: EngineConnection) =>
            new SweepService(new CaseSweep(database, engine.client), engine, settings.CASE_SWEEP_SECONDS * 1_000),
        },
        {
          provide: TemporalWorker,
          inject: [DataSource, EngineConnection],
          useFactory: (database: DataSource, engine: EngineConnection) =>
            new TemporalWorker(settings, {
              taskQueue: CASES_TASK_QUEUE,
              workflowBundle: { codePath: settings.WORKFLOW_BUNDLE },
              activities: {
                ...createCaseActivities(
                  database,
                  new CaseCommands(database, engine.client, clockFor(settings.CHUNG_SUC_MODE, database)),
                  settings.CHUNG_SUC_MODE === 'embedded' ? 'always' : 'working',
                ),
              },
              options: {
                maxCachedWorkflows: 500, // the default follows the heap, and an isolate out of memory kills the worker
                maxConcurrentWorkflowTaskExecutions: 40,
                maxConcurrentLocalActivityExecutions: POOL_SIZE,
                maxConcurrentActivityTaskExecutions: POOL_SIZE,
              },
            }),
        },
      ],
      exports: [TemporalWorker],
    };
  }
}

/** Runs the workflows and their local activity `record`, and sees that every open case has a workflow. */
@Module({})
export class OrchestratorModule {
  static with(settings: OrchestratorSettings): DynamicModule {
    return {
      module: OrchestratorModule,
      imports: [
        databaseModule(settings.DATABASE_URL, POOL_SIZE),
        EngineModule.with(settings),
        healthModule([DataSource, TemporalWorker], (database: DataSource, worker: TemporalWorker): Record<string, HealthCheck> => ({
          database: async () => void (await database.query('SELECT 1')),
          engine: () => worker.check(),
        })),
      ],
    };
  }
}
