import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole, type Secrets } from './data-folder';
import { type Settings } from './settings';

/** The contract between the launcher and what it starts: settings as environment variables. */
export interface StackEnvironment {
  CHUNG_SUC_MODE: 'embedded';
  HTTP_HOST: '127.0.0.1';
  PUBLIC_URL: string;
  DATABASE_URL: string;
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
  TEMPORAL_TLS: 'true' | 'false';
  TEMPORAL_API_KEY?: string;
  /** Left out when there is no such page. */
  TEMPORAL_UI_URL?: string;
  CODEC_KEYS: string;
  LINK_SECRET: string;
  SMTP_URL: string;
  MAIL_FROM: string;
  /** Left out when there is no such page. */
  MAIL_PAGE_URL?: string;
  WORKFLOW_BUNDLE: string;
  /** Bytes of files that people attach. */
  FILES_FOLDER: string;
  /** Folder of the built web application. */
  WEB_DIST: string;
}

const FILE = 'environment.json';

export function stackEnvironment(settings: Settings, secrets: Secrets, databaseUrl: string): StackEnvironment {
  const { ports, temporal } = settings;
  return {
    CHUNG_SUC_MODE: 'embedded',
    HTTP_HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${ports.API_PORT}`,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address ?? `127.0.0.1:${ports.TEMPORAL_PORT}`,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_TLS: temporal.tls ? 'true' : 'false',
    ...(temporal.apiKey ? { TEMPORAL_API_KEY: temporal.apiKey } : {}),
    ...(temporal.uiUrl ? { TEMPORAL_UI_URL: temporal.uiUrl } : {}),
    CODEC_KEYS: settings.codecKeys ?? secrets.codecKeys,
    LINK_SECRET: settings.linkSecret ?? secrets.linkSecret,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${ports.SMTP_PORT}`,
    MAIL_FROM: settings.mailFrom,
    ...(settings.mailPageUrl ? { MAIL_PAGE_URL: settings.mailPageUrl } : {}),
    WORKFLOW_BUNDLE: bundleFile(settings.root),
    FILES_FOLDER: join(settings.dataDir, 'files'),
    WEB_DIST: webFolder(settings.root),
  };
}

export const bundleFile = (root: string): string => join(root, 'workflows', 'dist', 'workflow-bundle.js');
export const webFolder = (root: string): string => join(root, 'services', 'web', 'dist');

/** Written while the stack runs, for `npm run skip` and its like (tooling/run.mjs reads it). It holds secrets: for its owner only. */
export const writeEnvironment = (dataDir: string, environment: StackEnvironment): void =>
  writeWhole(join(dataDir, FILE), `${JSON.stringify(environment, null, 2)}\n`, 0o600);

export const removeEnvironment = (dataDir: string): void => rmSync(join(dataDir, FILE), { force: true });
