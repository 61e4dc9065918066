import { createTransport, type Transporter } from 'nodemailer';
import { withClient } from '@chung-suc/infra/local/postgres';
import { eventually, freshDatabase, freshNamespace, startMailSink, startPostgres, startProcess, startTemporal, type MailSink } from '.';

describe('eventually', () => {
  it('waits until it is so, and throws the last failure when it never is', async () => {
    let looks = 0;
    expect(await eventually(() => ((looks += 1) > 2 ? looks : undefined), { everyMs: 1 })).toBe(3);
    const never = eventually(() => Promise.reject(new Error('no mail yet')), { timeoutMs: 20, everyMs: 5 });
    await expect(never).rejects.toThrow('no mail yet');
  });
});

describe('the mail sink', () => {
  let sink: MailSink;
  let transport: Transporter;
  beforeEach(async () => {
    sink = await startMailSink();
    transport = createTransport(sink.url);
  });
  afterEach(async () => {
    transport.close();
    await sink.close();
  });
  const send = (to = 'lan@example.org') =>
    transport.sendMail({ from: 'a@example.org', to, subject: 'Thư mời', text: 'Kính gửi', messageId: '<m1@example.org>' });

  it('takes a mail', async () => {
    await send();
    expect(await sink.mailTo('lan@example.org')).toMatchObject({
      subject: 'Thư mời',
      messageId: 'm1@example.org',
      to: ['lan@example.org'],
    });
  });

  it('refuses a recipient for good or for now', async () => {
    sink.behave('reject-recipient', { for: 'lan@' });
    sink.behave('refuse-for-now', { for: 'minh@', times: 1 });
    await expect(send()).rejects.toMatchObject({ responseCode: 550 });
    await expect(send('minh@example.org')).rejects.toMatchObject({ responseCode: 452 });
    await send('minh@example.org');
    expect(sink.mails).toHaveLength(1);
  });

  it('takes a mail and breaks before the sender hears of it, or after', async () => {
    sink.behave('drop-reply', { times: 1 });
    await expect(send()).rejects.toThrow();
    expect(sink.mails).toHaveLength(1);
    sink.behave('drop-after', { times: 1 });
    await send();
    expect(sink.mails).toHaveLength(2);
  });
});

describe('databases', () => {
  it('are of one suite alone, with our schema, and sort as Vietnamese does', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const tables = (url: string) => withClient(url, (client) => client.query(`SELECT 1 FROM installation`));
    await withClient(one.url, (client) => client.query(`INSERT INTO installation (id) VALUES ('one')`));
    expect((await tables(other.url)).rowCount).toBe(0);
    const sorted = await withClient(one.url, (client) =>
      client.query<{ x: string }>(`SELECT x FROM unnest(array['đa','ăn','da','an','ân']) x ORDER BY 1`),
    );
    expect(sorted.rows.map(({ x }) => x)).toEqual(['an', 'ăn', 'ân', 'da', 'đa']);
    await Promise.all([one.drop(), other.drop()]);
  });
});

describe('servers of a suite', () => {
  it('PostgreSQL keeps what it has acknowledged over kill -9', async () => {
    const postgres = await startPostgres();
    const database = await freshDatabase({ adminUrl: postgres.adminUrl, empty: true });
    await withClient(database.url, (client) => client.query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)'));
    await postgres.kill('SIGKILL');
    await postgres.restart();
    const kept = await withClient(database.url, (client) => client.query<{ n: number }>('SELECT n FROM kept'));
    expect(kept.rows).toEqual([{ n: 7 }]);
  });

  it('Temporal keeps its namespaces over kill -9', async () => {
    const temporal = await startTemporal();
    const namespace = await freshNamespace(temporal.address);
    await temporal.kill('SIGKILL');
    await temporal.restart();
    expect(namespace).toMatch(/^test-/);
    await expect(freshNamespace(temporal.address)).resolves.toMatch(/^test-/);
  });

  it('a namespace of its own on the server of the run', async () => {
    expect(await freshNamespace()).not.toBe(await freshNamespace());
  });
});

it('a process that dies before it is ready says so at once', async () => {
  const started = await startProcess({ file: 'test/kit/no-such-file.ts', env: {} });
  await expect(started.ready('http://127.0.0.1:9/health/ready')).rejects.toThrow(/no-such-file\.ts ended with code 1/);
  expect(started.log()).toContain('no-such-file');
});
