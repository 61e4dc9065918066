import { duties, type AgreementDetails, type Duty, type Instant, type MessageTemplate, type ReportFigures } from '@chung-suc/domain';
import { linkName, type Addressee, type Mail, type MailData, type MailOf, type RemindedDuty } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import { agreedWith, besides, cancelled, coUnitDeclined, joining, ownCoUnit, proposed, turnedDown } from './consent-data';
import { decideDuty, decided, digestItem, escalationData, offered } from './escalation-data';
import {
  aboutDuty,
  aboutOf,
  aboutPart,
  addressee,
  asking,
  callable,
  comingAbout,
  contact,
  informing,
  known,
  ownerOf,
  remindedOf,
  sentenceOf,
  type MailSource,
} from './mail-source';

import { apart, partsOf, torn } from './parts-data';
import { disputed, recorded } from './recording-data';
import { matched, matching, openLines, resumed, resuming, suspended } from './unusual-data';

export type { MailSource } from './mail-source';

type DataOf = { readonly [T in MessageTemplate]: (source: MailSource) => MailData[T] };

/** What each template takes from a case. A new template of the domain does not compile until it has a line here. */
const DATA: DataOf = {
  requestToUnit: (source) => ({ ...asking(source), ...besides(source) }),
  requestSent: (source) => ({ ...informing(source), ...sent(source) }),
  matchAsked: (source) => ({ ...asking(source), ...matching(source) }),
  matchedTold: (source) => ({ ...informing(source), ...aboutAnswer(source), ...matched(source) }),
  splitAsked: (source) => ({ ...asking(source), ...torn(source) }),
  splitTold: (source) => ({ ...informing(source), ...apart(source) }),
  suspendedTold: (source) => ({ ...informing(source), ...suspended(source) }),
  resumedTold: (source) => ({ ...informing(source), ...resumed(source) }),
  resumeAsked: (source) => ({ ...asking(source), ...resuming(source) }),
  costsOpen: (source) => ({ ...informing(source), ...openLines(source) }),
  registeredTold: (source) => ({
    ...asking(source),
    report: reported(source),
    agreement: known(source.reading.state.agreement, 'agreement'),
  }),
  requestForParentUnit: (source) => informing(source),
  recordedTold: recorded,
  disputedTold: disputed,
  waitlistedTold: (source) => ({ ...informing(source), position: known(source.facts.position, 'place in line') }),
  placeOffered: (source) => asking(source),
  placePassedTold: (source) => ({ ...informing(source), ...known(lastOf(source.facts.events, 'placePassed'), 'placePassed').body }),
  proposalAsked: (source) => ({ ...asking(source), ...proposed(source) }),
  joinAsked: (source) => ({ ...asking(source), ...joining(source) }),
  turnedDownTold: (source) => ({ ...informing(source), ...turnedDown(source) }),
  coUnitDeclinedTold: (source) => ({ ...informing(source), ...coUnitDeclined(source) }),
  cancelledTold: (source) => ({ ...informing(source), ...cancelled(source) }),
  agreedToUnit: (source) => ({ ...informing(source), ...agreed(source), ...agreedWith(source), ...ownCoUnit(source) }),
  agreedToLocality: (source) => ({ ...informing(source), ...agreed(source), ...agreedWith(source), unitContacts: unitContacts(source) }),
  declinedToLocality: (source) => ({
    ...informing(source),
    about: aboutPart(source.reading.state.part, source.reading),
    ...known(lastOf(source.facts.events, 'declined'), 'declined').body,
  }),
  dutyReminder: (source) => ({ ...asking(source), ...reminding(source) }),
  freshLink: (source) => ({ ...asking(source), duty: dutyOf(source).kind }),
  reminderToSecretary: (source) => ({ ...asking(source), ...reminding(source), owedBy: owner(source) }),
  overdueToCoordinator: (source) => ({
    ...asking(source),
    duty: dutyOf(source).kind,
    owedBy: owner(source),
    isWithCommittee: source.reading.state.escalation?.dutyId === dutyOf(source).id,
  }),
  troubleTold: (source) => ({
    ...informing(source),
    ...known(lastOf(source.facts.events, 'troubleDeclared'), 'troubleDeclared').body,
    registered: source.reading.state.stage === 'registered',
  }),
  silenceToLocality: (source) => {
    const decide = decideDuty(source);
    const duty = dutyOf(source);
    const waiting = { ...informing(source), about: aboutDuty(duty, source.reading), answerDueAt: duty.dueAt };
    return decide ? { ...waiting, sentence: sentenceOf(decide, source) } : waiting;
  },
  escalationToMember: (source) => ({ ...asking(source), ...escalationData(source) }),
  chooseAsked: (source) => ({ ...asking(source), ...offered(source) }),
  adjustedTold: (source) => ({ ...informing(source), ...decided(source) }),
  reportAsked: (source) => asking(source),
  reportReturned: (source) => ({ ...asking(source), ...known(lastOf(source.facts.events, 'reportReturned'), 'reportReturned').body }),
  notHeldTold: (source) => ({ ...informing(source), ...known(lastOf(source.facts.events, 'notHeld'), 'notHeld').body }),
  confirmAsked: (source) => ({ ...asking(source), report: reported(source) }),
  reviewAsked: (source) => ({ ...asking(source), report: reported(source), confirmation: confirmation(source) }),
  commendAsked: (source) => ({ ...asking(source), remark: remark(source) }),
  closedTold: (source) => ({
    ...informing(source),
    report: reported(source),
    side: source.holder.postId === source.reading.state.posts.unit ? 'unit' : 'locality',
    confirmation: confirmation(source),
    remark: remark(source),
    commended: lastOf(source.facts.events, 'commended')?.body.people.length ?? 0,
  }),
};

/** The typed mail of a message. Throws when the case lacks what the template tells: such a message should not exist. */
export function mailFor<T extends MessageTemplate>(template: T, source: MailSource): Mail {
  const mail: MailOf<T> = { template, ...DATA[template](source) };
  return mail as unknown as Mail;
}

/** One mail of several duties of one person. */
export function severalReminders(sources: readonly MailSource[]): Mail {
  return { template: 'severalReminders', ...collecting(sources), items: sources.map(remindedDuty) };
}

/** The committee's mail of one morning: whatever waits for a decision of this post. */
export function committeeDigest(sources: readonly MailSource[], day: Instant): Mail {
  return { template: 'committeeDigest', ...collecting(sources), items: sources.map(digestItem), day };
}

function collecting(sources: readonly MailSource[]) {
  const { reading, holder } = known(sources[0], 'case');
  return {
    to: addressee(holder),
    about: { ...aboutOf(reading), caseNumber: null },
    coordinator: contact(reading.holders.coordinator),
  };
}

function remindedDuty(source: MailSource): RemindedDuty {
  const duty = dutyOf(source);
  return {
    about: aboutDuty(duty, source.reading),
    duty: duty.kind,
    dueAt: duty.dueAt,
    sentence: sentenceOf(duty, source),
    coming: comingAbout(duty.id, source),
    link: linkName(source.reading.caseId, duty.id),
  };
}

const dutyOf = ({ duty }: MailSource): Duty => known(duty, 'duty');
const owner = (source: MailSource) => ownerOf(dutyOf(source), source);

/** Which duty, and how often it has been reminded of. */
function reminding(source: MailSource) {
  const { id, kind } = dutyOf(source);
  return { duty: kind, n: Math.max(1, remindedOf(source.reading.state, id)) };
}

/** Whether the unit has answered meanwhile, and what the clock will do about its answer. */
function aboutAnswer(source: MailSource): Pick<MailData['requestSent'], 'answered' | 'coming'> {
  const answer = source.reading.owed.find(({ kind }) => kind === 'answer' || kind === 'answerPart');
  return {
    answered: answer === undefined,
    coming: answer ? comingAbout(answer.id, source) : { reminders: [], committeeAt: null },
  };
}

/** Whom the request has gone to; the committee's office matches first, when it is asked. */
function sent(source: MailSource): Omit<MailData['requestSent'], keyof ReturnType<typeof informing>> {
  const match = source.reading.owed.find(({ kind }) => kind === 'match');
  if (match) return { answered: false, coming: comingAbout(match.id, source), sentTo: 'committee', parts: [] };
  return { ...aboutAnswer(source), sentTo: 'unit', parts: partsOf(source.reading) };
}

/** What was agreed, and when its report will be due: by the same duties that will then ask for it. */
function agreed({ reading }: MailSource): { readonly agreement: AgreementDetails; readonly reportDueAt: Instant } {
  const { state, policy, calendar } = reading;
  const { end } = state.terms;
  const atItsEnd = duties({ ...state, stage: 'held', heldAt: end, reportAskedAt: end, reportRound: 1 }, policy, calendar);
  return {
    agreement: known(state.agreement, 'agreement'),
    reportDueAt: known(
      atItsEnd.find((duty) => duty.kind === 'report'),
      'report duty',
    ).dueAt,
  };
}

const reported = ({ reading }: MailSource): ReportFigures => known(reading.state.report, 'report');
const confirmation = ({ facts }: MailSource) => lastOf(facts.events, 'confirmed')?.body ?? null;
const remark = ({ facts }: MailSource): string | null => lastOf(facts.events, 'reviewed')?.body.remark ?? null;

/** Who is responsible on the side of the lead unit, and of the unit of each component. */
const unitContacts = ({ reading }: MailSource): Addressee[] => {
  const holders = [
    reading.holders.unit,
    ...reading.coUnits.map(({ holder }, index) => (reading.state.coUnits[index]?.part ? holder : null)),
  ];
  return holders.flatMap((holder) => {
    const person = holder && callable(holder);
    return person ? [{ name: person.name, title: person.title }] : [];
  });
};
