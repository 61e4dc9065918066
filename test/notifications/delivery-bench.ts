import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { CommandBodies, Instant, MessageTemplate, PersonCommandKind } from '@chung-suc/domain';
import { Delivery } from '@chung-suc/notifications/delivery';
import { DueMessages } from '@chung-suc/notifications/dispatch';
import { SmtpMailer, type Mailer } from '@chung-suc/notifications/smtp';
import { LinkRow, MessageRow, type IntakeRow } from '@chung-suc/persistence';
import { EngineAway } from '@chung-suc/platform/case-commands';
import { LinkSigner } from '@chung-suc/platform/links';
import { ASKED_AT, aRequest } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import type { CapturedMail, MailSink } from '../kit';
import { RecordBench } from '../record/record-bench';

export const PUBLIC_URL = 'http://chung-suc.example.org';
const SENDER = { name: 'Chung Sức', address: 'chung-suc@example.org', domain: 'example.org' };
const MINUTE = 60_000;
/** One secret for all, as the services of an installation have. */
const SIGNER = new LinkSigner(randomBytes(32).toString('base64'));

/** A case asked on a real database, and the delivery of its mails to a sink, at an instant that the test moves. The engine is not needed. */
export class DeliveryBench {
  /** What the cases were told. */
  readonly notes: unknown[] = [];
  now: Instant = ASKED_AT + MINUTE;
  engineIsAway = false;
  private readonly clock = { now: () => Promise.resolve(this.now), offsetMs: () => Promise.resolve(0) };
  private readonly mailer: SmtpMailer;
  private readonly bench: RecordBench;

  constructor(
    readonly database: DataSource,
    readonly sink: MailSink,
    readonly signer: LinkSigner = SIGNER,
  ) {
    this.mailer = new SmtpMailer(sink.url, SENDER);
    this.bench = new RecordBench(database);
  }

  get caseId(): string {
    return this.bench.caseId;
  }

  async request(offeringId?: string, over: Partial<CommandBodies['request']> = {}): Promise<void> {
    await this.command('request', { ...aRequest({}, offeringId), ...over }, PEOPLE.localityContact);
  }

  async command<K extends PersonCommandKind>(kind: K, body: CommandBodies[K], personId: string): Promise<void> {
    const recorded = await this.bench.command(kind, body, personId, this.now);
    expect(recorded.outcome).toBe('done');
  }

  /** The case hears the clock at each of its wake-ups up to `at`, and that is the time from here on. */
  async clockUntil(at: Instant): Promise<void> {
    await this.bench.clockUntil(at);
    this.now = at;
  }

  /** The delivery as the service makes it; `mailer` stands between it and the sink. */
  delivery(mailer: Mailer = this.mailer): Delivery {
    return new Delivery({
      database: this.database,
      clock: this.clock,
      mailer,
      cases: { sendAgain: (note) => this.take(note) },
      signer: this.signer,
      publicUrl: PUBLIC_URL,
      sender: SENDER,
    });
  }

  async deliver(messageId: string, mailer?: Mailer): Promise<void> {
    await this.delivery(mailer).deliver(messageId, new AbortController().signal);
  }

  /** Whatever is due goes out, as the dispatcher has it sent; gives the mails. */
  async deliverDue(): Promise<CapturedMail[]> {
    const before = this.sink.mails.length;
    const due = new DueMessages(this.database, this.clock);
    for (const id of await due.take(100)) await this.deliver(id);
    return this.sink.mails.slice(before);
  }

  /** The failure that a delivery ends with, as the engine would keep it. */
  async failureOf(messageId: string, mailer?: Mailer): Promise<{ type: string; message: string; nonRetryable: boolean }> {
    return this.deliver(messageId, mailer).then(
      () => {
        throw new Error('The delivery did not fail');
      },
      (error: { type: string; message: string; nonRetryable: boolean }) => error,
    );
  }

  /** A mailer that does something of its own and passes the rest on. */
  instead(over: (pass: Mailer['send']) => Mailer['send']): Mailer {
    return { check: () => this.mailer.check(), send: over((mail, signal) => this.mailer.send(mail, signal)) };
  }

  async message(template: MessageTemplate): Promise<MessageRow> {
    return this.database.getRepository(MessageRow).findOneByOrFail({ caseId: this.caseId, template });
  }

  /** The mails of a template, in the order of their queueing. */
  async messages(template: MessageTemplate): Promise<MessageRow[]> {
    return this.database
      .getRepository(MessageRow)
      .find({ where: { caseId: this.caseId, template }, order: { notBefore: 'ASC', key: 'ASC' } });
  }

  /** Where the link of a mail to a duty leads. */
  async pageOf(messageId: string, dutyId: string): Promise<string> {
    const link = await this.database.getRepository(LinkRow).findOneByOrFail({ messageId, caseId: this.caseId, dutyId });
    return `${PUBLIC_URL}${this.signer.pathOf(link.id)}`;
  }

  async link(messageId: string): Promise<LinkRow | null> {
    return this.database.getRepository(LinkRow).findOneBy({ messageId });
  }

  async intakes(): Promise<{ commandId: string; body: unknown; taken: boolean }[]> {
    return (await this.database.query(
      `SELECT command_id AS "commandId", body, acknowledged_at IS NOT NULL AS taken FROM intake WHERE case_id = $1 AND kind = 'noteDelivery'`,
      [this.caseId],
    )) as { commandId: string; body: unknown; taken: boolean }[];
  }

  close(): void {
    this.mailer.onApplicationShutdown();
  }

  /** As `CaseCommands` and a case do together: the intake row is answered and acknowledged. */
  private async take({ commandId }: Pick<IntakeRow, 'commandId'>) {
    if (this.engineIsAway) throw new EngineAway();
    const answer = { outcome: 'done' as const, version: 0, stage: 'requested' as const };
    const [[row]] = (await this.database.query(
      `UPDATE intake SET answer = $2, answered_at = now(), acknowledged_at = now() WHERE command_id = $1 RETURNING body`,
      [commandId, JSON.stringify(answer)],
    )) as [[{ body: unknown }], number];
    this.notes.push(row.body);
    return answer;
  }
}
