import { join } from 'node:path';
import { type StackEnvironment } from './environment';
import { type PortSetting } from './settings';
import { STAGE, type Child, type ChildSpec, type Supervisor } from './supervisor';
import { until } from './until';

export interface Service {
  name: 'api' | 'orchestrator' | 'escalation' | 'notifications';
  called: string;
  port: PortSetting;
}

export const SERVICES: readonly Service[] = [
  { name: 'orchestrator', called: 'The orchestrator', port: 'ORCHESTRATOR_PORT' },
  { name: 'escalation', called: 'The escalation service', port: 'ESCALATION_PORT' },
  { name: 'notifications', called: 'The notifications service', port: 'NOTIFICATIONS_PORT' },
  { name: 'api', called: 'The API', port: 'API_PORT' },
];

/** How node runs a TypeScript file of this repository, its packages resolved to their sources. */
export const fromSource = (root: string, file: string): string[] => [
  '--conditions=@chung-suc/source',
  ...['-r', join(root, 'infra', 'tooling', 'register.cjs')],
  join(root, file),
];

const nodeSpec = (
  root: string,
  file: string,
  environment: StackEnvironment,
  more: NodeJS.ProcessEnv = {},
): Pick<ChildSpec, 'command' | 'args' | 'env' | 'cwd'> => ({
  command: process.execPath,
  args: fromSource(root, file),
  env: { ...process.env, NODE_ENV: process.env['NODE_ENV'] ?? 'development', ...environment, ...more },
  cwd: root,
});

export function startService(supervisor: Supervisor, root: string, service: Service, environment: StackEnvironment, port: number): Child {
  return supervisor.start({
    name: service.name,
    called: service.called,
    ...nodeSpec(root, `services/${service.name}/src/main.ts`, environment, { HTTP_PORT: String(port) }),
    stage: STAGE.services,
    patienceMs: 45_000, // a worker lets its running activities end first
  });
}

export const waitForService = (child: Child, port: number): Promise<void> =>
  child.whileAlive((signal) =>
    until(() => isReady(`http://127.0.0.1:${port}/health/ready`), {
      timeoutMs: 90_000,
      everyMs: 100,
      what: `the service “${child.spec.name}” to be ready`,
      signal,
    }),
  );

export const isReady = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.status === 200,
    () => false,
  );

/** Runs one of our own programs to its end, such as the migrations. */
export const runProgram = (
  supervisor: Supervisor,
  root: string,
  file: string,
  called: string,
  environment: StackEnvironment,
): Promise<void> =>
  supervisor.run({
    name: file.replace(/^.*\/|\.ts$/g, ''),
    called,
    ...nodeSpec(root, file, environment),
    stage: STAGE.services,
  });

export const startCodecEndpoint = (supervisor: Supervisor, root: string, environment: StackEnvironment, port: number): Child =>
  supervisor.start({
    name: 'codec',
    called: 'The codec endpoint',
    ...nodeSpec(root, 'infra/local/codec-server.ts', environment, { CODEC_PORT: String(port) }),
    stage: STAGE.codec,
  });

/** Through nx, which does nothing when neither the workflows nor what they import have changed. */
export const buildBundle = (supervisor: Supervisor, root: string): Promise<void> =>
  supervisor.run({
    name: 'workflow-bundle',
    called: 'Building the workflow bundle',
    command: process.execPath,
    args: [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run', '@chung-suc/workflows:bundle'],
    env: { ...process.env, ...QUIET_NX },
    cwd: root,
    stage: STAGE.services,
  });

/** The web application, in the form that the API serves. Through nx, as above. */
export const buildWeb = (supervisor: Supervisor, root: string): Promise<void> =>
  supervisor.run({
    name: 'web-build',
    called: 'Building the web application',
    command: process.execPath,
    args: [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run', '@chung-suc/web:build'],
    env: { ...process.env, ...QUIET_NX },
    cwd: root,
    stage: STAGE.services,
  });

/** Builds it again whenever one of its files changes; the API serves what there is. */
export const watchWeb = (supervisor: Supervisor, root: string): Child =>
  supervisor.start({
    name: 'web-watch',
    called: 'The web build',
    command: process.execPath,
    args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--watch', '--logLevel', 'warn'],
    env: { ...process.env, ...QUIET_NX },
    cwd: join(root, 'services', 'web'),
    stage: STAGE.services,
  });

/** No daemon, no plugin processes, no terminal drawing: they outlive or hide what is run. */
export const QUIET_NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NX_ISOLATE_PLUGINS: 'false', FORCE_COLOR: '0' };
