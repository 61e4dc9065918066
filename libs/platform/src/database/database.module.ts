import { Logger, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '@chung-suc/persistence';
import { Again } from '../again/again';

/**
 * A data source that may be asked before PostgreSQL has ever answered: then queries fail with “Driver not Connected”, which counts as a
 * database that is away, until the first connection has been made.
 */
class WaitingDataSource extends DataSource {
  private readonly log = new Logger('Database');
  private readonly again = new Again();
  private saidAway = false;

  /** Resolves after the first attempt; further ones go on in the background. */
  static async begin(options: DataSourceOptions): Promise<DataSource> {
    const source = new WaitingDataSource(options);
    await source.buildMetadatas(); // repositories know their tables before there is a connection
    if (!(await source.connect())) void source.again.untilDone(() => source.connect());
    return source;
  }

  private async connect(): Promise<boolean> {
    try {
      await this.initialize();
      if (this.saidAway) this.log.log('PostgreSQL answers');
      return true;
    } catch (error) {
      if (!this.saidAway) this.log.warn(`PostgreSQL is away, waiting for it: ${reasonOf(error)}`);
      this.saidAway = true;
      return false;
    }
  }
}

/** No message: PostgreSQL's may quote what was asked. */
const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'no answer');

/** The one database, with a pool of `poolSize` connections. A service starts, and says that it is not ready, while PostgreSQL is away. */
export const databaseModule = (url: string, poolSize?: number): DynamicModule =>
  TypeOrmModule.forRootAsync({
    useFactory: () => ({ ...dataSourceOptions(url, poolSize), manualInitialization: true }),
    dataSourceFactory: (options) => WaitingDataSource.begin(options ?? dataSourceOptions(url, poolSize)),
  });
