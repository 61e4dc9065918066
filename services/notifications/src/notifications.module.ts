import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseCommands } from '@chung-suc/platform/case-commands';
import { CLOCK, clockFor, type Clock } from '@chung-suc/platform/clock';
import { databaseModule } from '@chung-suc/platform/database';
import { healthModule, type HealthCheck } from '@chung-suc/platform/health';
import { LinkSigner } from '@chung-suc/platform/links';
import { EngineConnection, TemporalWorker } from '@chung-suc/platform/temporal';
import { NOTIFICATIONS_TASK_QUEUE } from '@chung-suc/workflow-contract';
import { clientDataConverter } from '@chung-suc/workflow-contract/data-converter';
import { Delivery } from './delivery/delivery';
import { createNotificationActivities } from './delivery/notification.activities';
import { DeliveryJobs } from './dispatch/delivery-jobs';
import { Dispatcher } from './dispatch/dispatcher';
import { DueMessages } from './dispatch/due-messages';
import { MessageHints } from './dispatch/message-hints';
import type { NotificationsSettings } from './settings';
import { SmtpMailer } from './smtp/mailer';

/** Mails in work at once; each holds a session while it is sent, and ends through another. */
const DELIVERIES = 8;
const POOL_SIZE = DELIVERIES * 2 + 4;

@Module({})
class MailModule {
  static with(settings: NotificationsSettings): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        { provide: CLOCK, inject: [DataSource], useFactory: (database: DataSource) => clockFor(settings.CHUNG_SUC_MODE, database) },
        { provide: EngineConnection, useFactory: () => new EngineConnection(settings) },
        { provide: SmtpMailer, useFactory: () => new SmtpMailer(settings.SMTP_URL, settings.MAIL_FROM) },
        {
          provide: Delivery,
          inject: [DataSource, CLOCK, SmtpMailer, EngineConnection],
          useFactory: (database: DataSource, clock: Clock, mailer: SmtpMailer, engine: EngineConnection) =>
            new Delivery({
              database,
              clock,
              mailer,
              cases: new CaseCommands(database, engine.client, clock),
              signer: new LinkSigner(settings.LINK_SECRET),
              publicUrl: settings.PUBLIC_URL,
              sender: settings.MAIL_FROM,
            }),
        },
        {
          provide: TemporalWorker,
          inject: [Delivery],
          useFactory: (delivery: Delivery) =>
            new TemporalWorker(settings, {
              taskQueue: NOTIFICATIONS_TASK_QUEUE,
              activities: { ...createNotificationActivities(delivery) },
              options: {
                maxConcurrentActivityTaskExecutions: DELIVERIES,
                dataConverter: clientDataConverter(settings.CODEC_KEYS), // failures too: there is no workflow bundle that would bring its converter
              },
            }),
        },
        {
          provide: Dispatcher,
          inject: [DataSource, CLOCK, EngineConnection],
          useFactory: (database: DataSource, clock: Clock, engine: EngineConnection) =>
            new Dispatcher(new DueMessages(database, clock), new DeliveryJobs(engine.client), new MessageHints(settings.DATABASE_URL)),
        },
      ],
      exports: [SmtpMailer, TemporalWorker],
    };
  }
}

/**
 * Renders and sends what `record` has queued. On the way down the dispatcher starts no more jobs, the worker lets its jobs end, then the
 * connections to mail server, engine and database close.
 */
@Module({})
export class NotificationsModule {
  static with(settings: NotificationsSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [
        databaseModule(settings.DATABASE_URL, POOL_SIZE),
        MailModule.with(settings),
        healthModule(
          [DataSource, TemporalWorker, SmtpMailer],
          (database: DataSource, worker: TemporalWorker, mailer: SmtpMailer): Record<string, HealthCheck> => ({
            database: async () => void (await database.query('SELECT 1')),
            engine: () => worker.check(),
            mailServer: () => mailer.check(),
          }),
        ),
      ],
    };
  }
}
