import { openDataFolder, openSecrets, rotateLogs, type DataFolder, type Secrets } from './data-folder';
import { removeEnvironment, stackEnvironment, writeEnvironment } from './environment';
import { databasePart, enginePart, mailPart, refuseLostDatabase, refuseStranger } from './identity';
import { startReaper, takeDataFolder } from './ledger';
import { startMailSink, waitForMailSink } from './mail-sink';
import { requireFreePorts } from './ports';
import { ensureDatabase, startPostgres } from './postgres';
import { createProgress, type Progress } from './progress';
import { buildBundle, buildWeb, runProgram, SERVICES, startCodecEndpoint, startService, waitForService, watchWeb } from './services';
import { portsInUse, readSettings, type Settings } from './settings';
import { Death, Supervisor, type Child } from './supervisor';
import { findTemporal, surroundings } from './temporal-binary';
import { startTemporalServer, waitForTemporal, type EngineAddress } from './temporal-server';
import { Trouble } from './trouble';
import { watchSources } from './watch';

const DATABASE = 'chung_suc';

/** Starts everything, says READY, and stays until it is told to stop or a part dies. Ends the process in every case. */
export async function runStack({ root, watch }: { root: string; watch: boolean }): Promise<void> {
  const progress = createProgress();
  let stop: (code: number, sentence?: string) => Promise<void> = (code, sentence) => {
    if (sentence) console.error(`\n✖ ${sentence}`);
    process.exit(code);
  };
  try {
    const settings = readSettings(root, process.env);
    const folder = openDataFolder(settings.dataDir);
    const ledger = await takeDataFolder(folder.dir, (line) => progress.say(line));
    rotateLogs(folder.logs);
    const reaper = startReaper(folder.path('logs', 'reaper.log'));
    const supervisor = new Supervisor(folder.logs, [reaper, ledger], (sentence, child) => {
      const isService = [...SERVICES.map(({ name }) => name), 'web-watch'].includes(child.spec.name);
      if (watch && isService) progress.say(`✖ ${sentence} It starts again when a file changes.`);
      else void stop(1, sentence);
    });
    stop = stopOnce(supervisor, folder, progress);
    listenToSignals(supervisor, (code) => void stop(code));

    const parts = new Stack(settings, folder, openSecrets(folder), supervisor, progress);
    await parts.start();
    const url = `http://127.0.0.1:${settings.ports.API_PORT}`;
    ledger.ready(url);
    if (watch) {
      watchWeb(supervisor, root);
      watchSources(root, (changed) => parts.reload(changed));
    }
    console.log(`READY ${url}`);
  } catch (error) {
    await stop(1, error instanceof Trouble ? error.message : `Something unforeseen happened: ${(error as Error).stack ?? String(error)}`);
  }
}

class Stack {
  private readonly engine: EngineAddress;
  private readonly services = new Map<string, Child>();
  private databaseUrl = '';

  constructor(
    private readonly settings: Settings,
    private readonly folder: DataFolder,
    private readonly secrets: Secrets,
    private readonly supervisor: Supervisor,
    private readonly progress: Progress,
  ) {
    const { address, namespace, tls, apiKey } = settings.temporal;
    this.engine = { address: address ?? `127.0.0.1:${settings.ports.TEMPORAL_PORT}`, namespace, tls, apiKey };
  }

  async start(): Promise<void> {
    const { settings, folder, supervisor, progress } = this;
    progress.say(`Data in ${folder.dir}${folder.fresh ? ' (new)' : ''}, logs in ${folder.logs}`);
    await requireFreePorts(Object.fromEntries(portsInUse(settings).map((name) => [name, settings.ports[name]])));

    const [database, engine] = await Promise.all([this.startDatabase(), this.startEngine(), this.startMail(), this.build()]);
    refuseLostDatabase(database, engine);

    const environment = this.environment();
    writeEnvironment(folder.dir, environment);
    if (settings.temporal.uiUrl) startCodecEndpoint(supervisor, settings.root, environment, settings.ports.CODEC_PORT);
    await runProgram(supervisor, settings.root, 'infra/cli/migrate.ts', 'Bringing the database up to date', environment);
    // The database first: an installation that is half marked is one whose database knows it.
    await databasePart(this.databaseUrl).write(folder.id);
    await Promise.all([
      engine === undefined ? enginePart(this.engine, !settings.temporal.address).write(folder.id) : undefined,
      settings.smtpUrl ? undefined : mailPart(this.mailDir).write(folder.id),
    ]);
    progress.say('The database is up to date');

    await this.startServices();
    await runProgram(supervisor, settings.root, 'infra/cli/demo.ts', 'Preparing the demo programme', environment);
    progress.say('The demo programme is in place');
    this.sayWhere();
  }

  /** After a change of sources, in watch mode. */
  async reload({ bundle, services }: { bundle: boolean; services: readonly string[] }): Promise<void> {
    try {
      if (bundle) await this.bundle();
      const affected = SERVICES.filter(({ name }) => services.includes(name));
      this.progress.say(`Restarting ${affected.map(({ name }) => name).join(', ')}`);
      await Promise.all(
        affected.map(async (service) => {
          const running = this.services.get(service.name);
          if (running) await this.supervisor.stop(running);
        }),
      );
      await this.startServices(affected);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (error instanceof Death) return;
      this.progress.say(`✖ ${error.message}`); // a half-written file is no reason to stop everything
    }
  }

  private environment() {
    return stackEnvironment(this.settings, this.secrets, this.databaseUrl);
  }

  private get mailDir(): string {
    return this.folder.path('mail');
  }

  private async startDatabase(): Promise<string | undefined> {
    const { settings, folder, progress } = this;
    if (settings.databaseUrl) {
      this.databaseUrl = settings.databaseUrl;
      progress.say('PostgreSQL: the one of DATABASE_URL');
    } else {
      const server = await startPostgres(this.supervisor, {
        dir: folder.path('postgres'),
        port: settings.ports.POSTGRES_PORT,
        password: this.secrets.postgresPassword,
      });
      await ensureDatabase(server.url('postgres'), DATABASE);
      this.databaseUrl = server.url(DATABASE);
      progress.say(`PostgreSQL is ready on 127.0.0.1:${settings.ports.POSTGRES_PORT}`);
    }
    return refuseStranger(databasePart(this.databaseUrl), folder.id, folder.dir);
  }

  private async startEngine(): Promise<string | undefined> {
    const { settings, folder, progress, supervisor } = this;
    const part = enginePart(this.engine, !settings.temporal.address);
    if (settings.temporal.address) {
      progress.say(`Temporal: the one of TEMPORAL_ADDRESS (${settings.temporal.address})`);
      await waitForTemporal(this.engine, { timeoutMs: 15_000 });
      return refuseStranger(part, folder.id, folder.dir);
    }
    const binary = await findTemporal(surroundings(settings.cacheDir, (line) => progress.say(line)));
    const child = startTemporalServer(supervisor, {
      binary: binary.path,
      port: settings.ports.TEMPORAL_PORT,
      dbFilename: folder.path('temporal', 'temporal.db'),
      synchronous: 'full',
      ui: { port: settings.ports.TEMPORAL_UI_PORT, codecEndpoint: `http://127.0.0.1:${settings.ports.CODEC_PORT}` },
    });
    await child.whileAlive((signal) => waitForTemporal(this.engine, { signal }));
    progress.say(`Temporal is ready on ${this.engine.address} (${binary.why})`);
    return refuseStranger(part, folder.id, folder.dir);
  }

  private async startMail(): Promise<void> {
    const { settings, folder, progress } = this;
    if (settings.smtpUrl) return progress.say('Mail: the server of SMTP_URL; mails go out for real');
    await refuseStranger(mailPart(this.mailDir), folder.id, folder.dir);
    const ports = { smtp: settings.ports.SMTP_PORT, page: settings.ports.MAIL_PAGE_PORT };
    await waitForMailSink(startMailSink(this.supervisor, this.mailDir, ports), `http://127.0.0.1:${ports.page}`);
    progress.say(`The mail sink is ready on 127.0.0.1:${ports.smtp}; it sends nothing on`);
  }

  /** One after the other: each takes the machine for itself. */
  private async build(): Promise<void> {
    await this.bundle();
    await buildWeb(this.supervisor, this.settings.root);
    this.progress.say('The web application is ready');
  }

  private async bundle(): Promise<void> {
    await buildBundle(this.supervisor, this.settings.root);
    this.progress.say('The workflow bundle is ready');
  }

  private async startServices(which = SERVICES): Promise<void> {
    const { settings, supervisor, progress } = this;
    await Promise.all(
      which.map(async (service) => {
        const port = settings.ports[service.port];
        const child = startService(supervisor, settings.root, service, this.environment(), port);
        this.services.set(service.name, child);
        await waitForService(child, port);
        progress.say(`${service.called} is ready on 127.0.0.1:${port}`);
      }),
    );
  }

  private sayWhere(): void {
    const { temporal, mailPageUrl } = this.settings;
    this.progress.say('Sign in as any demo person, without a password: POST /api/session/demo; who there is: the start page');
    if (mailPageUrl) this.progress.say(`Mails: ${mailPageUrl}`);
    if (temporal.uiUrl) this.progress.say(`Workflows: ${temporal.uiUrl}`);
    this.progress.say('Stop with Ctrl-C; the data are kept (npm run reset forgets them)');
  }
}

function stopOnce(supervisor: Supervisor, folder: DataFolder, progress: Progress): (code: number, sentence?: string) => Promise<void> {
  let stopping: Promise<void> | undefined;
  return (code, sentence) => {
    stopping ??= (async () => {
      if (sentence) console.error(`\n✖ ${sentence}`);
      if (supervisor.hasChildren) progress.say('Stopping everything …');
      progress.hush();
      removeEnvironment(folder.dir);
      const killed = await supervisor.stopAll();
      if (killed.length > 0) console.error(`These did not stop and were killed: ${killed.join(', ')}`);
      process.exit(code);
    })();
    return stopping;
  };
}

function listenToSignals(supervisor: Supervisor, stop: (code: number) => void): void {
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked += 1;
      // A terminal sends Ctrl-C to npm too, which passes it on: only a third one is impatience.
      if (asked > 2) supervisor.killAll();
      stop(0);
    });
  }
}
