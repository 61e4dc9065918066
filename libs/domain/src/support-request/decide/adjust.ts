import { DAY_MS, instantAt, isLocalDate, type Instant } from '../../calendar/local-date';
import { roundOf, type Duty, type DutyKind } from '../../duty/duty';
import type { CommandBodies } from '../commands';
import type { DomainEvent } from '../events';
import type { Facts, UnitFacts } from '../facts';
import { refuse, type FieldError, type RefusalCode } from '../refusals';
import { MOST_REMEDIES, unitsNamedIn, type Remedy, type Resolution } from '../remedies';
import { evolve } from '../evolve';
import { awaited, componentsOf, judgedUnits } from '../parties';
import type { SupportRequest } from '../state';
import { checkText, event, happened, TEXT_LIMIT, type Decision } from './decision';
import { stillDeclined } from './escalate';
import { isTiedTo, sitsOnCommittee } from './recognition';
import { settled } from './consent';
import { checkSpan } from './terms-errors';

/** The longest that a due time is extended at once. */
const LONGEST_EXTENSION_MS = 120 * DAY_MS;

/**
 * The committee adjusts in time (R20, R28): it decides an escalation, or acts of its own accord. Whoever is tied to the unit, or to the unit that would
 * take over, is recused (R15). Both sides are told; the plan's assignment stays (R8).
 */
export function adjust(body: CommandBodies['adjust'], state: SupportRequest, owed: readonly Duty[], facts: Facts): Decision {
  const { actor } = facts;
  if (actor.kind !== 'person' || !mayDecide(state, facts)) return refuse('notYours');
  if (isTiedTo(facts, [...judgedUnits(state), ...unitsNamedIn([body.resolution])])) return refuse('recused');
  if (body.decides !== undefined && body.decides !== state.escalation?.n) return refuse('decidedMeanwhile');
  const closed = whyClosed(body.resolution, state, owed, facts);
  if (closed) return refuse(closed);
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  checkResolution(errors, body.resolution, state, owed, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const resolution = trimmed(body.resolution);
  const made = [
    event('adjusted', facts, { n: state.escalation?.n ?? null, resolution, reason: body.reason.trim() }),
    ...effects(resolution, state, owed, facts),
  ];
  const next = made.reduce<SupportRequest | null>(evolve, state);
  // What keep leaves open it releases; what is given to another unit may leave another declined.
  const events = [...made, ...stillDeclined(next, facts)];
  // Without a co-unit that has declined, everybody may have consented already.
  return resolution.kind === 'keep' && state.stage === 'requested' ? settled(events, state, facts) : happened(...events);
}

/** The bloc's committee; the coordinator only where the escalation found no member free of the unit. */
const mayDecide = (state: SupportRequest, facts: Facts): boolean =>
  facts.actor.kind === 'person' &&
  facts.actor.posts.some((post) => sitsOnCommittee(post, facts) || state.escalation?.deciders.includes(post.postId));

/** What the stage leaves to decide. Also read by the page, which does not offer what is closed. */
export function whyClosed(
  resolution: Pick<Resolution, 'kind'>,
  state: SupportRequest,
  owed: readonly Duty[],
  facts: Pick<Facts, 'asOf'>,
): RefusalCode | null {
  const beforeItIsHeld = state.stage === 'requested' || state.stage === 'agreed';
  switch (resolution.kind) {
    case 'reassign':
    case 'blocRuns':
      if (!beforeItIsHeld && state.stage !== 'matching') return 'resolutionNotOpen';
      return state.terms.start <= facts.asOf ? 'startPassed' : null;
    case 'offer':
      return beforeItIsHeld || state.stage === 'suspended' ? null : 'resolutionNotOpen';
    case 'extend':
      // More time for one co-unit would leave another, which cannot, to nobody.
      return extendable(owed).length === 0 || state.coUnits.some(({ declined }) => declined) ? 'resolutionNotOpen' : null;
    case 'keep':
      if (state.stage === 'suspended') return 'resolutionNotOpen';
      if (state.stage === 'registered') return state.escalation === null ? 'resolutionNotOpen' : null;
      if (state.escalation === null || componentsOf(state).some(({ declined }) => declined) || state.declined) return 'resolutionNotOpen';
      if (state.escalation.trigger === 'silence' && !isAboutCoUnit(state)) return 'resolutionNotOpen';
      // Without the co-unit it would be agreed at once, and that is too late.
      return coUnitsToRelease(state).length > 0 && (state.proposal?.terms.start ?? 0) <= facts.asOf ? 'startPassed' : null;
    case 'close':
      return null;
  }
}

function checkResolution(errors: FieldError[], resolution: Resolution, state: SupportRequest, owed: readonly Duty[], facts: Facts): void {
  switch (resolution.kind) {
    case 'reassign':
    case 'blocRuns':
      return checkRemedy(errors, 'resolution.', resolution, state, facts);
    case 'offer':
      if (resolution.remedies.length === 0 || resolution.remedies.length > MOST_REMEDIES) {
        errors.push({ field: 'resolution.remedies', problem: 'remedyCount' });
      }
      return resolution.remedies.forEach((remedy, index) => checkRemedy(errors, `resolution.remedies.${index}.`, remedy, state, facts));
    case 'extend':
      return checkExtension(errors, resolution, state, owed, facts);
    default:
      return;
  }
}

/** What is wrong with a remedy. Asked again when the locality chooses it: dates pass, and posts fall vacant. */
export function checkRemedy(errors: FieldError[], prefix: string, remedy: Remedy, state: SupportRequest, facts: Facts): void {
  switch (remedy.kind) {
    case 'reassign': {
      checkInTime(errors, prefix, state, facts);
      const unit = facts.units.find((candidate) => candidate.unitId === remedy.unitId);
      checkPart(errors, prefix, remedy, state);
      if (!unit) errors.push({ field: `${prefix}unitId`, problem: 'unknownUnit' });
      else if (judgedUnits(state).includes(unit.unitId)) errors.push({ field: `${prefix}unitId`, problem: 'sameUnit' });
      else if (unit.postId === null) errors.push({ field: `${prefix}unitId`, problem: 'unitWithoutContact' });
      return;
    }
    case 'blocRuns':
      checkInTime(errors, prefix, state, facts);
      checkPart(errors, prefix, remedy, state);
      if (judgedUnits(state).includes(facts.blocId)) errors.push({ field: `${prefix}kind`, problem: 'sameUnit' });
      else if (facts.chain.coordinator === null) errors.push({ field: `${prefix}kind`, problem: 'unitWithoutContact' });
      return;
    case 'otherDate':
      checkSpan(errors, prefix, remedy, facts);
      if (remedy.start === state.terms.start && remedy.end === state.terms.end)
        errors.push({ field: `${prefix}start`, problem: 'sameDate' });
      return;
    case 'otherMode':
      checkInTime(errors, prefix, state, facts);
      checkText(errors, `${prefix}place`, remedy.place, 500, true);
      if (remedy.mode === state.terms.mode) errors.push({ field: `${prefix}mode`, problem: 'sameMode' });
  }
}

/** A component of this case, or none where it is not split. */
function checkPart(errors: FieldError[], prefix: string, { part }: { readonly part?: string | undefined }, state: SupportRequest): void {
  if (part !== undefined && !componentsOf(state).some((one) => one.part === part))
    errors.push({ field: `${prefix}part`, problem: 'unknownComponent' });
}

/** After the asked start only another date can help. */
function checkInTime(errors: FieldError[], prefix: string, state: SupportRequest, facts: Facts): void {
  if (state.terms.start <= facts.asOf) errors.push({ field: `${prefix}kind`, problem: 'startInPast' });
}

function checkExtension(
  errors: FieldError[],
  { dutyId, until }: Extract<Resolution, { kind: 'extend' }>,
  state: SupportRequest,
  owed: readonly Duty[],
  facts: Facts,
): void {
  const duty = extendable(owed).find((candidate) => candidate.id === dutyId);
  if (!duty) errors.push({ field: 'resolution.dutyId', problem: 'unknownDuty' });
  if (!isLocalDate(until)) return void errors.push({ field: 'resolution.until', problem: 'notADay' });
  const dueAt = instantAt(until, facts.policy.dueHour);
  if (dueAt <= facts.asOf || (duty && dueAt <= duty.dueAt)) errors.push({ field: 'resolution.until', problem: 'notLater' });
  // An answer after the asked start would be none.
  else if (dueAt - facts.asOf > LONGEST_EXTENSION_MS || (duty && ANSWERS.includes(duty.kind) && dueAt > state.terms.start))
    errors.push({ field: 'resolution.until', problem: 'tooFar' });
}

/** What would come too late after the asked start. */
const ANSWERS: readonly DutyKind[] = ['answer', 'answerPart', 'match'];

/** Duties whose due time the committee can extend: what people owe, not the engagement itself nor its own decision. */
export const extendable = (owed: readonly Duty[]): readonly Duty[] => owed.filter((duty) => duty.climbsAt !== null);

function effects(resolution: Resolution, state: SupportRequest, owed: readonly Duty[], facts: Facts): DomainEvent[] {
  switch (resolution.kind) {
    case 'reassign':
    case 'blocRuns':
      return [takenOver(resolution, state, facts)];
    case 'offer':
      return [event('offered', facts, { n: state.offers + 1, remedies: resolution.remedies })];
    case 'extend': {
      const previousDueAt: Instant = owed.find((duty) => duty.id === resolution.dutyId)?.dueAt ?? facts.asOf;
      const dueAt = instantAt(resolution.until, facts.policy.dueHour);
      return [event('extended', facts, { dutyId: resolution.dutyId, dueAt, previousDueAt })];
    }
    case 'keep': // without the co-unit that cannot, or did not answer; nothing else is left of a case that has been commended and confirmed
      return [
        ...coUnitsToRelease(state).map((unitId) => event('coUnitReleased', facts, { unitId })),
        ...(state.stage === 'commended' && state.confirmed ? [event('closed', facts, { outcome: 'completed' })] : []),
      ];
    case 'close':
      return [event('closed', facts, { outcome: state.declined ? 'declined' : 'closedByCommittee' })];
  }
}

/** Silence of a co-unit, without which the committee may go on. */
const isAboutCoUnit = ({ escalation, stage }: SupportRequest): boolean =>
  stage === 'requested' && (escalation?.dutyId?.startsWith('join-') ?? false);

const coUnitsToRelease = (state: SupportRequest): string[] =>
  state.coUnits
    .filter(
      ({ part, declined, unitId }) => part === null && (declined || (isAboutCoUnit(state) && awaited(state).includes(`co:${unitId}`))),
    )
    .map(({ unitId }) => unitId);

const trimmed = (resolution: Resolution): Resolution =>
  resolution.kind === 'offer'
    ? {
        kind: 'offer',
        remedies: resolution.remedies.map((remedy) => (remedy.kind === 'otherMode' ? { ...remedy, place: remedy.place.trim() } : remedy)),
      }
    : resolution;

/** The case's unit from now on. The bloc answers through its coordinator. */
export function takenOver(remedy: Extract<Remedy, { kind: 'reassign' | 'blocRuns' }>, state: SupportRequest, facts: Facts): DomainEvent {
  const unit: UnitFacts | undefined =
    remedy.kind === 'reassign'
      ? facts.units.find((candidate) => candidate.unitId === remedy.unitId)
      : { unitId: facts.blocId, postId: facts.chain.coordinator?.postId ?? null, parentPostId: null };
  const from = replacedBy(remedy, state);
  return event('reassigned', facts, {
    fromUnitId: from.unitId,
    fromPostId: from.postId,
    toUnitId: unit?.unitId ?? from.unitId,
    toPostId: unit?.postId ?? from.postId,
    parentPostId: unit?.parentPostId ?? null,
  });
}

/** Whose place it takes: of the component that the remedy names, that was declined or is not answered; else the lead unit's. */
function replacedBy(
  { part }: { readonly part?: string | undefined },
  state: SupportRequest,
): { readonly unitId: string; readonly postId: string } {
  const lead = { unitId: state.leadUnitId, postId: state.posts.unit };
  const components = componentsOf(state);
  if (part !== undefined) return components.find((one) => one.part === part) ?? lead;
  const silent = state.escalation?.dutyId?.startsWith('answerPart-') ? roundOf({ id: state.escalation.dutyId }) : null;
  const unanswered = state.coUnits.find((one) => one.part !== null && one.part.round === silent);
  return unanswered ?? components.find(({ declined }) => declined) ?? lead;
}
