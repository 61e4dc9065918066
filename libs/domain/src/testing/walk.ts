import type { Instant } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Command } from '../support-request/commands';
import type { Actor, Facts } from '../support-request/facts';
import { formatShort } from '../calendar/format';
import { postsOf } from '../duty/duty';
import { to } from './commands';
import { emptyFile, take, type CaseFile } from './case-file';
import { facts } from './facts';
import { theSystem } from './people';

/** A case lived through with exact dates: who does what and when, and the clock heard whenever it is due. */
export class Walk {
  file: CaseFile = emptyFile;
  /** Every mail, with the moment at which it may go: `12/02 08h00 dutyReminder → post`. */
  readonly mails: string[] = [];

  constructor(
    private known: Partial<Omit<Facts, 'actor' | 'asOf'>>,
    private calendar: WorkingCalendar,
  ) {}

  /** Somebody acts. The clock has been heard until then. */
  by(actor: Actor, when: Instant, command: Command, over: Partial<Facts> = {}): this {
    this.until(when);
    return this.take(actor, when, command, over);
  }

  /** Somebody tries; the refusal's code. */
  refused(actor: Actor, when: Instant, command: Command): string | null {
    this.until(when);
    const before = this.file;
    const decision = this.take(actor, when, command, {}).file.last?.decision;
    this.file = before;
    return decision?.refused === true ? decision.code : null;
  }

  /** Nobody acts: the clock alone, at every instant that is due. */
  until(when: Instant): this {
    for (let wake = this.file.wakeAt; wake !== null && wake <= when; wake = this.file.wakeAt)
      this.take(theSystem, wake, to('clockReached'), {});
    return this;
  }

  /** The clerk enters days. */
  calendarIs(calendar: WorkingCalendar, when: Instant): this {
    this.until(when);
    const kept = this.file.owed;
    this.calendar = calendar;
    return this.take(theSystem, when, to('retime'), { kept });
  }

  /** `answer-1 post-unit-a 24/02 17h00`, with those who may do it as well. */
  get owed(): string[] {
    return this.file.owed.map((duty) => `${duty.id} ${postsOf(duty).join('+')} ${formatShort(duty.dueAt)}`);
  }

  get kinds(): string[] {
    return this.file.events.map((event) => event.kind);
  }

  private take(actor: Actor, when: Instant, command: Command, over: Partial<Facts>): this {
    const known = { ...facts({ ...this.known, calendar: this.calendar, by: actor, when }), ...over };
    const queued = this.file.queued;
    this.file = take(this.file, command, known, this.calendar);
    for (const mail of this.file.queued.filter((one) => !queued.includes(one))) this.tell(mail.sendAt, mail.template, mail.postId);
    for (const mail of this.file.last?.sent ?? []) {
      if (!this.file.queued.some((one) => one.key === mail.key)) this.tell(when, mail.template, mail.postId);
    }
    return this;
  }

  private tell(when: Instant, template: string, postId: string): void {
    this.mails.push(`${formatShort(when)} ${template} → ${postId}`);
  }
}
