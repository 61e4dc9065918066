import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';
import { eventually } from '../kit';

/** A mail server that has a mail whole and does not answer yet: the moment in which a sender that dies cannot know. */
export interface HoldingMailServer {
  readonly url: string;
  /** Message-IDs, each as often as it came whole. */
  readonly received: readonly string[];
  /** Resolves when `count` mails wait for an answer. */
  holds(count: number): Promise<void>;
  /** From here on nothing is answered; so it begins. */
  hold(): void;
  /** Answers 250 to what waits and to all that comes. */
  release(): void;
  close(): Promise<void>;
}

export async function startHoldingMailServer(): Promise<HoldingMailServer> {
  const received: string[] = [];
  let waiting: (() => void)[] = [];
  let holding = true;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      simpleParser(stream)
        .then((mail) => {
          received.push(mail.messageId ?? '');
          if (holding) waiting.push(() => callback());
          else callback();
        })
        .catch((error: Error) => callback(error));
    },
  });
  server.on('error', () => undefined); // a client that was killed
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    received,
    async holds(count) {
      await eventually(() => waiting.length >= count, { timeoutMs: 30_000 });
    },
    hold() {
      holding = true;
    },
    release() {
      holding = false;
      for (const answer of waiting) answer();
      waiting = [];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
