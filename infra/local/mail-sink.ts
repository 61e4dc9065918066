import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { STAGE, type Child, type Supervisor } from './supervisor';
import { until } from './until';

const SINK = resolve(__dirname, 'mail-sink-server.mjs');

/** Addresses that begin so belong to nobody any more: a mail to them comes back, as one to an address that is out of date. */
export const NO_SUCH_MAILBOXES = 'khong-con.';

/** Takes mails and sends none on; shows them on a page. Bound to the loopback address, or the whole network could read them. */
export function startMailSink(supervisor: Supervisor, dir: string, ports: { smtp: number; page: number }): Child {
  mkdirSync(dir, { recursive: true });
  return supervisor.start({
    name: 'mail-sink',
    called: 'The mail sink',
    command: process.execPath,
    args: [
      SINK,
      ...['--ip', '127.0.0.1', '--smtp', String(ports.smtp), '--web-ip', '127.0.0.1', '--web', String(ports.page)],
      ...['--mail-directory', dir],
    ],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MAILDEV_'))),
      MAIL_SINK_REFUSES: NO_SUCH_MAILBOXES,
    },
    stage: STAGE.mail,
    patienceMs: 5_000,
  });
}

export const waitForMailSink = (child: Child, page: string): Promise<void> =>
  child.whileAlive((signal) =>
    until(
      () =>
        fetch(`${page}/api/email`).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeoutMs: 30_000, everyMs: 100, what: 'the mail sink to answer', signal },
    ),
  );
