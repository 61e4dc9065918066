import type { DataSource } from 'typeorm';
import { clockFor, type Clock } from '@chung-suc/platform/clock';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { CommandError } from './run-command';

/** Settings of the stack that runs here: infra/tooling/run.mjs puts them into the environment. */
type StackSetting = 'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'CODEC_KEYS' | 'PUBLIC_URL' | 'CHUNG_SUC_MODE';

/** Throws `CommandError` when nothing runs here and the setting was not given by hand. */
export function stackSetting(name: StackSetting): string {
  const value = process.env[name];
  if (!value) {
    throw new CommandError(
      `Chung Sức chưa chạy ở đây: hãy mở \`npm start\` ở cửa sổ khác trước. (Not running here: \`npm start\` first, or set ${name}.)`,
    );
  }
  return value;
}

export const databaseUrl = (): string => stackSetting('DATABASE_URL');

/** The engine of the stack that runs here; the caller closes it. */
export const stackEngine = (): EngineConnection =>
  new EngineConnection({
    TEMPORAL_ADDRESS: stackSetting('TEMPORAL_ADDRESS'),
    TEMPORAL_NAMESPACE: stackSetting('TEMPORAL_NAMESPACE'),
    TEMPORAL_TLS: process.env['TEMPORAL_TLS'] === 'true' ? 'true' : 'false',
    TEMPORAL_API_KEY: process.env['TEMPORAL_API_KEY'],
    CODEC_KEYS: stackSetting('CODEC_KEYS'),
  });

/** The services' time: in the embedded mode it may have been moved. */
export const stackClock = (database: DataSource): Clock =>
  clockFor(process.env['CHUNG_SUC_MODE'] === 'embedded' ? 'embedded' : 'production', database);
