import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { jsonLogger, runService } from '@chung-suc/platform/logging';
import { NotificationsModule } from './notifications.module';
import { notificationsSettings } from './settings';

runService('notifications', async () => {
  const settings = notificationsSettings();
  const app = await NestFactory.create(NotificationsModule.with(settings), { logger: jsonLogger('notifications'), abortOnError: false });
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  return app;
});
