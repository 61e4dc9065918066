import type { CommandBodies } from '../commands';
import type { DomainEvent, Party, Side } from '../events';
import { differencesOf } from '../differences';
import { evolve } from '../evolve';
import type { Facts } from '../facts';
import { awaited, dateOf, hasConsented, isComplete, partDutyId, partiesOf, partUnitOf, partUnits, postOf, type PartUnit } from '../parties';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest, TermsVersion } from '../state';
import type { Agreement, AgreementDetails, PartDetails } from '../terms';
import { awaitsAnswer, isPaused } from '../duties';
import { checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { silenceEnds, silenceOf } from './escalate';
import { checkDetails, checkOtherDates, checkTerms, trimmedDetails, trimmedTerms } from './terms-errors';

/**
 * The unit agrees on every detail (R17): it consents to the terms as the locality proposes them, or on one of its other dates, names who speaks
 * and what about, and takes its cost lines (R22). The unit of a component does so for its part (R12). It is agreed at once unless somebody
 * has still to consent (R11).
 */
export function agree(body: CommandBodies['agree'], state: SupportRequest, facts: Facts): Decision {
  const isUnit = holds(facts, state.posts.unit);
  const parts = partUnits(state).filter(({ postId }) => holds(facts, postId));
  const part = isUnit && awaitsAnswer(state) ? undefined : (parts.find((one) => owesPart(one, state)) ?? parts[0]);
  if (!isUnit && !part) return refuse('notYours');
  const party: Party = part ? `co:${part.unitId}` : 'unit';
  if (state.proposal && hasConsented(state.proposal, party)) return refuse('alreadyAnswered');
  if (part ? !owesPart(part, state) : !awaitsAnswer(state)) return refuse('underAdjustment');
  const { proposal } = state;
  if (proposal === null || (body.version !== undefined && body.version !== proposal.n)) return refuse('versionSuperseded');
  const errors: FieldError[] = [];
  checkDetails(errors, '', body);
  if (!body.acceptsCostSplit) errors.push({ field: 'acceptsCostSplit', problem: 'costSplitNotAccepted' });
  return consenting(party, proposal, body.date ?? null, trimmedDetails(body), errors, state, facts);
}

/** The unit of a component is asked for its part, and has not answered (R12). */
const owesPart = (part: PartUnit, state: SupportRequest): boolean =>
  !part.declined && !isPaused(state) && !hasConsented(state.proposal, `co:${part.unitId}`);

/** Consent to the version that was read: by the locality to what the unit proposes, by a co-unit (R11), by either side to a change. */
export function accept(body: CommandBodies['accept'], state: SupportRequest, facts: Facts): Decision {
  const { proposal } = state;
  const mine = partiesOf(state).filter((party) => holds(facts, postOf(party, state)));
  if (mine.length === 0) return refuse('notYours');
  if (proposal === null) return refuse('nothingProposed');
  if (body.version !== proposal.n) return refuse('versionSuperseded');
  if (isPaused(state) || state.declined) return refuse('underAdjustment');
  // What has begun is not moved any more.
  if (state.stage === 'agreed' && state.terms.start <= facts.asOf) return refuse('startPassed');
  const party = mine.find((one) => awaited(state).includes(one));
  if (party === undefined) return refuse('alreadyAnswered');
  // A request needs more than consent: the unit makes it specific (R17).
  const makesSpecific = party === 'unit' || partUnitOf(party, state) !== undefined;
  if (makesSpecific && state.stage === 'requested') return refuse('stageRefuses');
  return consenting(party, proposal, body.date, null, [], state, facts);
}

function consenting(
  party: Party,
  proposal: TermsVersion,
  date: number | null,
  details: AgreementDetails | null,
  errors: FieldError[],
  state: SupportRequest,
  facts: Facts,
): Decision {
  const span = dateOf(proposal, date);
  // A co-unit consents to what the sides have settled, their date included.
  const mayChoose = date === null || party === 'unit' || party === 'locality';
  if (span === undefined || !mayChoose) errors.push({ field: 'date', problem: 'unknownOption' });
  if (span !== undefined && span.start <= facts.asOf) return refuse('startPassed');
  if (errors.length > 0 || span === undefined) return refuse('invalidFields', errors);
  const made =
    date === null || (party !== 'unit' && party !== 'locality')
      ? event('consented', facts, { n: proposal.n, party, details })
      : event('proposed', facts, {
          n: state.versions + 1,
          by: party,
          terms: { ...proposal.terms, ...span },
          otherDates: [],
          details: details ?? proposal.details,
          note: null,
          consents: ['unit', 'locality'],
        });
  const over = made.kind === 'proposed' ? versionEnds(party, state, facts) : dutyEnds(party, state, facts);
  return settled([...over, made], state, facts);
}

/**
 * Either side proposes other terms, any number of rounds; after the agreement too: what is agreed stands until everybody has consented to the
 * change. What the unit proposes is specific (R17).
 */
export function propose(body: CommandBodies['propose'], state: SupportRequest, facts: Facts): Decision {
  const by: Side | null = holds(facts, state.posts.unit) ? 'unit' : holds(facts, state.posts.locality) ? 'locality' : null;
  if (by === null) return refuse('notYours');
  if (body.version !== state.versions) return refuse('versionSuperseded');
  if (isPaused(state) || state.declined) return refuse('underAdjustment');
  if (state.stage === 'agreed' && state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  checkTerms(errors, body.terms, state.plannedMode, facts);
  checkOtherDates(errors, body.otherDates, body.terms, facts);
  checkText(errors, 'note', body.note, TEXT_LIMIT, false);
  const details =
    by === 'unit' && body.details !== null ? trimmedDetails(body.details) : (state.agreement ?? state.proposal?.details ?? null);
  if (by === 'unit' && details === null) errors.push({ field: 'details.contents', problem: 'required' });
  if (by === 'unit' && body.details !== null) checkDetails(errors, 'details.', body.details);
  if (repeats(body, state)) errors.push({ field: 'terms', problem: 'sameAsBefore' });
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(
    ...versionEnds(by, state, facts),
    event('proposed', facts, {
      n: state.versions + 1,
      by,
      terms: trimmedTerms(body.terms),
      otherDates: body.otherDates,
      details: by === 'locality' && state.stage === 'requested' ? null : details,
      note: textOrNull(body.note),
      consents: [by],
    }),
  );
}

/** A proposal says something new: it differs from what is on the table, or else from what is agreed. */
function repeats({ terms, otherDates }: CommandBodies['propose'], { proposal, terms: standing }: SupportRequest): boolean {
  const before = proposal ?? { terms: standing, otherDates: [] };
  return differencesOf(before.terms, terms).length === 0 && JSON.stringify(otherDates) === JSON.stringify(before.otherDates);
}

/** A change is refused, or withdrawn by its own side: the agreement stands as it is. Says why. */
export function turnDown(body: CommandBodies['turnDown'], state: SupportRequest, facts: Facts): Decision {
  const by = partiesOf(state).find((party) => holds(facts, postOf(party, state)));
  if (by === undefined) return refuse('notYours');
  if (state.proposal === null) return refuse('nothingProposed');
  if (body.version !== state.proposal.n) return refuse('versionSuperseded');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const over = [...silenceEnds(state, 'consent', facts), ...silenceEnds(state, 'join', facts)];
  return happened(...over, event('turnedDown', facts, { n: body.version, by, reason: body.reason.trim() }));
}

/** What a party's act has answered: silence about it is over. */
function dutyEnds(party: Party, state: SupportRequest, facts: Facts): DomainEvent[] {
  if (party !== 'unit' && party !== 'locality') {
    const part = partUnitOf(party, state)?.part;
    // Another component's silence goes on.
    return part && state.stage === 'requested' ? silenceOf(state, partDutyId(part), facts) : silenceEnds(state, 'join', facts);
  }
  // A version that takes another's place is asked about anew, of everybody.
  const kinds = party === 'unit' ? ['answer', 'consent', 'join'] : ['consent', 'join', 'answer'];
  return kinds.flatMap((kind) => silenceEnds(state, kind, facts)).slice(0, 1);
}

/** With a version that takes another's place, everybody's silence about that one is over. */
const versionEnds = (party: Party, state: SupportRequest, facts: Facts): DomainEvent[] =>
  [...dutyEnds(party, state, facts), ...silenceEnds(state, 'answerPart', facts)].slice(0, 1);

/** Adds the agreement when everybody stands by the same version. */
export function settled(events: readonly DomainEvent[], state: SupportRequest, facts: Facts): Decision {
  const next = events.reduce<SupportRequest | null>(evolve, state);
  if (next === null || !isComplete(next)) return happened(...events);
  const details = next.proposal?.details ?? next.agreement;
  if (!details) return happened(...events);
  // In the usual case consent and agreement are one: the unit was the last to be asked.
  return happened(...events.filter(({ kind }) => kind !== 'consented'), event('agreed', facts, agreementOf(details, next)));
}

/** With what the unit of each component has made specific: now, or when it was agreed before. */
function agreementOf({ presenters, contents, note }: AgreementDetails, state: SupportRequest): Agreement {
  const parts = partUnits(state).flatMap(({ part }): PartDetails[] => {
    const said = [...(state.proposal?.parts ?? []), ...(state.agreement?.parts ?? [])].find((one) => one.part === part.id);
    return said ? [said] : [];
  });
  return { presenters, contents, note, ...(parts.length > 0 ? { parts } : {}) };
}
