import type { Duty, DutyKind } from '../duty/duty';
import type { Instant } from '../calendar/local-date';
import { nextWorkingMoment } from '../calendar/working-hours';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { DomainEvent } from './events';
import type { OpenEscalation, SupportRequest } from './state';

/** Mails of a support request, one template each. */
export type MessageTemplate =
  | 'requestToUnit'
  | 'requestSent'
  | 'requestForParentUnit'
  | 'agreedToUnit'
  | 'agreedToLocality'
  | 'declinedToLocality'
  | 'dutyReminder'
  | 'reminderToSecretary'
  | 'overdueToCoordinator'
  | 'troubleTold'
  | 'silenceToLocality'
  | 'escalationToMember'
  | 'chooseAsked'
  | 'adjustedTold'
  | 'reportAsked'
  | 'notHeldTold'
  | 'confirmAsked'
  | 'reviewAsked'
  | 'commendAsked'
  | 'closedTold';

/** What must be told to which post. Ids only: names and addresses are looked up when the mail is rendered. */
export interface OutgoingMessage {
  /** Unique within the case, so that a repeated command never doubles a mail: template and post. */
  readonly key: string;
  readonly template: MessageTemplate;
  readonly postId: string;
  /** The duty that the mail is about: with a link when the post owes it; the mail dies with it. Null for mails that only inform. */
  readonly dutyId: string | null;
  /** What a person's act causes goes at once; what the clock causes waits for working hours. */
  readonly causedBy: 'person' | 'clock';
}

/** The mail that brings a duty to whoever owes it. `decide` has none here: the committee is told by the escalation, with proposals, or by the digest. */
const DUTY_MAILS: Record<Exclude<DutyKind, 'decide'>, MessageTemplate> = {
  answer: 'requestToUnit',
  choose: 'chooseAsked',
  hold: 'agreedToUnit',
  report: 'reportAsked',
  confirm: 'confirmAsked',
  review: 'reviewAsked',
  commend: 'commendAsked',
};

/** True when the members are written to at once: trouble that somebody declared, or too little time for the daily digest (R19). */
export const isToldAtOnce = (escalation: Pick<OpenEscalation, 'trigger' | 'shortNotice'>): boolean =>
  escalation.trigger !== 'silence' || escalation.shortNotice;

/**
 * The mails that a command's events cause: each duty that they opened is told to the post that owes it, and the sides are told what was
 * decided. `state` and `owed` are those after the events, `owedBefore` the duties before.
 */
export function outgoingMessages(
  events: readonly DomainEvent[],
  state: SupportRequest,
  owed: readonly Duty[],
  owedBefore: readonly Duty[],
): OutgoingMessage[] {
  const told: OutgoingMessage[] = [];
  const isNew = (duty: Duty): boolean => !owedBefore.some((before) => before.id === duty.id);
  const byClock = events.some((event) => CLOCK_EVENTS.includes(event.kind));
  const tell = (template: MessageTemplate, postId: string, dutyId: string | null = null, again = ''): void => {
    const key = `${template}:${dutyId ?? '-'}:${postId}${again}`;
    told.push({ key, template, postId, dutyId, causedBy: byClock ? 'clock' : 'person' });
  };
  const { locality, unit } = state.posts;
  for (const duty of owed) {
    if (isNew(duty) && duty.kind !== 'decide') tell(DUTY_MAILS[duty.kind], duty.postId, duty.id);
  }
  for (const event of events) {
    /** What can happen to a case more than once is another mail each time. */
    const again = `:${event.at}`;
    const dueAt = (dutyId: string): string => `:${owed.find((duty) => duty.id === dutyId)?.dueAt ?? 0}`;
    switch (event.kind) {
      case 'requested':
        tell('requestSent', locality);
        if (state.parentPostId !== null) tell('requestForParentUnit', state.parentPostId);
        break;
      case 'agreed':
        tell('agreedToLocality', locality, null, again);
        break;
      case 'declined':
        tell('declinedToLocality', locality, null, again);
        break;
      case 'reminded': {
        const { dutyId, n } = event.body;
        const owner = owed.find((duty) => duty.id === dutyId)?.postId;
        if (owner !== undefined) tell('dutyReminder', owner, dutyId, `:${n}${dueAt(dutyId)}`);
        for (const postId of event.body.told) tell('reminderToSecretary', postId, dutyId, `:${n}${dueAt(dutyId)}`);
        break;
      }
      case 'fellOverdue':
        for (const postId of event.body.told) tell('overdueToCoordinator', postId, event.body.dutyId, dueAt(event.body.dutyId));
        break;
      case 'troubleDeclared':
        tell('troubleTold', event.body.saidBy === 'unit' ? locality : unit, null, again);
        break;
      case 'escalated':
        if (event.body.trigger === 'silence' && event.body.dutyId?.startsWith('answer-')) tell('silenceToLocality', locality, null, again);
        break;
      case 'adjusted':
        if (state.offer === null) tell('adjustedTold', locality, null, again);
        // Whoever answered until now hears it, also when another unit answers from now on.
        tell('adjustedTold', formerUnit(events) ?? unit, null, again);
        break;
      case 'chosen':
        if (formerUnit(events) !== undefined) tell('adjustedTold', formerUnit(events) ?? unit, null, again);
        break;
      case 'notHeld':
        tell('notHeldTold', event.body.saidBy === 'unit' ? locality : unit);
        break;
      case 'closed':
        if (event.body.outcome === 'completed') {
          tell('closedTold', locality);
          tell('closedTold', unit);
        }
        break;
      default:
        break;
    }
  }
  return told;
}

/** Events that only the clock causes, or that it may have caused alone. */
const CLOCK_EVENTS: readonly DomainEvent['kind'][] = ['reminded', 'fellOverdue', 'held'];

const formerUnit = (events: readonly DomainEvent[]): string | undefined =>
  events.flatMap((event) => (event.kind === 'reassigned' ? [event.body.fromPostId] : []))[0];

/** So long a reminder waits for others of the same person, which then go in one mail. */
const GATHERING_MS = 15_000;

/**
 * When a mail may go. `hours`: `always` where nobody is disturbed (the embedded mode). Reminders wait a moment, so that several duties of one
 * person that fall due together are told in one mail.
 */
export function sendAt(
  { causedBy, template }: Pick<OutgoingMessage, 'causedBy' | 'template'>,
  asOf: Instant,
  calendar: WorkingCalendar,
  hours: 'working' | 'always',
): Instant {
  if (causedBy === 'person') return asOf;
  const gathering = template === 'dutyReminder' ? GATHERING_MS : 0;
  return hours === 'always' ? asOf + gathering / 10 : nextWorkingMoment(calendar, asOf) + gathering;
}
