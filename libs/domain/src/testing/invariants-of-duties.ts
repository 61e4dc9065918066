import { localDateOf, localTimeOf } from '../calendar/local-date';
import { isWorkingDay } from '../calendar/working-calendar';
import { postsOf, type Duty, type DutyKind } from '../duty/duty';
import { duties, rosterOf } from '../support-request/duties';
import type { Facts } from '../support-request/facts';
import { ifNobodyActs } from '../support-request/if-nobody-acts';
import type { MessageTemplate, OutgoingMessage } from '../support-request/messages';
import type { SupportRequest } from '../support-request/state';
import { take, type CaseFile } from './case-file';
import { to } from './commands';
import { theSystem } from './people';
import { allDifferent, same, unless } from './words';

/** Whoever owes it, and the mail that asks for it; the committee is told by the escalation or by the digest. */
const ASKED_BY: Record<DutyKind, readonly MessageTemplate[]> = {
  wait: [],
  takePlace: ['placeOffered'],
  match: ['matchAsked'],
  answer: ['requestToUnit', 'proposalAsked'],
  answerPart: ['requestToUnit', 'proposalAsked'],
  split: ['splitAsked'],
  resume: ['resumeAsked'],
  consent: ['proposalAsked'],
  join: ['joinAsked'],
  choose: ['chooseAsked'],
  hold: ['agreedToUnit'],
  report: ['reportAsked', 'reportReturned'],
  confirm: ['confirmAsked', 'registeredTold'],
  review: ['reviewAsked'],
  commend: ['commendAsked'],
  acknowledge: ['recordedTold'],
  decide: [],
};
const ASKING = Object.values(ASKED_BY).flat();
const CLIMBING: readonly DutyKind[] = ['match', 'answer', 'answerPart', 'consent', 'join', 'choose', 'report', 'review', 'commend'];

const ownerOf = ({
  posts,
  reviewPostId,
  escalation,
  proposal,
  matchPostId,
  suspension,
}: SupportRequest): Record<Exclude<DutyKind, 'join' | 'answerPart' | 'acknowledge'>, string | null> => ({
  match: matchPostId,
  split: posts.locality,
  resume: suspension?.postId ?? null,
  wait: posts.locality,
  takePlace: posts.locality,
  answer: posts.unit,
  consent: proposal?.consents.includes('unit') ? posts.locality : posts.unit,
  choose: posts.locality,
  hold: posts.unit,
  report: posts.unit,
  commend: posts.unit,
  confirm: posts.locality,
  review: reviewPostId,
  // With nobody to decide it stays with the locality that asked: it is not dropped.
  decide: escalation?.deciders[0] ?? posts.locality,
});

export function dutyTroubles({ owed }: CaseFile, state: SupportRequest, known: Facts): string[] {
  const owners = ownerOf(state);
  return [
    ...unless(allDifferent(owed.map((duty) => duty.id)), 'two duties have one id'),
    ...unless(same(owed, duties(state, known.policy, known.calendar)), 'what is owed is not what the case owes'),
    ...owed.flatMap((duty) => [
      ...unless(
        duty.kind === 'acknowledge'
          ? state.recordings.open.some(({ postId }) => postId === duty.postId)
          : duty.kind === 'join' || duty.kind === 'answerPart'
            ? state.coUnits.some(({ postId }) => postId === duty.postId)
            : duty.postId === owners[duty.kind],
        `${duty.kind} is owed by ${duty.postId}`,
      ),
      ...unless(allDifferent(postsOf(duty)), `${duty.kind} is owed twice by one post`),
      ...unless(isDueRightly(duty, state, known), `${duty.id} falls due at a time that nobody works`),
      ...unless(isOrdered([duty.since, ...duty.reminders, duty.dueAt]), `${duty.id} is out of order`),
      ...unless(
        (CLIMBING.includes(duty.kind) || (duty.kind === 'confirm' && state.stage === 'registered')) === (duty.climbsAt !== null),
        `${duty.id} climbs at ${duty.climbsAt}`,
      ),
      ...unless(duty.climbsAt === null || duty.climbsAt >= duty.dueAt, `${duty.id} climbs before it is due`),
    ]),
  ];
}

/** What would come too late after the engagement. */
const AHEAD: readonly DutyKind[] = ['split', 'takePlace', 'match', 'answer', 'answerPart', 'consent', 'join', 'decide'];

/** At 17:00 of a working day of whoever owes it, or at what the engagement itself or the committee has set. */
function isDueRightly(duty: Duty, state: SupportRequest, { calendar }: Facts): boolean {
  const granted = state.extended[duty.id];
  if (granted) return duty.dueAt === granted.dueAt;
  if (duty.kind === 'wait') return duty.dueAt === state.terms.start;
  if (duty.kind === 'hold') return duty.dueAt === state.terms.end;
  if (duty.kind === 'resume') return localDateOf(duty.dueAt) === state.suspension?.until;
  if (AHEAD.includes(duty.kind) && [state.terms.start, state.proposal?.terms.start].includes(duty.dueAt)) return true;
  const roster = rosterOf(duty, state);
  const { hour, minute } = localTimeOf(duty.dueAt);
  const works = [duty.dueAt, ...duty.reminders].every((moment) => isWorkingDay(calendar, localDateOf(moment), roster));
  return hour === 17 && minute === 0 && works && (duty.kind !== 'answer' || duty.dueAt <= state.terms.start);
}

const isOrdered = (moments: readonly number[]): boolean =>
  moments.every((moment, index) => Number.isFinite(moment) && (index === 0 || moment > (moments[index - 1] ?? 0)));

/** Nothing is dropped: an open case has somebody who owes until a time; a closed one has an outcome and rests. The clock comes to an end. */
export function restTroubles(after: CaseFile, state: SupportRequest, known: Facts): string[] {
  const { owed, wakeAt } = after;
  if (state.stage === 'closed') {
    return [
      ...unless(state.outcome !== null && state.closedAt !== null, 'a closed case has no outcome'),
      ...unless(owed.length === 0 && wakeAt === null, 'a closed case owes or wakes'),
      ...unless(state.escalation === null && state.offer === null, 'a closed case has something to decide'),
    ];
  }
  return [
    ...unless(state.outcome === null && state.closedAt === null, 'an open case has an outcome'),
    ...unless(owed.length > 0, 'an open case waits for nobody'),
    ...(wakeAt === null ? [] : clockTroubles(after, wakeAt, known)),
  ];
}

function clockTroubles(after: CaseFile, wake: number, known: Facts): string[] {
  const at = (file: CaseFile, asOf: number): CaseFile =>
    take(file, to('clockReached'), { ...known, asOf, actor: theSystem }, known.calendar, known.policy);
  const eventsAt = (asOf: number): number => at(after, asOf).events.length - after.events.length;
  // Heard at `wake` again and again, it must have nothing left to do at that instant before long.
  let file = after;
  for (let heard = 0; heard < 5 && file.wakeAt !== null && file.wakeAt <= wake; heard += 1) file = at(file, wake);
  const coming = ifNobodyActs(after.state as SupportRequest, after.owed, { ...known, asOf: Math.min(known.asOf, wake) });
  return [
    ...unless(eventsAt(wake) > 0, 'a wake-up does nothing and would come again for ever'),
    ...unless(eventsAt(wake - 1) === 0, 'a wake-up comes too late'),
    ...unless(file.wakeAt === null || file.wakeAt > wake, 'the clock is never done with an instant'),
    ...unless(coming[0]?.at === wake, 'what comes by itself is not what is told to come'),
    ...unless(isOrdered(coming.map((step) => step.at).filter((when, index, all) => when !== all[index - 1])), 'what comes is out of order'),
  ];
}

/** Answer and engagement are owed again as they were, when what stood in their way is over. */
const isOfADutyThatIsBack = ({ template }: OutgoingMessage): boolean =>
  ['requestToUnit', 'proposalAsked', 'joinAsked', 'agreedToUnit', 'chooseAsked', 'splitAsked'].includes(template);

export function mailTroubles(before: CaseFile, after: CaseFile, state: SupportRequest, known: Facts): string[] {
  const sent = after.last?.sent ?? [];
  const { unit, locality } = state.posts;
  const { unitSecretary, coordinator } = known.chain;
  const goesOn = after.last?.decision.refused === false && after.last.decision.events.some(({ kind }) => kind === 'resumed');
  const coUnits = [...state.coUnits, ...(before.state?.coUnits ?? [])].map(({ postId }) => postId);
  const parties = [
    unit,
    locality,
    state.matchPostId,
    state.suspension?.postId,
    before.state?.posts.unit,
    state.reviewPostId,
    state.parentPostId,
    ...coUnits,
  ];
  const told = [...parties, unitSecretary?.postId, coordinator?.postId];
  const asked = sent.filter(({ dutyId, template }) => dutyId !== null && ASKING.includes(template));
  const opened = after.owed.filter(
    (duty) =>
      duty.kind !== 'decide' &&
      duty.kind !== 'wait' &&
      !(goesOn && !['answer', 'answerPart', 'consent', 'join'].includes(duty.kind)) &&
      !before.sent.some((mail) => mail.dutyId === duty.id && mail.postId === duty.postId),
  );
  return [
    ...unless(allDifferent(after.sent.map((message) => message.key)), 'a mail goes twice'),
    ...unless(after.last?.dropped.every(isOfADutyThatIsBack) === true, 'a mail is lost, because another had its key'),
    ...unless(
      sent.every((message) => told.includes(message.postId)),
      'a mail goes to a post that is not of the case',
    ),
    ...unless(
      same(
        asked.map(({ dutyId, postId }) => [dutyId, postId]),
        opened.map(({ id, postId }) => [id, postId]),
      ) && opened.every(({ id, kind }) => asked.some(({ dutyId, template }) => dutyId === id && ASKED_BY[kind].includes(template))),
      'a new duty is not told once to the post that owes it',
    ),
    ...unless(
      sent.every(
        ({ causedBy, dutyId, template }) =>
          causedBy === 'person' || dutyId !== null || template === 'closedTold' || template === 'placePassedTold',
      ),
      'a mail that waits for its hour would go though the step is over',
    ),
    ...unless(
      after.queued.every(({ dutyId }) => dutyId === null || after.owed.some((duty) => duty.id === dutyId)),
      'a mail of a superseded step is due',
    ),
  ];
}
