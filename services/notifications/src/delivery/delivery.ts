import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import { linkName, withLinks } from '@chung-suc/mail';
import { coordinatorFor } from '@chung-suc/persistence';
import { EngineAway, type CaseCommands } from '@chung-suc/platform/case-commands';
import type { Clock } from '@chung-suc/platform/clock';
import type { LinkSigner } from '@chung-suc/platform/links';
import type { Sender } from '../settings';
import type { Mailer } from '../smtp/mailer';
import { claimMessage, type ClaimedMessage } from './claim-message';
import { commandOf, type DeliveryNote } from './delivery-note';
import { endMessage, noteRefusal, type MessageEnd } from './end-message';
import { MessageBusy, holdingMessage } from './message-lock';

export interface DeliveryDeps {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly cases: Pick<CaseCommands, 'sendAgain'>;
  readonly signer: LinkSigner;
  readonly publicUrl: string;
  readonly sender: Sender;
}

/** Longest hand-over to the mail server: a server that trickles its answers is given up. */
const SENDING_LIMIT_MS = 45_000;
/** How long the end of a mail that is out is tried to be written: forgetting it would send the mail again. */
const WRITING_LIMIT_MS = 30_000;

/**
 * Delivers one message, and may be asked to any number of times: what has ended stays ended, what was stored is what is sent, and a job
 * that died in the middle is taken up where the row says it was. Throws retryable failures with codes only: failures are kept by the engine.
 */
export class Delivery {
  constructor(private readonly deps: DeliveryDeps) {}

  async deliver(messageId: string, signal: AbortSignal): Promise<void> {
    const notes = await holdingMessage(this.deps.database, messageId, (session) => this.sendOnce(session, messageId, signal)).catch(
      (error: unknown) => {
        throw error instanceof MessageBusy ? tryAgain('MessageBusy', 'another job has it') : error;
      },
    );
    for (const note of notes) await this.tell(note);
  }

  private async sendOnce(session: EntityManager, messageId: string, signal: AbortSignal): Promise<readonly DeliveryNote[]> {
    const at = await this.deps.clock.now();
    const claim = await claimMessage(session, messageId, this.deps.sender, at);
    if (claim.kind === 'over') return claim.notes;
    const { message } = claim;
    const outcome = await this.hand(message, at, signal);
    switch (outcome.kind) {
      case 'taken':
        return this.end(message, { state: 'sent' });
      case 'refused':
        return this.end(message, { state: 'failed', code: outcome.code });
      case 'later':
        if (!outcome.mayBeTaken && !message.mayBeOut) await noteRefusal(this.deps.database, message, outcome.code);
        throw tryAgain('MailServerSaysLater', outcome.code);
    }
  }

  /** Puts the links in, and hands the mail to the server. What is stored holds no link. */
  private async hand(message: ClaimedMessage, at: Instant, signal: AbortSignal) {
    const { publicUrl, signer, mailer, database } = this.deps;
    const links = message.links.map(({ id, caseId, dutyId }) => ({
      name: linkName(caseId, dutyId),
      url: `${publicUrl}${signer.pathOf(id)}`,
    }));
    const { passwordLinkId } = message;
    if (passwordLinkId !== null) links.push({ name: passwordLinkId, url: `${publicUrl}${signer.passwordPathOf(passwordLinkId)}` });
    const words = withLinks(message, links);
    return mailer.send(
      {
        subject: words.subject,
        html: words.html,
        text: words.text,
        calendar: message.calendar,
        messageId: message.id,
        to: message.to,
        // Answers go to a person, not to the machine that sends.
        replyTo: (await coordinatorFor(database, message, at))?.email ?? null,
        date: message.renderedAt,
      },
      AbortSignal.any([signal, AbortSignal.timeout(SENDING_LIMIT_MS)]),
    );
  }

  /** Not through the job's own session: that may have broken while the mail server took its time. */
  private async end(message: ClaimedMessage, end: MessageEnd): Promise<DeliveryNote[]> {
    const deadline = Date.now() + WRITING_LIMIT_MS;
    for (;;) {
      try {
        return await endMessage(this.deps.database, message, end, await this.deps.clock.now());
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await pause(500);
      }
    }
  }

  /** A refusal, such as a case that has closed meanwhile, is an answer too. */
  private async tell(note: DeliveryNote): Promise<void> {
    try {
      await this.deps.cases.sendAgain(commandOf(note)); // it has arrived with the message's end
    } catch (error) {
      throw error instanceof EngineAway ? tryAgain('EngineAway', 'the case has not heard of it yet') : error;
    }
  }
}

const tryAgain = (type: string, message: string): ApplicationFailure => ApplicationFailure.create({ type, message, nonRetryable: false });
