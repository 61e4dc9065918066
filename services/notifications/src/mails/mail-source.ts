import {
  caseSentence,
  clockSteps,
  componentsOf,
  dutySentence,
  formatPhone,
  namesFor,
  partUnits,
  rosterOf,
  roundOf,
  speakerThrough,
  type Duty,
  type Instant,
  type Party,
  type SupportRequest,
} from '@chung-suc/domain';
import type { Addressee, Callable, CaseInMail, ComingAboutDuty, Contact } from '@chung-suc/mail';
import type { CaseReading, PostHolder } from '@chung-suc/persistence';
import type { CaseFacts } from './case-facts';

/** Everything that a mail about one case is made of, as it is at the instant of rendering. */
export interface MailSource {
  readonly reading: CaseReading;
  /** The post that the mail goes to, with whoever holds it now. */
  readonly holder: PostHolder & { readonly fullName: string };
  /** The duty that the mail is about; null for mails that are about none. */
  readonly duty: Duty | null;
  readonly facts: CaseFacts;
  readonly at: Instant;
}

export function aboutOf(reading: CaseReading): CaseInMail {
  const { state, programme, offering, names } = reading;
  const asked = componentsOf(state);
  return {
    caseNumber: state.number,
    year: programme.year,
    issuer: programme.issuer,
    offering: { areaCode: offering.areaCode, ordinal: offering.ordinal, printed: offering.printed },
    // Of an offering in parts, only those that the case is about; all of them are the offering itself.
    parts: asked.length < offering.components.length ? asked.map(({ part }) => nameOfPart(part, reading)) : [],
    unit: names.unit,
    locality: names.locality,
    committee: names.committee,
    terms: state.terms,
  };
}

/** The case with the terms that are to be consented to. */
export const onTheTable = (reading: CaseReading): CaseInMail => ({
  ...aboutOf(reading),
  terms: reading.state.proposal?.terms ?? reading.state.terms,
});

/** The case with what a duty is about: consent is to what is proposed, and a unit answers for its own component. */
export function aboutDuty(duty: Pick<Duty, 'kind' | 'id' | 'postId'>, reading: CaseReading): CaseInMail {
  const { state } = reading;
  switch (duty.kind) {
    case 'consent':
    case 'join':
      return onTheTable(reading);
    case 'answer':
      return aboutPart(state.part, reading);
    case 'answerPart': {
      const unit = partUnitOf(duty, state);
      return unit
        ? { ...aboutPart(unit.part.id, reading), unit: nameOfUnit(unit.unitId, reading), terms: onTheTable(reading).terms }
        : aboutOf(reading);
    }
    default:
      return aboutOf(reading);
  }
}

/** The unit of a component that this very question asks; undefined for duties of other kinds. */
export const partUnitOf = (duty: Pick<Duty, 'kind' | 'id'>, state: SupportRequest): ReturnType<typeof partUnits>[number] | undefined =>
  duty.kind === 'answerPart' ? partUnits(state).find(({ part }) => part.round === roundOf(duty)) : undefined;

/** The case as far as it is about one component; the whole of it for null. */
export const aboutPart = (part: string | null, reading: CaseReading): CaseInMail =>
  part === null ? aboutOf(reading) : { ...aboutOf(reading), parts: [nameOfPart(part, reading)] };

/** As the plan calls it. */
export const nameOfPart = (part: string, { offering }: CaseReading): string =>
  offering.components.find(({ id }) => id === part)?.name ?? part;

/** The name of a unit of the case. */
export const nameOfUnit = (unitId: string, reading: CaseReading): string =>
  unitId === reading.state.leadUnitId ? reading.names.unit : nameOf(`co:${unitId}`, reading);

/** Units that take part without a component of their own. */
export const coUnitNames = ({ state, coUnits }: CaseReading): string[] =>
  coUnits.filter((_, index) => state.coUnits[index]?.part === null).map(({ name }) => name);

export function informing({ reading, holder, at }: MailSource) {
  const { coordinator } = reading.holders;
  return {
    to: addressee(holder),
    about: aboutOf(reading),
    sentence: caseSentence(reading.state, reading.owed, reading.names, at, reading.calendar),
    // Nobody is referred to themselves.
    coordinator: coordinator?.postId === holder.postId ? null : contact(coordinator),
  };
}

/** Of a mail about a duty: its sentence, its due time, and what the clock will still do about it. */
export function asking(source: MailSource) {
  const duty = known(source.duty, 'duty');
  return {
    ...informing(source),
    about: aboutDuty(duty, source.reading),
    sentence: sentenceOf(duty, source),
    dueAt: duty.dueAt,
    coming: comingAbout(duty.id, source),
  };
}

export const sentenceOf = (duty: Duty, { reading, at }: Pick<MailSource, 'reading' | 'at'>): string =>
  dutySentence(duty, namesFor(duty, reading.state, reading.names), at, reading.calendar, 'vi', rosterOf(duty, reading.state));

/** What the very clock of the case will do about a duty after `at`, if nobody acts. */
export function comingAbout(dutyId: string, { reading, at }: Pick<MailSource, 'reading' | 'at'>): ComingAboutDuty {
  const kind = reading.owed.find(({ id }) => id === dutyId)?.kind;
  const steps = clockSteps(reading.state, reading.owed, reading.policy.chain);
  const ahead = steps.filter((step) => 'duty' in step && step.duty.id === dutyId && step.at > at);
  return {
    reminders: ahead.filter(({ kind }) => kind === 'remind').map((step) => step.at),
    committeeAt: ahead.find(({ kind }) => kind === 'climb')?.at ?? null,
    // The locality's confirmation never blocks a case, save what was only registered.
    ...(kind === 'confirm' && reading.state.stage !== 'registered' ? { goesOnAnyway: true } : {}),
  };
}

/** A party as the mails name it. */
export function nameOf(party: Party, { names, coUnits }: CaseReading): string {
  if (party === 'unit' || party === 'locality') return names[party];
  return coUnits.find(({ id }) => party === `co:${id}`)?.name ?? 'Đơn vị phối hợp';
}

/** Whose word it is: of a side, or of a unit that takes part. */
export function nameOfSpeaker(postId: string, reading: CaseReading): string {
  const party = speakerThrough(postId, reading.state);
  return party === undefined ? 'Một bên' : nameOf(party, reading);
}

/** How often a duty has been reminded of. */
export const remindedOf = (state: SupportRequest, dutyId: string): number => state.progress[dutyId]?.reminded ?? 0;

/** Whoever holds the post of a duty; null when nobody does. */
export function ownerOf(duty: Pick<Duty, 'postId'>, { reading, facts }: MailSource): Callable | null {
  const { unit, locality, coordinator } = reading.holders;
  const coUnits = reading.coUnits.map(({ holder }) => holder);
  const holder = [unit, locality, coordinator, ...coUnits, ...facts.others].find((candidate) => candidate?.postId === duty.postId);
  return holder ? callable(holder) : null;
}

/** A title that does not name its organisation gets it: `Bí thư` alone says nothing in a mail. */
export function addressee({ fullName, title, organisationName }: MailSource['holder']): Addressee {
  const complete = title.toLowerCase().includes(organisationName.toLowerCase());
  return { name: fullName, title: complete ? title : `${title} ${organisationName}` };
}

/** Null for a post that nobody holds. */
export function callable({ fullName, ...post }: PostHolder): Callable | null {
  if (fullName === null) return null;
  return {
    ...addressee({ ...post, fullName }),
    phone: post.phone === null ? null : formatPhone(post.phone),
    phoneReportedAt: post.phoneReportedAt,
  };
}

export function contact(coordinator: PostHolder | null): Contact | null {
  const person = coordinator && callable(coordinator);
  return person ? { name: person.name, phone: person.phone, email: coordinator.email } : null;
}

export function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The case has no ${what} that its mail could tell`);
  return value;
}
