import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { formatMoment, formatShort } from '@chung-suc/domain';
import { dataSourceOptions } from '@chung-suc/persistence';
import { TimeSkipper, parseSkip } from '@chung-suc/platform/time-skipping';
import { CommandError, runCommand } from './run-command';
import { databaseUrl, stackEngine, stackSetting } from './running-stack';
import { changesSince, markNow } from './skip-changes';
import { STEP_WORDS, mailWord } from './skip-words';

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
    const before = await markNow(database);
    const { cases, offsetMs } = await new TimeSkipper(database, engine.connection, stackSetting('TEMPORAL_NAMESPACE')).skip(duration);
    const now = Date.now() + offsetMs;
    console.log(`Đã tua ${process.argv[2]}: bây giờ là ${formatMoment(now)}. ${cases} hồ sơ đang mở đã được chuyển tới.`);
    const changes = await changesSince(database, before);
    for (const { at, number, kind } of changes.steps) console.log(`  ${formatShort(at)}  ${number}: ${STEP_WORDS[kind]}`);
    for (const { at, number, template, title } of changes.mails) {
      console.log(`  ${formatShort(at)}  ${number ? `${number}: ` : ''}thư “${mailWord(template)}” cho ${title}`);
    }
    if (changes.steps.length + changes.mails.length === 0) console.log('  Không có việc gì đến hạn trong khoảng này.');
  } finally {
    await engine.onApplicationShutdown();
    await database.destroy();
  }
});
