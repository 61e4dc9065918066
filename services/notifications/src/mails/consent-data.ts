import { partyOf, type PartDetails, type SupportRequest } from '@chung-suc/domain';
import type { MailData } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import { aboutPart, coUnitNames, known, nameOf, nameOfPart, onTheTable, type MailSource } from './mail-source';
import { declinedPart, otherPartsThan, ownPartOf, specificParts } from './parts-data';
import { agreedBefore, standing, stoodBy } from './stood-before';

/** What a request says beside its terms. */
export function besides({ reading, duty }: MailSource): Pick<MailData['requestToUnit'], 'duty' | 'otherDates' | 'coUnits' | 'otherParts'> {
  const asked = known(duty, 'duty');
  return {
    duty: asked.kind === 'answerPart' ? 'answerPart' : 'answer',
    otherDates: reading.state.proposal?.otherDates ?? [],
    coUnits: coUnitNames(reading),
    otherParts: otherPartsThan(asked, reading),
  };
}

type Proposed = Pick<
  MailData['proposalAsked'],
  'about' | 'duty' | 'by' | 'before' | 'otherDates' | 'note' | 'agreement' | 'parts' | 'isChange'
>;

/** The version on the table, and what its reader stood by until now. */
export function proposed({ reading, duty, facts, holder }: MailSource): Proposed {
  const { state } = reading;
  const version = known(state.proposal, 'proposal');
  const side = holder.postId === state.posts.unit ? 'unit' : 'locality';
  const details = version.by === 'unit' ? version.details : null;
  const asked = duty?.kind === 'answer' || duty?.kind === 'answerPart' ? duty : null;
  return {
    about: { ...onTheTable(reading), ...(asked ? { parts: aboutPart(ownPartOf(asked, state), reading).parts } : {}) },
    duty: asked?.kind === 'answer' || asked?.kind === 'answerPart' ? asked.kind : 'consent',
    by: version.by,
    before: stoodBy((duty && partyOf(duty, state)) ?? side, reading, facts.events),
    otherDates: version.otherDates,
    note: version.note,
    agreement: details,
    parts: specificParts(state, details, saidOfParts(state), reading),
    isChange: standing(state, reading) !== null,
  };
}

/** What units of other components have made specific: now, or when it was agreed before. */
const saidOfParts = ({ proposal, agreement }: SupportRequest): readonly PartDetails[] => [
  ...(proposal?.parts ?? []),
  ...(agreement?.parts ?? []),
];

/** What the sides have settled, for the co-unit that is asked. */
export function joining({ reading, holder }: MailSource): Pick<MailData['joinAsked'], 'coUnit' | 'agreement' | 'parts' | 'before'> {
  const { state } = reading;
  const index = state.coUnits.findIndex(({ postId }) => postId === holder.postId);
  const details = state.proposal?.details ?? null;
  return {
    coUnit: known(reading.coUnits[index], 'co-unit').name,
    agreement: details,
    parts: specificParts(state, details, saidOfParts(state), reading),
    before: standing(state, reading),
  };
}

export function turnedDown({ reading, facts }: MailSource): Pick<MailData['turnedDownTold'], 'who' | 'reason'> {
  const { by, reason } = known(lastOf(facts.events, 'turnedDown'), 'turnedDown').body;
  return { who: nameOf(by, reading), reason };
}

type CoUnitDeclined = Pick<MailData['coUnitDeclinedTold'], 'about' | 'coUnit' | 'part' | 'maySplit' | 'reason' | 'alternative'>;

export function coUnitDeclined({ reading, facts }: MailSource): CoUnitDeclined {
  const { unitId, reason, alternative } = known(lastOf(facts.events, 'coUnitDeclined'), 'coUnitDeclined').body;
  const { part, maySplit } = declinedPart(unitId, reading);
  return {
    about: aboutPart(part, reading),
    coUnit: nameOf(`co:${unitId}`, reading),
    part: part && nameOfPart(part, reading),
    maySplit,
    reason,
    alternative,
  };
}

export function cancelled({
  reading,
  facts,
  holder,
}: MailSource): Pick<MailData['cancelledTold'], 'by' | 'reason' | 'wasAgreed' | 'reader'> {
  const { by, reason } = known(lastOf(facts.events, 'cancelled'), 'cancelled').body;
  const { unit, locality } = reading.state.posts;
  const reader = holder.postId === locality ? 'locality' : holder.postId === unit ? 'unit' : 'other';
  return { by, reason, wasAgreed: reading.state.calendarEntry !== null, reader };
}

/** What was agreed before, and who takes part besides the sides. */
export const agreedWith = ({ reading, facts }: MailSource): Pick<MailData['agreedToUnit'], 'parts' | 'before' | 'coUnits'> => ({
  parts: specificParts(reading.state, reading.state.agreement, reading.state.agreement?.parts ?? [], reading),
  before: agreedBefore(facts.events, reading),
  coUnits: coUnitNames(reading),
});

/** The name of the co-unit that a mail goes to, and its component; null for the lead unit itself. */
export function ownCoUnit({ reading, holder }: MailSource): Pick<MailData['agreedToUnit'], 'coUnit' | 'ownPart'> {
  const { posts, coUnits } = reading.state;
  if (holder.postId === posts.unit) return { coUnit: null, ownPart: null };
  const index = coUnits.findIndex(({ postId }) => postId === holder.postId);
  const part = coUnits[index]?.part;
  return { coUnit: reading.coUnits[index]?.name ?? null, ownPart: part ? nameOfPart(part.id, reading) : null };
}
