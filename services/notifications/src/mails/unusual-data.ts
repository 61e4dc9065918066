import { openCosts, owesIt } from '@chung-suc/domain';
import type { MailData } from '@chung-suc/mail';
import { calendarEntryFor } from './calendar-entry';
import { lastOf } from './case-facts';
import { known, type MailSource } from './mail-source';
import { partsOf } from './parts-data';
import { stateBefore } from './stood-before';

/** Whom the plan assigns; while nobody is assigned the bloc stands in. */
const planUnit = ({ state, names, programme }: MailSource['reading']): string | null =>
  state.leadUnitId === programme.blocId ? null : names.unit;

export const matching = ({ reading }: MailSource): Pick<MailData['matchAsked'], 'planUnit' | 'otherDates'> => ({
  planUnit: planUnit(reading),
  otherDates: reading.state.proposal?.otherDates ?? [],
});

export const matched = ({ reading, facts }: MailSource): Pick<MailData['matchedTold'], 'isPlanned' | 'note' | 'parts'> => ({
  isPlanned: reading.state.leadUnitId === reading.state.assignedUnitId && planUnit(reading) !== null,
  note: known(lastOf(facts.events, 'matched'), 'matched').body.note,
  parts: partsOf(reading),
});

type Suspended = Pick<MailData['suspendedTold'], 'reason' | 'until' | 'wasAgreed' | 'inCalendar' | 'again'>;

export function suspended(source: MailSource): Suspended {
  const { reading, facts } = source;
  const { reason, until } = known(lastOf(facts.events, 'suspended'), 'suspended').body;
  return {
    reason,
    until,
    wasAgreed: reading.state.suspension?.from === 'agreed',
    inCalendar: calendarEntryFor(source) !== null,
    again: stateBefore(facts.events, 'suspended')?.stage === 'suspended',
  };
}

export function resumed(source: MailSource): Pick<MailData['resumedTold'], 'remark' | 'wasAgreed' | 'inCalendar' | 'owes'> {
  const { reading, facts, holder } = source;
  return {
    remark: known(lastOf(facts.events, 'resumed'), 'resumed').body.remark,
    wasAgreed: stateBefore(facts.events, 'resumed')?.suspension?.from === 'agreed',
    inCalendar: calendarEntryFor(source)?.withdrawn === false,
    owes: reading.owed.find((duty) => owesIt(holder.postId, duty)) ?? null,
  };
}

export const resuming = ({ reading, facts }: MailSource): Pick<MailData['resumeAsked'], 'reason' | 'wasAgreed'> => ({
  reason: known(lastOf(facts.events, 'suspended'), 'suspended').body.reason,
  wasAgreed: reading.state.suspension?.from === 'agreed',
});

export const openLines = ({ reading, holder }: MailSource): Pick<MailData['costsOpen'], 'open' | 'side'> => ({
  open: openCosts(reading.state.terms),
  side: holder.postId === reading.state.posts.unit ? 'unit' : 'locality',
});
