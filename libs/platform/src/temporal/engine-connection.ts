import type { OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { clientDataConverter } from '@chung-suc/workflow-contract/data-converter';

export interface EngineSettings {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_API_KEY?: string | undefined;
  readonly TEMPORAL_TLS: 'true' | 'false';
  readonly CODEC_KEYS: string;
}

/** A lazy connection to Temporal: a service starts, and says that it is not ready, while the engine is away. */
export class EngineConnection implements OnApplicationShutdown {
  readonly connection: Connection;
  readonly client: Client;

  constructor(settings: EngineSettings) {
    this.connection = Connection.lazy({
      address: settings.TEMPORAL_ADDRESS,
      ...(settings.TEMPORAL_API_KEY ? { apiKey: settings.TEMPORAL_API_KEY } : {}),
      ...(settings.TEMPORAL_TLS === 'true' || settings.TEMPORAL_API_KEY ? { tls: true } : {}),
    });
    this.client = new Client({
      connection: this.connection,
      namespace: settings.TEMPORAL_NAMESPACE,
      dataConverter: clientDataConverter(settings.CODEC_KEYS),
    });
  }

  /** Throws when the engine does not answer within 2 s. */
  async check(): Promise<void> {
    await this.connection.withDeadline(Date.now() + 2_000, () => this.connection.workflowService.getSystemInfo({}));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
