import {
  delaysOf,
  describeGrounds,
  describeRemedy,
  describeResolution,
  formatDate,
  formatWeekday,
  isRegistered,
  keptAs,
  owesIt,
  type DomainEvent,
  type Duty,
} from '@chung-suc/domain';
import type { Callable, CaseInMail, DigestItem, MailData, ProposalInMail, Side, WhyEscalated } from '@chung-suc/mail';
import { linkName } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import {
  aboutDuty,
  aboutOf,
  aboutPart,
  callable,
  known,
  nameOf,
  nameOfSpeaker,
  remindedOf,
  sentenceOf,
  type MailSource,
} from './mail-source';
import { declinedPart } from './parts-data';
import { stateBefore } from './stood-before';

/** The event before the open escalation: what was said by whoever could not. */
function saidBefore({ reading, facts }: MailSource): DomainEvent | undefined {
  const { n, trigger } = known(reading.state.escalation, 'escalation');
  const opened = facts.events.findIndex((event) => event.kind === 'escalated' && event.body.n === n);
  return trigger === 'silence' ? undefined : facts.events[opened - 1];
}

/** The case as far as the open escalation is about it: of an offering in parts, the one that cannot be had. */
function aboutEscalation(source: MailSource): CaseInMail {
  const { reading } = source;
  const undone = reading.owed.find(({ id }) => id === reading.state.escalation?.dutyId);
  if (undone?.kind === 'answer' || undone?.kind === 'answerPart') return aboutDuty(undone, reading);
  const said = saidBefore(source);
  if (said?.kind === 'declined') return aboutPart(reading.state.part, reading);
  return said?.kind === 'coUnitDeclined' ? aboutPart(declinedPart(said.body.unitId, reading).part, reading) : aboutOf(reading);
}

/** What made the open escalation: the act before it, or the duty that nobody did. */
export function whyEscalated(source: MailSource): WhyEscalated {
  const { reading, facts, at } = source;
  const { state, owed, calendar } = reading;
  const { n, trigger, openedAt, dutyId } = known(state.escalation, 'escalation');
  const before = saidBefore(source);
  const undone = trigger === 'silence' ? owed.find(({ id }) => id === dutyId) : undefined;
  return {
    trigger,
    openedAt,
    undone: undone ? { duty: undone.kind, since: undone.since, dueAt: undone.dueAt, reminded: remindedOf(state, undone.id) } : null,
    ...saidIn(before),
    coUnit: before?.kind === 'coUnitDeclined' ? nameOf(`co:${before.body.unitId}`, reading) : null,
    disputedBy: before?.kind === 'recordingDisputed' ? nameOfSpeaker(before.body.postId, reading) : null,
    registered: isRegistered(state),
    telling: delaysOf(facts.events, calendar, at).find((delays) => delays.n === n)?.telling ?? null,
  };
}

function saidIn(event: DomainEvent | undefined): Pick<WhyEscalated, 'reason' | 'alternative' | 'saidBy'> {
  switch (event?.kind) {
    case 'declined':
      return { reason: event.body.reason, alternative: event.body.alternative, saidBy: 'unit' };
    case 'troubleDeclared':
      return { reason: event.body.reason, alternative: null, saidBy: event.body.saidBy };
    case 'coUnitDeclined':
      return { reason: event.body.reason, alternative: event.body.alternative, saidBy: null };
    case 'recordingDisputed':
      return { reason: event.body.reason, alternative: null, saidBy: null };
    case 'choiceRefused':
      return { reason: event.body.reason, alternative: null, saidBy: 'locality' };
    default:
      return { reason: null, alternative: null, saidBy: null };
  }
}

export const proposalsIn = ({ facts }: MailSource): ProposalInMail[] =>
  facts.proposals.map(({ remedy, grounds }) => ({ remedy: describeRemedy(remedy, facts.names), grounds: describeGrounds(grounds) }));

/** What a member who may decide reads: what happened, who is recused, what could be done, and at short notice whom to call. */
export function escalationData(source: MailSource) {
  const { reading, facts } = source;
  const { recused, shortNotice } = known(reading.state.escalation, 'escalation');
  const among = (isWanted: (postId: string) => boolean): Callable[] =>
    facts.others.filter(({ postId }) => isWanted(postId)).flatMap((holder) => callable(holder) ?? []);
  const sides = [reading.holders.unit, reading.holders.locality].flatMap((holder) => callable(holder) ?? []);
  return {
    about: aboutEscalation(source),
    why: whyEscalated(source),
    proposals: proposalsIn(source),
    recused: among((postId) => recused.includes(postId)),
    callList: shortNotice ? oncePerPerson([...sides, ...among((postId) => !recused.includes(postId))]) : [],
  };
}

const oncePerPerson = (people: readonly Callable[]): Callable[] =>
  people.filter(({ name, phone }, index) => people.findIndex((other) => other.name === name && other.phone === phone) === index);

/** One case of the committee's daily mail. */
export function digestItem(source: MailSource): DigestItem {
  const duty = known(source.duty, 'duty');
  return {
    about: aboutEscalation(source),
    why: whyEscalated(source),
    dueAt: duty.dueAt,
    sentence: sentenceOf(duty, source),
    proposals: proposalsIn(source),
    link: linkName(source.reading.caseId, duty.id),
  };
}

/** What is offered to the locality, and why. */
export function offered({ reading, facts }: MailSource): Pick<MailData['chooseAsked'], 'reason' | 'options'> {
  const { remedies } = known(reading.state.offer, 'offer');
  return {
    reason: known(lastOf(facts.events, 'adjusted'), 'decision').body.reason,
    options: remedies.map((remedy) => describeRemedy(remedy, facts.names)),
  };
}

type Decided = Pick<MailData['adjustedTold'], 'side' | 'resolution' | 'decision' | 'registered' | 'reason' | 'owes'>;

/** What the committee has decided, or what the locality has chosen among its offers, and what the reader owes now. */
export function decided(source: MailSource): Decided {
  const { reading, facts, holder } = source;
  const { body } = known(lastOf(facts.events, 'adjusted'), 'decision');
  const last = facts.events.filter(({ kind }) => kind === 'adjusted' || kind === 'chosen').at(-1);
  const chosen = last?.kind === 'chosen' && body.resolution.kind === 'offer' ? body.resolution.remedies[last.body.option] : undefined;
  const day = (date: string): string => `hết ${formatWeekday(date)} ${formatDate(date)}`;
  const extended = body.resolution.kind === 'extend' ? body.resolution.dutyId : null;
  const before = stateBefore(facts.events, 'adjusted') ?? reading.state;
  const mine = reading.owed.filter((duty) => owesIt(holder.postId, duty));
  return {
    side: sideOf(source),
    reason: body.reason,
    resolution: chosen && (chosen.kind === 'reassign' || chosen.kind === 'blocRuns') ? chosen.kind : body.resolution.kind,
    decision: chosen
      ? `địa phương đã chọn phương án “${describeRemedy(chosen, facts.names)}”`
      : describeResolution(body.resolution, { ...facts.names, day, kept: keptAs(before) }),
    registered: isRegistered(before),
    owes: mine.find((duty) => duty.id === extended) ?? mine[0] ?? null,
  };
}

function sideOf({ reading, holder }: MailSource): Side {
  const { unit, locality } = reading.state.posts;
  if (holder.postId === locality) return 'locality';
  if (holder.postId === unit) return 'unit';
  return reading.state.coUnits.some(({ postId }) => postId === holder.postId) ? 'coUnit' : 'formerUnit';
}

/** The committee's open duty to decide, when there is one. */
export const decideDuty = ({ reading }: MailSource): Duty | undefined => reading.owed.find(({ kind }) => kind === 'decide');
