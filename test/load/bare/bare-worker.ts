import 'reflect-metadata';
import { createServer } from 'node:http';
import { createTransport } from 'nodemailer';
import { Pool } from 'pg';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createPayloadCodec } from '@chung-suc/workflow-contract/data-converter';
import { BARE_MAILS_QUEUE, BARE_QUEUE } from './queues';

/** The same engine, codec, database and mail sink as the product, with nothing of it: one worker of the bare workflow, one of bare mails. */
async function main(): Promise<void> {
  const env = process.env as Record<string, string>;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const pool = new Pool({ connectionString: String(env['DATABASE_URL']), max: 20 });
  await pool.query('CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, kind text)');
  const smtp = createTransport(`${env['SMTP_URL']}?pool=true`);
  const connection = await NativeConnection.connect({ address: String(env['TEMPORAL_ADDRESS']) });
  const common = {
    connection,
    namespace: String(env['TEMPORAL_NAMESPACE']),
    dataConverter: { payloadCodecs: [createPayloadCodec(String(env['CODEC_KEYS']))] },
  };
  const commands = await Worker.create({
    ...common,
    taskQueue: BARE_QUEUE,
    workflowBundle: { codePath: String(env['BARE_BUNDLE']) },
    maxCachedWorkflows: 500,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 20,
    activities: {
      insertRow: async (kind: string): Promise<string> => {
        await pool.query('INSERT INTO bare (kind) VALUES ($1)', [kind]);
        return 'done';
      },
    },
  });
  const mails = await Worker.create({
    ...common,
    taskQueue: BARE_MAILS_QUEUE,
    activities: {
      sendMail: async ({ to, text, html }: { to: string; text: string; html: string }): Promise<void> => {
        await smtp.sendMail({ from: 'bare@example.org', to, subject: 'Bare', text, html });
      },
    },
  });
  createServer((_, response) => response.end('ready')).listen(Number(env['HTTP_PORT']), '127.0.0.1');
  await Promise.all([commands.run(), mails.run()]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
