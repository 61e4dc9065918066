import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { bundleFile, webFolder, type StackEnvironment } from '@chung-suc/infra/local/environment';
import { freePort } from '@chung-suc/infra/local/ports';
import { root, startProcess, suite, type TestProcess } from './processes';
import { testTemporalAddress } from './test-servers';

export type ServiceName = 'api' | 'orchestrator' | 'escalation' | 'notifications';

export interface Surroundings {
  databaseUrl: string;
  /** Of `freshNamespace`, or of a server of the suite's own. */
  namespace: string;
  temporalAddress?: string;
  smtpUrl: string;
  /** Settings that differ from the usual ones. */
  more?: NodeJS.ProcessEnv;
}

export interface TestServices {
  /** Of the API. */
  url: string;
  environment: NodeJS.ProcessEnv;
  /** Starts it on its own port, always the same one, and waits until it is ready. Again after a kill. `more`: settings of this start only. */
  start(name: ServiceName, more?: NodeJS.ProcessEnv): Promise<TestProcess>;
  /** Starts it without waiting for anything. */
  launch(name: ServiceName): Promise<TestProcess>;
  /** `live` or `ready`. */
  healthUrl(name: ServiceName, of: 'live' | 'ready'): string;
}

/** The services as the launcher would start them, with the suite's own database, namespace and mail sink. */
export async function prepareServices({
  databaseUrl,
  namespace,
  temporalAddress,
  smtpUrl,
  more = {},
}: Surroundings): Promise<TestServices> {
  const ports: Record<ServiceName, number> = {
    api: await freePort(),
    orchestrator: await freePort(),
    escalation: await freePort(),
    notifications: await freePort(),
  };
  const url = `http://127.0.0.1:${ports.api}`;
  const settings: StackEnvironment = {
    CHUNG_SUC_MODE: 'embedded',
    HTTP_HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress ?? testTemporalAddress(),
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TLS: 'false',
    CODEC_KEYS: `test:${randomBytes(32).toString('base64')}`,
    LINK_SECRET: randomBytes(32).toString('base64'),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Chung Sức <chung-suc@example.org>',
    WORKFLOW_BUNDLE: bundleFile(root),
    FILES_FOLDER: join(suite().dir, 'files'),
    WEB_DIST: webFolder(root),
  };
  const environment = { ...settings, ...more };
  const healthUrl = (name: ServiceName, of: 'live' | 'ready'): string => `http://127.0.0.1:${ports[name]}/health/${of}`;
  const launch = (name: ServiceName, more: NodeJS.ProcessEnv = {}, readyUrl?: string): Promise<TestProcess> =>
    startProcess({
      file: `services/${name}/src/main.ts`,
      env: { ...environment, ...more, HTTP_PORT: String(ports[name]) },
      ...(readyUrl ? { readyUrl } : {}),
    });
  return {
    url,
    environment,
    start: (name, once) => launch(name, once, healthUrl(name, 'ready')),
    launch: (name) => launch(name),
    healthUrl,
  };
}
