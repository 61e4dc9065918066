import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Engine } from '../fixtures/engine';
import { insist } from '../faults/insist';
import { EngineCase } from '../fixtures/engine';
import { eventually, type MailSink } from '../kit';
import { BARE_MAILS_QUEUE } from './bare/queues';
import { byCallers } from './figures';

/** Mails a second between the first and the last of `count` that came. */
const rateOf = (stamps: readonly number[]): number => ((stamps.length - 1) * 1_000) / (Math.max(...stamps) - Math.min(...stamps));

/**
 * Mails of real cases: two for each request, half of which carry a duty and are told to their case. They wait in the outbox until the service
 * starts; the rate is taken from when it says they were sent.
 */
export async function productMails(engine: Engine, count: number): Promise<number> {
  const cases = await Promise.all(Array.from({ length: count / 2 }, () => EngineCase.daysAhead(engine, 30)));
  await byCallers(8, cases.length, async (index) => {
    const one = cases[index];
    if (one) await insist(() => one.request()); // not measured: a busy engine may be away for a moment
  });
  const ids = cases.map(({ caseId }) => caseId);
  const service = await engine.services.start('notifications');
  const sent = async (): Promise<number[] | false> => {
    const rows = (await engine.database.query(`SELECT sent_at AS at FROM message WHERE case_id = ANY($1) AND state = 'sent'`, [ids])) as {
      at: Date;
    }[];
    return rows.length >= count && rows.map(({ at }) => at.getTime());
  };
  const stamps = await eventually(sent, { timeoutMs: 120_000, everyMs: 250 });
  await service.stop();
  return rateOf(stamps as number[]);
}

/** Standalone activities that send a mail of the same size to the same sink, and nothing else. */
export async function bareMails(client: Client, sink: MailSink, count: number): Promise<number> {
  const like = sink.mails.at(-1);
  if (!like) throw new Error('There is no mail of the product to take the size from');
  const before = sink.mails.length;
  const stamps: number[] = [];
  const watching = setInterval(() => {
    while (stamps.length < sink.mails.length - before) stamps.push(Date.now());
  }, 5);
  await byCallers(50, count, () =>
    client.activity.start('sendMail', {
      id: randomUUID(),
      taskQueue: BARE_MAILS_QUEUE,
      args: [{ to: 'bare@example.vn', text: like.text, html: like.html }],
      startToCloseTimeout: '1 minute',
    }),
  );
  await eventually(() => stamps.length >= count, { timeoutMs: 120_000 });
  clearInterval(watching);
  return rateOf(stamps);
}
