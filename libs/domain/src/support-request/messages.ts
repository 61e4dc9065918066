import type { Duty, DutyKind } from '../duty/duty';
import type { DomainEvent } from './events';
import type { SupportRequest } from './state';

/** Mails of a support request, one template each. */
export type MessageTemplate =
  | 'requestToUnit'
  | 'requestSent'
  | 'requestForParentUnit'
  | 'agreedToUnit'
  | 'agreedToLocality'
  | 'declinedToLocality'
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
  /** The duty that the mail asks for, with a link to it; the mail dies with it. Null for mails that only inform. */
  readonly dutyId: string | null;
}

const DUTY_MAILS: Record<DutyKind, MessageTemplate> = {
  answer: 'requestToUnit',
  report: 'reportAsked',
  confirm: 'confirmAsked',
  review: 'reviewAsked',
  commend: 'commendAsked',
};

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
  const tell = (template: MessageTemplate, postId: string, dutyId: string | null = null): void => {
    told.push({ key: `${template}:${dutyId ?? '-'}:${postId}`, template, postId, dutyId });
  };
  const { locality, unit } = state.posts;
  for (const duty of owed) {
    if (!owedBefore.some((before) => before.id === duty.id)) tell(DUTY_MAILS[duty.kind], duty.postId, duty.id);
  }
  for (const event of events) {
    switch (event.kind) {
      case 'requested':
        tell('requestSent', locality);
        if (state.parentPostId !== null) tell('requestForParentUnit', state.parentPostId);
        break;
      case 'agreed':
        tell('agreedToUnit', unit);
        tell('agreedToLocality', locality);
        break;
      case 'declined':
        tell('declinedToLocality', locality);
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
