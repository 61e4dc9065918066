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
