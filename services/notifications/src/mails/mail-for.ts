import {
  caseSentence,
  duties,
  dutySentence,
  formatPhone,
  type AgreementDetails,
  type Duty,
  type Instant,
  type MessageTemplate,
  type ReportFigures,
  rosterOf,
} from '@chung-suc/domain';
import type { Addressee, Contact, Mail, MailData, MailOf } from '@chung-suc/mail';
import type { CaseReading, PostHolder } from '@chung-suc/persistence';
import type { Said } from './case-facts';

/** Everything that a mail is made of, as it is at the instant of rendering. */
export interface MailSource {
  readonly reading: CaseReading;
  /** The post that the mail goes to, with whoever holds it now. */
  readonly holder: PostHolder & { readonly fullName: string };
  /** The duty that the mail asks for; null for mails that inform. */
  readonly duty: Duty | null;
  readonly said: Said;
  readonly at: Instant;
}

type DataOf = { readonly [T in MessageTemplate]: (source: MailSource) => MailData[T] };

/** What each template takes from a case. A new template of the domain does not compile until it has a line here. */
const DATA: DataOf = {
  requestToUnit: (source) => asking(source),
  requestSent: (source) => ({ ...informing(source), answered: source.reading.owed.every((duty) => duty.kind !== 'answer') }),
  requestForParentUnit: (source) => informing(source),
  agreedToUnit: (source) => ({ ...informing(source), ...agreed(source) }),
  agreedToLocality: (source) => ({ ...informing(source), ...agreed(source), unitContact: unitContact(source) }),
  declinedToLocality: (source) => ({ ...informing(source), ...known(source.said.declined, 'decline') }),
  reportAsked: (source) => asking(source),
  notHeldTold: (source) => ({ ...informing(source), ...known(source.said.notHeld, 'reason') }),
  confirmAsked: (source) => ({ ...asking(source), report: reported(source) }),
  reviewAsked: (source) => ({ ...asking(source), report: reported(source), confirmation: source.said.confirmed ?? null }),
  commendAsked: (source) => ({ ...asking(source), remark: source.said.reviewed?.remark ?? null }),
  closedTold: (source) => ({
    ...informing(source),
    report: reported(source),
    side: source.holder.postId === source.reading.state.posts.unit ? 'unit' : 'locality',
    confirmation: source.said.confirmed ?? null,
    remark: source.said.reviewed?.remark ?? null,
    commended: source.said.commended?.people.length ?? 0,
  }),
};

/** The typed mail of a message. Throws when the case lacks what the template tells: such a message should not exist. */
export function mailFor<T extends MessageTemplate>(template: T, source: MailSource): Mail {
  const mail: MailOf<T> = { template, ...DATA[template](source) };
  return mail as Mail;
}

function informing(source: MailSource) {
  const { reading, holder, at } = source;
  const { state, programme, offering, names } = reading;
  return {
    to: addressee(holder),
    about: {
      caseNumber: state.number,
      year: programme.year,
      issuer: programme.issuer,
      offering: { areaCode: offering.areaCode, ordinal: offering.ordinal, printed: offering.printed },
      unit: names.unit,
      locality: names.locality,
      committee: names.committee,
      terms: state.terms,
    },
    sentence: caseSentence(state, reading.owed, names, at, reading.calendar),
    coordinator: contact(reading.holders.coordinator),
  };
}

function asking(source: MailSource) {
  const { reading, at } = source;
  const duty = known(source.duty, 'duty');
  const sentence = dutySentence(duty, reading.names, at, reading.calendar, 'vi', rosterOf(duty, reading.state));
  return { ...informing(source), sentence, dueAt: duty.dueAt };
}

/** What was agreed, and when its report will be due: by the same duties that will then ask for it. */
function agreed({ reading }: MailSource): { readonly agreement: AgreementDetails; readonly reportDueAt: Instant } {
  const { state, policy, calendar } = reading;
  const atItsEnd = duties({ ...state, stage: 'held', heldAt: state.terms.end }, policy, calendar);
  return {
    agreement: known(state.agreement, 'agreement'),
    reportDueAt: known(
      atItsEnd.find((duty) => duty.kind === 'report'),
      'report duty',
    ).dueAt,
  };
}

const reported = ({ reading }: MailSource): ReportFigures => known(reading.state.report, 'report');

const unitContact = ({ reading }: MailSource): Addressee | null => {
  const { fullName, ...post } = reading.holders.unit;
  return fullName === null ? null : addressee({ ...post, fullName });
};

/** A title that does not name its organisation gets it: `Bí thư` alone says nothing in a mail. */
function addressee({ fullName, title, organisationName }: MailSource['holder']): Addressee {
  const complete = title.toLowerCase().includes(organisationName.toLowerCase());
  return { name: fullName, title: complete ? title : `${title} ${organisationName}` };
}

const contact = (coordinator: PostHolder | null): Contact | null =>
  coordinator === null || coordinator.fullName === null
    ? null
    : {
        name: coordinator.fullName,
        phone: coordinator.phone === null ? null : formatPhone(coordinator.phone),
        email: coordinator.email,
      };

function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The case has no ${what} that its mail could tell`);
  return value;
}
