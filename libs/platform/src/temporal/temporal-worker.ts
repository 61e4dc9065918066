import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DefaultLogger, NativeConnection, Runtime, Worker, type LogEntry, type WorkerOptions } from '@temporalio/worker';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import type { EngineSettings } from './engine-connection';

export interface WorkerPlan extends Pick<WorkerOptions, 'taskQueue' | 'activities' | 'workflowBundle'> {
  readonly options?: Partial<WorkerOptions>;
}

let runtimeInstalled = false;

/** The SDK's log in the form of the service's own: one JSON object a line. */
const toJson = ({ level, timestampNanos, message, meta }: LogEntry): void => {
  const error: unknown = meta?.['error'];
  const line = {
    level: level.toLowerCase(),
    timestamp: Number(timestampNanos / 1_000_000n),
    message,
    ...meta,
    ...(error instanceof Error ? { error: error.message } : {}),
  };
  process.stderr.write(`${JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`);
};

/** One Temporal worker in a Nest application: polls from boot to shutdown. A worker that cannot poll must not look healthy, so it ends the process. */
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TemporalWorker.name);
  private connection: NativeConnection | null = null;
  private worker: Worker | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: EngineSettings,
    private readonly plan: WorkerPlan,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!runtimeInstalled) {
      // Nest shuts down in order (worker, then connection, then pool): the SDK's own signal handlers would race with it.
      Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN', toJson) });
      runtimeInstalled = true;
    }
    this.connection = await NativeConnection.connect({
      address: this.settings.TEMPORAL_ADDRESS,
      ...(this.settings.TEMPORAL_API_KEY ? { apiKey: this.settings.TEMPORAL_API_KEY } : {}),
      ...(this.settings.TEMPORAL_TLS === 'true' || this.settings.TEMPORAL_API_KEY ? { tls: true } : {}),
    });
    const { options, ...plan } = this.plan;
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.settings.TEMPORAL_NAMESPACE,
      dataConverter: { payloadCodecs: [createPayloadCodec(this.settings.CODEC_KEYS)] },
      shutdownGraceTime: '10s',
      ...plan,
      ...options,
    });
    this.running = this.worker.run();
    this.running.catch((error: unknown) => {
      this.logger.fatal('The Temporal worker stopped', error instanceof Error ? error.stack : undefined);
      process.exit(1);
    });
  }

  /** Throws unless the worker polls and the engine answers within 2 s: a worker goes on polling in vain while the engine is away. */
  async check(): Promise<void> {
    const state = this.worker?.getState() ?? 'not started';
    if (state !== 'RUNNING' || !this.connection) throw new Error(`worker is ${state}`);
    const { connection } = this;
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
    await this.connection?.close();
  }
}
