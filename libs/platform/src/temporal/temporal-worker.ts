import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  TransportError,
  UnexpectedError,
  Worker,
  type LogEntry,
  type WorkerOptions,
} from '@temporalio/worker';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import { Again } from '../again/again';
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

/**
 * One Temporal worker in a Nest application: polls from boot to shutdown. While the engine is away, at boot or later, the service stays, says
 * that it is not ready, and begins to poll when the engine is back. A worker that is wrongly made ends the process.
 */
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TemporalWorker.name);
  private readonly again = new Again();
  private connection: NativeConnection | null = null;
  private worker: Worker | null = null;
  private life: Promise<void> = Promise.resolve();
  private troubled = false;

  constructor(
    private readonly settings: EngineSettings,
    private readonly plan: WorkerPlan,
  ) {}

  onApplicationBootstrap(): void {
    if (!runtimeInstalled) {
      // Nest shuts down in order (worker, then connection, then pool): the SDK's own signal handlers would race with it.
      Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN', toJson) });
      runtimeInstalled = true;
    }
    this.life = this.again.untilDone(() => this.poll());
  }

  /** Throws unless the worker polls and the engine answers within 2 s: a worker goes on polling in vain while the engine is away. */
  async check(): Promise<void> {
    const state = this.worker?.getState() ?? 'not started';
    if (state !== 'RUNNING' || !this.connection) throw new Error(`worker is ${state}`);
    const { connection } = this;
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.again.stop();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.life;
  }

  /** Polls until it is told to stop; false when the engine did not let it. */
  private async poll(): Promise<boolean> {
    try {
      this.connection = await NativeConnection.connect({
        address: this.settings.TEMPORAL_ADDRESS,
        ...(this.settings.TEMPORAL_API_KEY ? { apiKey: this.settings.TEMPORAL_API_KEY } : {}),
        ...(this.settings.TEMPORAL_TLS === 'true' || this.settings.TEMPORAL_API_KEY ? { tls: true } : {}),
      });
      this.worker = await this.create(this.connection);
      if (this.again.stopped) return true;
      const running = this.worker.run();
      if (this.troubled) this.logger.log('The worker polls again');
      this.troubled = false;
      await running;
      return true;
    } catch (error) {
      this.say(error);
      return false;
    } finally {
      this.worker = null;
      // What a lost connection has still in hand refuses to be closed; it goes with the process.
      await this.connection?.close().catch(() => undefined);
      this.connection = null;
    }
  }

  private async create(connection: NativeConnection): Promise<Worker> {
    const { options, ...plan } = this.plan;
    try {
      return await Worker.create({
        connection,
        namespace: this.settings.TEMPORAL_NAMESPACE,
        dataConverter: { payloadCodecs: [createPayloadCodec(this.settings.CODEC_KEYS)] },
        shutdownGraceTime: '10s',
        ...plan,
        ...options,
      });
    } catch (error) {
      if (error instanceof TransportError || error instanceof UnexpectedError) throw error;
      this.logger.fatal('The worker is wrongly made', error instanceof Error ? error.stack : undefined);
      return process.exit(1);
    }
  }

  /** Once when trouble begins: the next line comes when it is over. */
  private say(error: unknown): void {
    if (this.troubled || this.again.stopped) return;
    this.troubled = true;
    this.logger.warn(`The engine is away, the worker waits for it: ${error instanceof Error ? `${error.name} ${error.message}` : ''}`);
  }
}
