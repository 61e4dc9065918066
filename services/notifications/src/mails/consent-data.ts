import type { DomainEvent, Party, SupportRequest, Terms } from '@chung-suc/domain';
import type { CaseInMail, MailData } from '@chung-suc/mail';
import { lastOf } from './case-facts';
import { aboutOf, known, type MailSource } from './mail-source';

/** What a request says beside its terms. */
export const besides = ({ reading }: MailSource): Pick<MailData['requestToUnit'], 'otherDates' | 'coUnits'> => ({
  otherDates: reading.state.proposal?.otherDates ?? [],
  coUnits: reading.coUnits.map(({ name }) => name),
});

/** The case with the terms that are to be consented to. */
export const onTheTable = ({ reading }: MailSource): CaseInMail => ({
  ...aboutOf(reading),
  terms: reading.state.proposal?.terms ?? reading.state.terms,
});

type Proposed = Pick<MailData['proposalAsked'], 'duty' | 'by' | 'stoodBy' | 'otherDates' | 'note' | 'agreement' | 'isChange'>;

/** The version on the table, and what its reader stood by until now. */
export function proposed({ reading, duty, facts }: MailSource): Proposed {
  const version = known(reading.state.proposal, 'proposal');
  return {
    duty: duty?.kind === 'answer' ? 'answer' : 'consent',
    by: version.by,
    stoodBy: stoodBy(reading.state, facts.events),
    otherDates: version.otherDates,
    note: version.note,
    agreement: version.by === 'unit' ? version.details : null,
    isChange: reading.state.stage === 'agreed',
  };
}

/** What is agreed; before that the version before this one. */
function stoodBy({ stage, terms }: SupportRequest, events: readonly DomainEvent[]): Terms {
  if (stage === 'agreed') return terms;
  const versions = events.flatMap((event) => (event.kind === 'requested' || event.kind === 'proposed' ? [event.body.terms] : []));
  return versions.at(-2) ?? terms;
}

/** What the sides have settled, for the co-unit that is asked. */
export function joining({ reading, holder }: MailSource): Pick<MailData['joinAsked'], 'coUnit' | 'agreement'> {
  const { proposal, coUnits } = reading.state;
  const index = coUnits.findIndex(({ postId }) => postId === holder.postId);
  return { coUnit: known(reading.coUnits[index], 'co-unit').name, agreement: proposal?.details ?? null };
}

export function turnedDown({ reading, facts }: MailSource): Pick<MailData['turnedDownTold'], 'who' | 'reason'> {
  const { by, reason } = known(lastOf(facts.events, 'turnedDown'), 'turnedDown').body;
  return { who: nameOf(by, reading), reason };
}

function nameOf(party: Party, { names, coUnits }: MailSource['reading']): string {
  if (party === 'unit' || party === 'locality') return names[party];
  return coUnits.find(({ id }) => party === `co:${id}`)?.name ?? 'Đơn vị phối hợp';
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

/** The name of the co-unit that a mail goes to; null for the lead unit itself. */
export function ownCoUnit({ reading, holder }: MailSource): string | null {
  if (holder.postId === reading.state.posts.unit) return null;
  const index = reading.state.coUnits.findIndex(({ postId }) => postId === holder.postId);
  return reading.coUnits[index]?.name ?? null;
}
