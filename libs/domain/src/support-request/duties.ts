import { addDays, instantAt, localDateOf, type Instant } from '../calendar/local-date';
import { isEntered, isWorkingDay, workingDaysAfter, workingDaysBetween, type WorkingCalendar } from '../calendar/working-calendar';
import { roundOf, type Duty, type DutyKind } from '../duty/duty';
import { momentFor } from '../escalation/chain';
import type { Deadline, Policy } from '../policy/policy';
import { awaited, hasConsented, isTorn, joinRound, partUnits, postOf, standingTerms } from './parties';
import { openRecordings } from './recordings';
import { openCosts } from './terms';
import type { SupportRequest } from './state';

/** Reminders go at the start of the working day. */
const REMINDER_HOUR = 8;

interface Owing {
  readonly kind: DutyKind;
  readonly round: number;
  readonly postId: string;
  readonly alsoPostIds?: readonly string[];
  readonly since: Instant;
  readonly deadline: Deadline;
  /** It is due no later than this, whatever the policy gives. */
  readonly noLaterThan?: Instant;
  /** Never brought to the committee: the locality's confirmation never blocks (R55), and the committee's own decision is at the top. */
  readonly neverClimbs?: true;
}

/** What is owed on a case now. Reading this is the only way to know who must act, until when, and when the case must be woken. */
export function duties(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Duty[] {
  if (state.stage === 'suspended') return standingStill(state, policy, calendar);
  const made = (owed: Iterable<Owing>): Duty[] => [...owed].map((one) => toDuty(one, state, policy, calendar));
  return made(owing(state, policy, calendar)).concat(holding(state, calendar), made(answeringFor(state, policy)));
}

function* owing(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Generator<Owing> {
  const { unit, locality } = state.posts;
  const { stage, escalation, offer } = state;
  if (escalation) {
    const [postId = locality, ...alsoPostIds] = escalation.deciders;
    const since = escalation.openedAt;
    // A decision after the engagement would help nobody.
    const isAhead = isBeforeItIsHeld(stage) && state.terms.start > since;
    yield {
      kind: 'decide',
      round: escalation.n,
      postId,
      alsoPostIds,
      since,
      deadline: policy.committeeDecides,
      ...(isAhead ? { noLaterThan: lastChance(state.terms.start, since, policy, calendar, undefined) } : {}),
      neverClimbs: true,
    };
  }
  if (offer) yield { kind: 'choose', round: offer.n, postId: locality, since: offer.since, deadline: policy.localityChooses };
  yield* placed(state, policy, calendar);
  yield* matching(state, policy, calendar);
  // After the asked start there is nothing left to hold.
  if (escalation && !offer && isTorn(state) && standingTerms(state).start > escalation.openedAt) {
    yield {
      kind: 'split',
      round: escalation.n,
      postId: locality,
      since: escalation.openedAt,
      deadline: policy.localityChooses,
      noLaterThan: lastChance(standingTerms(state).start, escalation.openedAt, policy, calendar, undefined),
      neverClimbs: true,
    };
  }
  yield* consenting(state, policy, calendar);
  if (awaitsAnswer(state)) {
    const noLaterThan = lastChance(state.terms.start, state.askedAt, policy, calendar, state.leadUnitId);
    yield { kind: 'answer', round: state.answerRound, postId: unit, since: state.askedAt, deadline: policy.unitAnswers, noLaterThan };
  }
  if (stage === 'held' && state.reportAskedAt !== null) {
    yield { kind: 'report', round: state.reportRound, postId: unit, since: state.reportAskedAt, deadline: policy.unitReports };
  }
  if (stage === 'reported' && state.reportedAt !== null && state.reviewPostId !== null) {
    yield {
      kind: 'review',
      round: state.reportRound,
      postId: state.reviewPostId,
      since: state.reportedAt,
      deadline: policy.committeeReviews,
    };
  }
  if (stage === 'reviewed' && state.reviewedAt !== null) {
    yield { kind: 'commend', round: 1, postId: unit, since: state.reviewedAt, deadline: policy.unitCommends };
  }
  if (awaitsConfirmation(state) && state.reportedAt !== null) {
    const owing = {
      kind: 'confirm',
      round: state.reportRound,
      postId: locality,
      since: state.reportedAt,
      deadline: policy.localityConfirms,
    } as const;
    // What was only registered is worth nothing until somebody besides the unit has said so (R51).
    yield stage === 'registered' ? owing : { ...owing, neverClimbs: true };
  }
}

/** The first in line has some days to take the freed place, and no longer than the engagement is ahead; silence passes it on (R10). */
function* placed(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Generator<Owing> {
  const { place, posts, stage } = state;
  if (stage !== 'waiting' || place?.standing !== 'offered') return;
  const { since } = place;
  const noLaterThan = lastChance(state.terms.start, since, policy, calendar, undefined);
  yield { kind: 'takePlace', round: 1, postId: posts.locality, since, deadline: policy.localityChooses, noLaterThan, neverClimbs: true };
}

/** The committee's office says which unit is asked (R49), in the time that the committee has to decide. */
function* matching(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Generator<Owing> {
  const { stage, matchAskedAt: since, matchPostId: postId } = state;
  if (stage !== 'matching' || since === null || postId === null) return;
  yield {
    kind: 'match',
    round: 1,
    postId,
    since,
    deadline: policy.committeeDecides,
    noLaterThan: lastChance(state.terms.start, since, policy, calendar, undefined),
  };
}

/** Consent to the version on the table. The lead unit's to a request is its answer; here is what else is awaited. */
function* consenting(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Generator<Owing> {
  const { proposal, stage, coUnits } = state;
  if (proposal === null || (stage !== 'requested' && stage !== 'agreed') || isPaused(state)) return;
  yield* answeringParts(state, policy, calendar);
  if (state.declined) return;
  const start = Math.min(proposal.terms.start, soonest(state));
  for (const party of awaited(state)) {
    const postId = postOf(party, state);
    const index = coUnits.findIndex(({ unitId }) => party === `co:${unitId}`);
    const answers = party === 'unit' || (coUnits[index]?.part ?? null) !== null;
    if (postId === null || (answers && stage === 'requested')) continue;
    const since = index >= 0 ? (proposal.settledAt ?? proposal.at) : proposal.at;
    yield {
      kind: index >= 0 ? 'join' : 'consent',
      round: index >= 0 ? joinRound(proposal, index, coUnits) : proposal.n,
      postId,
      since,
      deadline: index >= 0 ? policy.unitAnswers : policy.localityChooses,
      noLaterThan: lastChance(start, since, policy, calendar, party === 'unit' ? state.leadUnitId : undefined),
    };
  }
}

/** The unit of each component answers for its own part at once, whatever the others say (R12). */
function* answeringParts(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Generator<Owing> {
  const { proposal, stage } = state;
  if (stage !== 'requested' || proposal === null) return;
  for (const { unitId, postId, part, declined } of partUnits(state)) {
    if (declined || hasConsented(proposal, `co:${unitId}`)) continue;
    const since = part.askedAt;
    const noLaterThan = lastChance(proposal.terms.start, since, policy, calendar, unitId);
    yield { kind: 'answerPart', round: part.round, postId, since, deadline: policy.unitAnswers, noLaterThan };
  }
}

/** What the office has recorded for a side stands unless it objects in time. */
function* answeringFor(state: SupportRequest, policy: Policy): Generator<Owing> {
  for (const { n, postId, at } of openRecordings(state)) {
    yield { kind: 'acknowledge', round: n, postId, since: at, deadline: policy.recordingStands, neverClimbs: true };
  }
}

/** An agreement that is to be changed is held as it is when nobody answers. */
const soonest = ({ stage, terms }: SupportRequest): Instant => (stage === 'agreed' ? terms.start : Number.POSITIVE_INFINITY);

/** The agreed engagement itself, until its agreed end: the clock ends it, so it is neither reminded of nor does it climb. */
function holding(state: SupportRequest, calendar: WorkingCalendar): Duty[] {
  if (isInLine(state)) return [waiting(state, calendar)];
  if (state.stage !== 'agreed' || state.agreedAt === null || isPaused(state)) return [];
  const { start, end } = state.terms;
  const eve = dayBefore(start, calendar, REMINDER_HOUR);
  // What nobody has taken is named while there is time to take it.
  const reminders = openCosts(state.terms).length > 0 && eve > state.agreedAt ? [eve] : [];
  return [
    {
      id: `hold-${state.agreements}`,
      kind: 'hold',
      postId: state.posts.unit,
      alsoPostIds: [],
      since: state.agreedAt,
      dueAt: end,
      reminders,
      climbsAt: null,
      provisional: !isEntered(calendar, localDateOf(end)),
    },
  ];
}

/** In line until the asked date: nobody has to do anything. */
const isInLine = ({ stage, place }: SupportRequest): boolean => stage === 'waiting' && place?.standing === 'waiting';

/** Nothing else falls due: on the named day the committee looks at it again, reminded on that morning. */
function standingStill({ suspension, suspensions }: SupportRequest, policy: Policy, calendar: WorkingCalendar): Duty[] {
  if (suspension === null) return [];
  const { until, since, postId } = suspension;
  const dueAt = instantAt(until, policy.dueHour);
  const morning = instantAt(until, REMINDER_HOUR);
  return [
    {
      id: `resume-${suspensions}`,
      kind: 'resume',
      postId,
      alsoPostIds: [],
      since,
      dueAt,
      reminders: morning > since ? [morning] : [],
      climbsAt: null,
      provisional: !isEntered(calendar, until),
    },
  ];
}

const waiting = ({ posts, place, requestedAt, terms }: SupportRequest, calendar: WorkingCalendar): Duty => ({
  id: 'wait-1',
  kind: 'wait',
  postId: posts.locality,
  alsoPostIds: [],
  since: place?.since ?? requestedAt,
  dueAt: terms.start,
  reminders: [],
  climbsAt: null,
  provisional: !isEntered(calendar, localDateOf(terms.start)),
});

function toDuty(one: Owing, state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Duty {
  const id = `${one.kind}-${one.round}`;
  const unitId = rosterOf({ ...one, id }, state);
  const granted = state.extended[id];
  const regular = workingDaysAfter(calendar, one.since, one.deadline.workingDays, policy.dueHour, unitId);
  const dueAt = granted?.dueAt ?? Math.min(regular, one.noLaterThan ?? regular);
  const from = granted?.grantedAt ?? one.since;
  return {
    id,
    kind: one.kind,
    postId: one.postId,
    alsoPostIds: one.alsoPostIds ?? [],
    since: one.since,
    dueAt,
    reminders: one.deadline.remindersAfter
      .map((days) => workingDaysAfter(calendar, from, days, REMINDER_HOUR, unitId))
      .filter((at) => at < dueAt),
    climbsAt: one.neverClimbs ? null : climbTime(dueAt, state, policy, calendar),
    provisional: !isEntered(calendar, localDateOf(dueAt)),
  };
}

/** Silence climbs at the chain's hour, or at once when the engagement is too near for waiting until the next morning. */
function climbTime(dueAt: Instant, state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Instant | null {
  const moment = momentFor(policy.chain, 'standingCommittee');
  if (moment?.kind !== 'afterDue') return null;
  if (isShortNotice(state, dueAt, policy, calendar)) return dueAt;
  return workingDaysAfter(calendar, dueAt, moment.workingDays, moment.hour);
}

/** Fewer working days before an engagement that is still to come than the policy's short notice. */
export const isShortNotice = (state: SupportRequest, at: Instant, policy: Policy, calendar: WorkingCalendar): boolean =>
  isBeforeItIsHeld(state.stage) &&
  state.terms.end > at &&
  workingDaysBetween(calendar, localDateOf(at), localDateOf(state.terms.start)) < policy.shortNoticeDays;

/** What comes after the engagement is too late: the last working day before it, at the due hour, or its start when there is no such day. */
function lastChance(start: Instant, since: Instant, policy: Policy, calendar: WorkingCalendar, unitId: string | undefined): Instant {
  const eve = dayBefore(start, calendar, policy.dueHour, unitId);
  return eve > since ? eve : start;
}

/** That hour of the last working day before an instant's own day. */
function dayBefore(instant: Instant, calendar: WorkingCalendar, hour: number, unitId?: string): Instant {
  let day = addDays(localDateOf(instant), -1);
  while (!isWorkingDay(calendar, day, unitId)) day = addDays(day, -1);
  return instantAt(day, hour);
}

/** The unit whose own roster counts a duty's working days: the lead unit's, or a component's unit's, for what it owes itself; nobody's for the others. */
export function rosterOf(duty: Pick<Duty, 'id' | 'kind' | 'postId'>, state: SupportRequest): string | undefined {
  if (duty.kind === 'answerPart') return partUnits(state).find(({ part }) => part.round === roundOf(duty))?.unitId;
  return duty.postId === state.posts.unit ? state.leadUnitId : undefined;
}

const isBeforeItIsHeld = (stage: SupportRequest['stage']): boolean => stage === 'matching' || stage === 'requested' || stage === 'agreed';

const awaitsConfirmation = (state: SupportRequest): boolean =>
  !state.confirmed &&
  (state.stage === 'registered' || state.stage === 'reported' || state.stage === 'reviewed' || state.stage === 'commended');

/** A unit that has declined, or has answered with its own proposal, or whose request the locality is asked to change, owes no answer. */
export const awaitsAnswer = (state: SupportRequest): boolean =>
  state.stage === 'requested' && !state.declined && state.offer === null && !hasConsented(state.proposal, 'unit');

/** While nobody knows whether and when it will be held, the clock does not hold it. */
export const isPaused = (state: SupportRequest): boolean => state.unable || state.offer !== null;
