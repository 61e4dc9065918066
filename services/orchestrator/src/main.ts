import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { jsonLogger, runService } from '@chung-suc/platform/logging';
import { OrchestratorModule } from './orchestrator.module';
import { orchestratorSettings } from './settings';

runService('orchestrator', async () => {
  const settings = orchestratorSettings();
  const app = await NestFactory.create(OrchestratorModule.with(settings), { logger: jsonLogger('orchestrator'), abortOnError: false });
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  return app;
});
