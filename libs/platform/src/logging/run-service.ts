import { ConsoleLogger, type INestApplication } from '@nestjs/common';
import { SettingsError } from '../settings/parse-settings';

/** One JSON object a line. Log ids, kinds and counts: never names, addresses, phones or free text. */
export const jsonLogger = (service: string): ConsoleLogger =>
  new ConsoleLogger(service, { json: true, colors: false, logLevels: ['log', 'warn', 'error', 'fatal'] });

/** Runs a service until a signal; a failed start is one sentence and exit code 1. */
export function runService(service: string, start: () => Promise<INestApplication>): void {
  start().then(
    (app) => {
      app.enableShutdownHooks();
    },
    (error: unknown) => {
      const sentence =
        error instanceof SettingsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
      jsonLogger(service).fatal(`${service} could not start. ${sentence}`);
      process.exit(1);
    },
  );
}
