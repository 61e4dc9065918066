import { type Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { eventually } from './eventually';

export interface CapturedMail {
  /** Without its angle brackets. */
  messageId: string;
  from: string;
  /** From the envelope: where it really goes. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: ParsedMail['headers'];
  attachments: ParsedMail['attachments'];
  raw: string;
}

/**
 * How the sink treats what comes next. `drop-reply`: the mail is taken, but the connection breaks before the sender hears of it, the one
 * moment in which nobody can know. `drop-after`: the sender hears 250 and then loses the connection.
 */
export type Behaviour = 'accept' | 'reject-recipient' | 'refuse-for-now' | 'drop-reply' | 'drop-after';

export interface MailSink {
  port: number;
  /** For SMTP_URL. */
  url: string;
  /** Everything taken so far, in order. */
  mails: readonly CapturedMail[];
  /** Until it is told otherwise; `for` limits it to addresses that contain the text. */
  behave(behaviour: Behaviour, options?: { for?: string; times?: number }): void;
  /** The first mail that fits, waiting for it if need be. */
  mailTo(address: string, fits?: (mail: CapturedMail) => boolean): Promise<CapturedMail>;
  close(): Promise<void>;
}

interface Rule {
  behaviour: Behaviour;
  for: string;
  times: number;
}

/** The server keeps its connections in a set that its types do not mention. */
interface Connections {
  connections: Set<{ session?: { id: string }; id?: string; _socket?: Socket }>;
}

/** A mail server in this process that sends nothing on. */
export async function startMailSink({ port = 0 } = {}): Promise<MailSink> {
  const mails: CapturedMail[] = [];
  let rules: Rule[] = [];
  const treat = (addresses: readonly string[], kinds: readonly Behaviour[]): Behaviour => {
    const rule = rules.find(
      (one) => one.times > 0 && kinds.includes(one.behaviour) && addresses.some((address) => address.includes(one.for)),
    );
    if (!rule) return 'accept';
    rule.times -= 1;
    return rule.behaviour;
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const behaviour = treat([address], ['reject-recipient', 'refuse-for-now']);
      if (behaviour === 'reject-recipient') return callback(reply(550, 'No such mailbox'));
      if (behaviour === 'refuse-for-now') return callback(reply(452, 'Mailbox full, try later'));
      callback();
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      capture(stream, to)
        .then((mail) => {
          mails.push(mail);
          const behaviour = treat(to, ['drop-reply', 'drop-after']);
          if (behaviour === 'drop-reply') return void socketOf(server, session)?.destroy();
          callback();
          if (behaviour === 'drop-after') socketOf(server, session)?.destroySoon();
        })
        .catch((error: Error) => callback(error));
    },
  });
  server.on('error', () => undefined); // a client that was killed
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;

  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    behave(behaviour, options = {}) {
      if (behaviour === 'accept') rules = [];
      else rules.push({ behaviour, for: options.for ?? '', times: options.times ?? Infinity });
    },
    mailTo: (wanted, fits = () => true) =>
      eventually(() => mails.find((mail) => mail.to.includes(wanted) && fits(mail)), { timeoutMs: 20_000 }),
    close() {
      for (const connection of (server as unknown as Connections).connections) connection._socket?.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const reply = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const socketOf = (server: SMTPServer, session: SMTPServerSession): Socket | undefined =>
  [...(server as unknown as Connections).connections].find((one) => (one.session?.id ?? one.id) === session.id)?._socket;

async function capture(stream: NodeJS.ReadableStream, to: string[]): Promise<CapturedMail> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const raw = Buffer.concat(parts);
  const parsed = await simpleParser(raw);
  return {
    messageId: (parsed.messageId ?? '').replace(/^<|>$/g, ''),
    from: parsed.from?.value[0]?.address ?? '',
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers: parsed.headers,
    attachments: parsed.attachments,
    raw: raw.toString('utf8'),
  };
}
