import type { Instant } from '../calendar/local-date';
import { addDays, instantAt, localDateOf, localTimeOf } from '../calendar/local-date';
import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../calendar/working-calendar';
import type { Remedy } from '../support-request/remedies';
import { judgedUnits } from '../support-request/parties';
import type { SupportRequest } from '../support-request/state';
import type { DeliveryMode } from '../support-request/terms';

/** Something that the committee could do about an escalation, with the grounds for it. Nobody is bound to it. */
export interface Proposal {
  readonly remedy: Remedy;
  readonly grounds: Grounds;
}

export type Grounds =
  | {
      readonly kind: 'unit';
      /** `coUnit`: it takes part in this offering already. `sameArea`: it answers for offerings of the same area (R26). */
      readonly fits: 'coUnit' | 'sameArea';
      readonly offeringsInArea: number;
      readonly openCases: number;
      readonly completedCases: number;
    }
  | { readonly kind: 'freeDate'; readonly workingDaysLater: number }
  | { readonly kind: 'otherMode' }
  | { readonly kind: 'bloc'; readonly openCases: number };

/** A unit that could take over, as the plan and its open work describe it. */
export interface CandidateUnit {
  readonly unitId: string;
  readonly isCoUnit: boolean;
  /** Offerings of the same area that the plan assigns to it. */
  readonly offeringsInArea: number;
  readonly openCases: number;
  readonly completedCases: number;
}

export interface ProposalFacts {
  readonly asOf: Instant;
  readonly calendar: WorkingCalendar;
  readonly period: { readonly from: string; readonly to: string };
  readonly candidates: readonly CandidateUnit[];
  /** Agreed engagements of the unit and of the locality: neither can be in two places at a time. */
  readonly busy: readonly { readonly start: Instant; readonly end: Instant }[];
  readonly bloc: { readonly openCases: number } | null;
}

const MOST_UNITS = 3;
const MOST_DATES = 3;
/** A new date leaves this many working days for agreeing on it. */
const NOTICE_DAYS = 5;
const LOOK_AHEAD_DAYS = 60;

/**
 * What the committee could do, the likeliest first: units of fitting speciality by open load (R26), dates that are free for both sides at the
 * same hour, the other mode, and the bloc itself. What the stage has closed is not proposed.
 */
export function proposeRemedies(state: SupportRequest, facts: ProposalFacts): Proposal[] {
  if (state.stage !== 'requested' && state.stage !== 'agreed') return [];
  const inTime = state.terms.start > facts.asOf;
  return [
    ...(inTime ? unitsFor(state, facts) : []),
    ...datesFor(state, facts),
    ...(inTime ? otherMode(state) : []),
    ...(inTime && facts.bloc
      ? [{ remedy: { kind: 'blocRuns' as const }, grounds: { kind: 'bloc' as const, openCases: facts.bloc.openCases } }]
      : []),
  ];
}

function unitsFor(state: SupportRequest, { candidates }: ProposalFacts): Proposal[] {
  const engaged = judgedUnits(state);
  return candidates
    .filter((unit) => !engaged.includes(unit.unitId) && (unit.isCoUnit || unit.offeringsInArea > 0))
    .sort(
      (one, other) =>
        Number(other.isCoUnit) - Number(one.isCoUnit) ||
        one.openCases - other.openCases ||
        other.completedCases - one.completedCases ||
        (one.unitId < other.unitId ? -1 : 1),
    )
    .slice(0, MOST_UNITS)
    .map(({ unitId, isCoUnit, offeringsInArea, openCases, completedCases }) => ({
      remedy: { kind: 'reassign', unitId },
      grounds: { kind: 'unit', fits: isCoUnit ? 'coUnit' : 'sameArea', offeringsInArea, openCases, completedCases },
    }));
}

function datesFor(state: SupportRequest, { asOf, calendar, period, busy }: ProposalFacts): Proposal[] {
  const { start, end } = state.terms;
  const { hour, minute } = localTimeOf(start);
  const today = localDateOf(asOf);
  const found: Proposal[] = [];
  for (let day = 1; day <= LOOK_AHEAD_DAYS && found.length < MOST_DATES; day += 1) {
    const date = addDays(today, day);
    const proposed = { start: instantAt(date, hour, minute), end: instantAt(date, hour, minute) + (end - start) };
    const notice = workingDaysBetween(calendar, today, date);
    const isFree = busy.every((span) => span.end <= proposed.start || span.start >= proposed.end);
    if (notice < NOTICE_DAYS || proposed.start <= start || !isFree || !isWorkingDay(calendar, date, state.leadUnitId)) continue;
    if (date < period.from || localDateOf(proposed.end) > period.to) continue;
    found.push({ remedy: { kind: 'otherDate', ...proposed }, grounds: { kind: 'freeDate', workingDaysLater: notice } });
  }
  return found;
}

/** Without travel more is possible; an online talk can take place on site as well, but nobody can be taken to a museum by a screen. */
function otherMode({ terms }: SupportRequest): Proposal[] {
  const mode: DeliveryMode = terms.mode === 'onsite' ? 'online' : 'onsite';
  return mode === 'online' ? [{ remedy: { kind: 'otherMode', mode, place: 'Trực tuyến' }, grounds: { kind: 'otherMode' } }] : [];
}
