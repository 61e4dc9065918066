import 'reflect-metadata';
import { jsonLogger, runService } from '@chung-suc/platform/logging';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module';
import { configure } from './app';
import { apiSettings } from './settings';

runService('api', async () => {
  const settings = apiSettings();
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), {
    bodyParser: false, // `configure` sets the parsers with their limits
    logger: jsonLogger('api'),
    abortOnError: false,
  });
  configure(app);
  await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
  return app;
});
