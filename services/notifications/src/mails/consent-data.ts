import type { MailData } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import { known, nameOf, type MailSource } from './mail-source';
import { agreedBefore, standing, stoodBy } from './stood-before';

/** What a request says beside its terms. */
export const besides = ({ reading }: MailSource): Pick<MailData['requestToUnit'], 'otherDates' | 'coUnits'> => ({
  otherDates: reading.state.proposal?.otherDates ?? [],
  coUnits: reading.coUnits.map(({ name }) => name),
});

type Proposed = Pick<MailData['proposalAsked'], 'duty' | 'by' | 'before' | 'otherDates' | 'note' | 'agreement' | 'isChange'>;

/** The version on the table, and what its reader stood by until now. */
export function proposed({ reading, duty, facts, holder }: MailSource): Proposed {
  const { state } = reading;
  const version = known(state.proposal, 'proposal');
  return {
    duty: duty?.kind === 'answer' ? 'answer' : 'consent',
    by: version.by,
    before: stoodBy(holder.postId === state.posts.unit ? 'unit' : 'locality', state, facts.events),
    otherDates: version.otherDates,
    note: version.note,
    agreement: version.by === 'unit' ? version.details : null,
    isChange: standing(state) !== null,
  };
}

/** What the sides have settled, for the co-unit that is asked. */
export function joining({ reading, holder }: MailSource): Pick<MailData['joinAsked'], 'coUnit' | 'agreement' | 'before'> {
  const { proposal, coUnits } = reading.state;
  const index = coUnits.findIndex(({ postId }) => postId === holder.postId);
  return { coUnit: known(reading.coUnits[index], 'co-unit').name, agreement: proposal?.details ?? null, before: standing(reading.state) };
}

export function turnedDown({ reading, facts }: MailSource): Pick<MailData['turnedDownTold'], 'who' | 'reason'> {
  const { by, reason } = known(lastOf(facts.events, 'turnedDown'), 'turnedDown').body;
  return { who: nameOf(by, reading), reason };
}

export function coUnitDeclined({ reading, facts }: MailSource): Pick<MailData['coUnitDeclinedTold'], 'coUnit' | 'reason' | 'alternative'> {
  const { unitId, reason, alternative } = known(lastOf(facts.events, 'coUnitDeclined'), 'coUnitDeclined').body;
  return { coUnit: nameOf(`co:${unitId}`, reading), reason, alternative };
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
export const agreedWith = ({ reading, facts }: MailSource): Pick<MailData['agreedToUnit'], 'before' | 'coUnits'> => ({
  before: agreedBefore(facts.events),
  coUnits: reading.coUnits.map(({ name }) => name),
});

/** The name of the co-unit that a mail goes to; null for the lead unit itself. */
export function ownCoUnit({ reading, holder }: MailSource): string | null {
  if (holder.postId === reading.state.posts.unit) return null;
  const index = reading.state.coUnits.findIndex(({ postId }) => postId === holder.postId);
  return reading.coUnits[index]?.name ?? null;
}
