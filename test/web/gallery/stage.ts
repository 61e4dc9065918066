import { DataSource } from 'typeorm';
import { InstallationRow, dataSourceOptions } from '@chung-suc/persistence';
import { NO_SUCH_MAILBOXES } from '@chung-suc/infra/local/mail-sink';
import { freshDatabase, prepareServices, startMailSink, startProcess, startTemporal, type MailSink, type ServiceName } from '../../kit';

const SERVICES: readonly ServiceName[] = ['orchestrator', 'escalation', 'notifications', 'api'];

/** What `npm start` shows, on servers of a test: the invented programme with its cases, as the demo plays them. */
export interface Stage {
  readonly url: string;
  readonly database: DataSource;
  readonly sink: MailSink;
  /** What the addresses in mails are made with. */
  readonly linkSecret: string;
  end(): Promise<void>;
}

export async function setStage(say: (line: string) => void): Promise<Stage> {
  const [fresh, temporal, sink] = [await freshDatabase(), await startTemporal(), await startMailSink()];
  const database = await new DataSource(dataSourceOptions(fresh.url, 5)).initialize();
  await database.getRepository(InstallationRow).insert({ id: 'gallery' });
  sink.behave('reject-recipient', { for: NO_SUCH_MAILBOXES });
  const services = await prepareServices({
    databaseUrl: fresh.url,
    namespace: temporal.namespace,
    temporalAddress: temporal.address,
    smtpUrl: sink.url,
    more: { MAIL_PAGE_URL: 'http://127.0.0.1:1080', TEMPORAL_UI_URL: 'http://127.0.0.1:8233' },
  });
  await Promise.all(SERVICES.map((service) => services.start(service)));
  say('The services run; the demo is played');
  const playing = await startProcess({ file: 'infra/cli/demo.ts', env: services.environment });
  const { code } = await playing.exited;
  if (code !== 0) throw new Error(playing.log());
  return {
    url: services.url,
    database,
    sink,
    linkSecret: String(services.environment['LINK_SECRET']),
    end: async () => {
      await sink.close();
      await database.destroy();
      await fresh.drop();
    },
  };
}
