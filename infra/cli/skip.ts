import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { STEP_WORDS, mailWords } from '@chung-suc/api-contract';
import { formatMoment, formatShort } from '@chung-suc/domain';
import { dataSourceOptions } from '@chung-suc/persistence';
import { SkipUnderWay, parseSkip, skipTime, type SkipSurroundings } from '@chung-suc/platform/time-skipping';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackEngine, stackSetting } from './running-stack';

/** `npm run skip -- 5d`: moves time forward, in the embedded mode only, and says what that caused. */
runCommand(async () => {
  const duration = parseSkip(process.argv[2] ?? '');
  if (duration === null) {
    throw new CommandError(
      'Cách dùng: npm run skip -- 5d (d ngày, h giờ, m phút; nhiều nhất 120d). Usage: npm run skip -- 5d (days, hours, minutes; at most 120d).',
      2,
    );
  }
  if (stackSetting('CHUNG_SUC_MODE') !== 'embedded') {
    throw new CommandError('Chỉ tua nhanh được ở chế độ chạy thử. Time can be moved in the embedded mode only.');
  }
  const database = await new DataSource(dataSourceOptions(databaseUrl(), 10)).initialize();
  const engine = stackEngine();
  try {
    await skipAndTell({ database, connection: engine.connection, namespace: stackSetting('TEMPORAL_NAMESPACE') }, duration);
  } finally {
    await engine.onApplicationShutdown();
    await database.destroy();
  }
});

async function skipAndTell(surroundings: SkipSurroundings, duration: number): Promise<void> {
  const { now, cases, changes } = await skipTime(surroundings, duration).catch((error: unknown) => {
    throw error instanceof SkipUnderWay
      ? new CommandError('Đang có người tua nhanh: xin đợi một chút. Time is being moved just now: wait a moment.')
      : error;
  });
  console.log(`Đã tua ${process.argv[2]}: bây giờ là ${formatMoment(now)}. ${cases} hồ sơ đang mở đã được chuyển tới.`);
  for (const { at, number, kind } of changes.steps) console.log(`  ${formatShort(at)}  ${number}: ${STEP_WORDS[kind].vi}`);
  for (const { at, number, template, title } of changes.mails) {
    console.log(`  ${formatShort(at)}  ${number ? `${number}: ` : ''}thư “${mailWords(template).vi}” cho ${title}`);
  }
  if (changes.steps.length + changes.mails.length === 0) console.log('  Không có việc gì đến hạn trong khoảng này.');
}
