import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { jsonLogger, runService } from '@chung-suc/platform/logging';
import { EscalationModule } from './escalation.module';
import { escalationSettings } from './settings';

runService('escalation', async () => {
  const settings = escalationSettings();
  const app = await NestFactory.create(EscalationModule.with(settings), { logger: jsonLogger('escalation'), abortOnError: false });
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  return app;
});
