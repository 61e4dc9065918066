import type { Duty, DutyKind } from '../duty/duty';
import type { Instant } from '../calendar/local-date';
import { nextWorkingMoment } from '../calendar/working-hours';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { DomainEvent, EventBodies } from './events';
import { partUnits, partiesOf, postOf } from './parties';
import type { OpenEscalation, SupportRequest, TermsVersion } from './state';

/** Mails of a support request, one template each. All follow from events but `freshLink`, which whoever owes a duty asks for when the link of its mail has expired. */
export type MessageTemplate =
  | 'requestToUnit'
  | 'requestSent'
  | 'requestForParentUnit'
  | 'waitlistedTold'
  | 'placeOffered'
  | 'matchAsked'
  | 'matchedTold'
  | 'splitAsked'
  | 'splitTold'
  | 'suspendedTold'
  | 'resumedTold'
  | 'resumeAsked'
  | 'costsOpen'
  | 'registeredTold'
  | 'placePassedTold'
  | 'proposalAsked'
  | 'joinAsked'
  | 'turnedDownTold'
  | 'coUnitDeclinedTold'
  | 'cancelledTold'
  | 'reportReturned'
  | 'agreedToUnit'
  | 'agreedToLocality'
  | 'declinedToLocality'
  | 'dutyReminder'
  | 'freshLink'
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
  | 'recordedTold'
  | 'disputedTold'
  | 'closedTold';

/** What must be told to which post. Ids only: names and addresses are looked up when the mail is rendered. */
export interface OutgoingMessage {
  /**
   * Names the mail within the case: what has been queued under a key is not queued again. Template, duty and post, and which time it is where
   * something can happen more than once. Counted by the case, not by the clock: two commands may be taken in one millisecond.
   */
  readonly key: string;
  readonly template: MessageTemplate;
  readonly postId: string;
  /** The duty that the mail is about: with a link when the post owes it; the mail dies with it. Null for mails that only inform. */
  readonly dutyId: string | null;
  /** What a person's act causes goes at once, and so does silence at short notice; what else the clock causes waits for working hours. */
  readonly causedBy: 'person' | 'clock';
}

/** The mail that brings a duty to whoever owes it. Nobody has to do anything while a case waits for a place. `decide` has none here: the committee is told by the escalation, with proposals, or by the digest. */
const DUTY_MAILS: Record<Exclude<DutyKind, 'decide' | 'wait'>, MessageTemplate> = {
  takePlace: 'placeOffered',
  match: 'matchAsked',
  answer: 'requestToUnit',
  answerPart: 'requestToUnit',
  split: 'splitAsked',
  resume: 'resumeAsked',
  consent: 'proposalAsked',
  join: 'joinAsked',
  choose: 'chooseAsked',
  hold: 'agreedToUnit',
  report: 'reportAsked',
  confirm: 'confirmAsked',
  review: 'reviewAsked',
  commend: 'commendAsked',
  acknowledge: 'recordedTold',
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
  // What an adjustment brings back as it was is told under the key that it had: who was told already has a link that lives again.
  const isNew = (duty: Duty): boolean => !owedBefore.some((before) => before.id === duty.id);
  const byClock = events.every((event) => CLOCK_EVENTS.includes(event.kind)) && !events.some(isUrgent);
  const tell = (template: MessageTemplate, postId: string, dutyId: string | null = null, again = ''): void => {
    const key = `${template}:${dutyId ?? '-'}:${postId}${again}`;
    // One post may answer for several units: it is told once.
    if (told.some((mail) => mail.key === key)) return;
    told.push({ key, template, postId, dutyId, causedBy: byClock ? 'clock' : 'person' });
  };
  const { locality, unit } = state.posts;
  const goesOn = events.some(({ kind }) => kind === 'resumed');
  for (const duty of owed) {
    if (!isNew(duty) || duty.kind === 'decide' || duty.kind === 'wait') continue;
    // Who is to do again what was asked already hears only that it goes on.
    if (!goesOn || ASKED_ANEW.includes(duty.kind)) tell(mailOf(duty, duty.kind, state), duty.postId, duty.id);
  }
  const isAsked = (postId: string): boolean => told.some((mail) => mail.postId === postId && mail.dutyId !== null);
  for (const event of events) {
    const dueAt = (dutyId: string): string => `:${owed.find((duty) => duty.id === dutyId)?.dueAt ?? 0}`;
    switch (event.kind) {
      case 'requested':
        // What is registered, or split off, comes to the locality as something else.
        if (state.stage === 'waiting' || state.stage === 'registered' || state.splitFrom !== null) break;
        tell('requestSent', locality);
        if (state.parentPostId !== null && state.stage === 'requested') tell('requestForParentUnit', state.parentPostId);
        break;
      case 'matched':
        tell('matchedTold', locality);
        if (state.parentPostId !== null) tell('requestForParentUnit', state.parentPostId);
        break;
      case 'split':
        // Whoever is asked anew for its part reads it there.
        for (const postId of [...partUnits(state).map((one) => one.postId), ...(state.stage === 'requested' ? [unit] : [])]) {
          if (!isAsked(postId)) tell('splitTold', postId, null, `:${event.body.apart.map(({ part }) => part).join('.')}`);
        }
        for (const { postId, part } of event.body.apart) tell('splitTold', postId, null, `:apart.${part}`);
        break;
      case 'suspended':
        for (const postId of everybody(state)) tell('suspendedTold', postId, null, `:${state.suspensions}`);
        break;
      case 'resumed':
        for (const postId of everybody(state)) if (!isAsked(postId)) tell('resumedTold', postId, null, `:${state.suspensions}`);
        break;
      case 'waitlisted':
        tell('waitlistedTold', locality, 'wait-1');
        break;
      case 'placeTaken':
        if (state.stage === 'requested' && state.parentPostId !== null) tell('requestForParentUnit', state.parentPostId);
        break;
      case 'placePassed':
        if (event.body.because !== 'refused') tell('placePassedTold', locality);
        break;
      case 'agreed':
        tell('agreedToLocality', locality, null, `:${state.agreements}`);
        for (const { postId } of state.coUnits) tell('agreedToUnit', postId, null, `:${state.agreements}`);
        break;
      case 'turnedDown':
        for (const party of partiesOf(state)) {
          const postId = postOf(party, state);
          if (party !== event.body.by && postId !== null) tell('turnedDownTold', postId, null, `:${event.body.n}`);
        }
        break;
      case 'coUnitDeclined':
        // In a case of its own nobody hears anew what was said in the other.
        if (state.splitFrom !== null && state.escalations === 1) break;
        if (!isAsked(locality)) tell('coUnitDeclinedTold', locality, null, `:${state.escalations}`);
        tell('coUnitDeclinedTold', unit, null, `:${state.escalations}`);
        break;
      case 'cancelled':
        for (const postId of toldOfCancelling(event.body, state, owedBefore)) tell('cancelledTold', postId);
        break;
      case 'declined':
        if (state.splitFrom !== null && state.escalations === 1) break;
        // Whoever may hold what stands is told of both in one mail.
        if (!isAsked(locality)) tell('declinedToLocality', locality, null, `:${state.answerRound}`);
        break;
      case 'reminded': {
        const { dutyId, n } = event.body;
        const duty = owed.find((one) => one.id === dutyId);
        // Heard too late there is nothing left to remind of.
        if (!duty || duty.dueAt <= event.at) break;
        if (duty.kind === 'hold') {
          for (const postId of [unit, locality]) tell('costsOpen', postId, dutyId);
          break;
        }
        tell('dutyReminder', duty.postId, dutyId, `:${n}${dueAt(dutyId)}`);
        for (const postId of event.body.told) tell('reminderToSecretary', postId, dutyId, `:${n}${dueAt(dutyId)}`);
        break;
      }
      case 'fellOverdue':
        for (const postId of event.body.told) tell('overdueToCoordinator', postId, event.body.dutyId, dueAt(event.body.dutyId));
        break;
      case 'troubleDeclared':
        tell('troubleTold', event.body.saidBy === 'unit' ? locality : unit, null, `:${state.escalations}`);
        break;
      case 'escalated':
        if (event.body.trigger === 'silence' && /^answer(Part)?-/.test(event.body.dutyId ?? '')) {
          tell('silenceToLocality', locality, event.body.dutyId, `:${event.body.n}`);
        }
        break;
      case 'adjusted':
        // An offer comes to the locality as its duty to choose.
        if (event.body.resolution.kind !== 'offer') tell('adjustedTold', locality, null, adjustment(event.body, state, events));
        // Whoever answered until now hears it, also when another unit answers from now on.
        tell('adjustedTold', formerUnit(events) ?? unit, null, adjustment(event.body, state, events));
        for (const postId of withDeadEntry(state, events)) tell('adjustedTold', postId, null, adjustment(event.body, state, events));
        break;
      case 'reassigned': {
        const { parentPostId } = event.body;
        // As when it was asked for: the parent of the lead unit (R13), not of a component's.
        if (parentPostId !== null && parentPostId === state.parentPostId)
          tell('requestForParentUnit', parentPostId, null, `:${state.answerRound}`);
        break;
      }
      case 'chosen':
        if (formerUnit(events) !== undefined) tell('adjustedTold', formerUnit(events) ?? unit, null, `:${asking(state)}`);
        if (isAskedAnew(events) && state.calendarEntry?.withdrawn) tell('requestSent', locality, null, `:${asking(state)}`);
        for (const postId of withDeadEntry(state, events)) tell('adjustedTold', postId, null, `:${asking(state)}`);
        break;
      case 'recordedFor':
        // Usually it comes with its duty; of what has ended the case they are told at least.
        if (state.stage === 'closed') tell('recordedTold', event.body.postId, null, `:${event.body.n}`);
        break;
      case 'recordingDisputed':
        for (const postId of new Set([locality, unit, ...event.body.told])) {
          if (postId !== event.body.postId) tell('disputedTold', postId, null, `:${event.body.n}`);
        }
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

/** With a fresh due time it is asked for as if for the first time. */
const ASKED_ANEW: readonly DutyKind[] = ['answer', 'answerPart', 'consent', 'join'];

const isAskedAnew = (events: readonly DomainEvent[]): boolean =>
  events.some(({ kind }) => kind === 'reassigned' || kind === 'termsChanged');

/** Co-units are not asked before the others have settled, and would keep an entry that is not true any more. */
const withDeadEntry = (state: SupportRequest, events: readonly DomainEvent[]): string[] =>
  isAskedAnew(events) && state.calendarEntry?.withdrawn
    ? state.coUnits.filter(({ part }) => part === null).map(({ postId }) => postId)
    : [];

/** Everybody who has something to do with the engagement, once. */
const everybody = (state: SupportRequest): string[] => [
  ...new Set([
    state.posts.locality,
    state.posts.unit,
    ...state.coUnits.map(({ postId }) => postId),
    ...(state.parentPostId === null ? [] : [state.parentPostId]),
  ]),
];

/** A counter-proposal is an answer that is asked for as well, and a returned report is more than a report that is due. */
function mailOf(duty: Duty, kind: keyof typeof DUTY_MAILS, state: SupportRequest): MessageTemplate {
  if ((kind === 'answer' || kind === 'answerPart') && state.proposal !== null && isCounterProposal(state.proposal)) return 'proposalAsked';
  if (kind === 'confirm' && state.stage === 'registered') return 'registeredTold';
  return kind === 'report' && state.reportRound > 1 ? 'reportReturned' : DUTY_MAILS[kind];
}

/** A version that somebody has proposed; others are the request itself, asked of this unit or of another. */
const isCounterProposal = ({ proposed }: TermsVersion): boolean => proposed;

/** Whoever had something to do with it, once; who cancels only to take the entry out of the calendar. Nobody had while it was in line. */
function toldOfCancelling({ by, told }: EventBodies['cancelled'], state: SupportRequest, owedBefore: readonly Duty[]): string[] {
  if (owedBefore.some(({ kind }) => kind === 'wait' || kind === 'takePlace')) return [];
  const other = by === 'unit' ? 'locality' : 'unit';
  const parent = state.parentPostId === null ? [] : [state.parentPostId];
  const own = state.calendarEntry?.withdrawn ? [state.posts[by]] : [];
  return [...new Set([state.posts[other], ...state.coUnits.map(({ postId }) => postId), ...parent, ...told, ...own])];
}

/** The clock causes nothing else; what a person does always brings an event of another kind. */
const CLOCK_EVENTS: readonly DomainEvent['kind'][] = [
  'reminded',
  'fellOverdue',
  'escalated',
  'held',
  'placePassed',
  'recordingStands',
  'closed',
];

/** The engagement is too near for waiting until the next morning (R19). */
const isUrgent = (event: DomainEvent): boolean => event.kind === 'escalated' && event.body.shortNotice;

/** Which time units are asked: the lead unit, and those of components. */
const asking = ({ answerRound, partsAsked }: SupportRequest): string =>
  partsAsked > 0 ? `${answerRound}.${partsAsked}` : `${answerRound}`;

/** Which adjustment this is: the escalation that it decides, or what it is and has made of the case. */
const adjustment = ({ n, resolution }: EventBodies['adjusted'], state: SupportRequest, events: readonly DomainEvent[]): string => {
  const [extension = ''] = events.flatMap((event) => (event.kind === 'extended' ? [`.${event.body.dutyId}.${event.body.dueAt}`] : []));
  return `:${n ?? 0}.${resolution.kind}.${asking(state)}.${state.offers}${extension}`;
};

const formerUnit = (events: readonly DomainEvent[]): string | undefined =>
  events.flatMap((event) => (event.kind === 'reassigned' ? [event.body.fromPostId] : []))[0];

/** So long a reminder waits for others of the same person, which then go in one mail. */
const GATHERING_MS = 15_000;

/** So long what a person's act causes waits for another act that makes it untrue: two acts within a minute give one mail. */
const SECOND_THOUGHT_MS = 59_000;

/** Where nobody is disturbed, nobody waits as long either. */
const IN_THE_EMBEDDED_MODE = { gathering: GATHERING_MS / 10, secondThought: SECOND_THOUGHT_MS / 100 };

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
  const isAlways = hours === 'always';
  if (causedBy === 'person') return asOf + (isAlways ? IN_THE_EMBEDDED_MODE.secondThought : SECOND_THOUGHT_MS);
  const gathering = template !== 'dutyReminder' ? 0 : isAlways ? IN_THE_EMBEDDED_MODE.gathering : GATHERING_MS;
  return isAlways ? asOf + gathering : nextWorkingMoment(calendar, asOf) + gathering;
}
