import {
  CO_UNIT_WORDS,
  PLACE_WORDS,
  VERSION_WORDS,
  differencesInWords,
  placeLimitWords,
  positionWords,
  toIso,
  type CaseView,
  type CoUnitStanding,
  type PartyView,
  type VersionView,
} from '@chung-suc/api-contract';
import { awaited, hasConsented, type Party } from '@chung-suc/domain';
import type { CaseReading } from '@chung-suc/persistence';
import type { CaseSurroundings } from './case-surroundings';
import { partName } from './components.mapper';
import { toHolderView } from './duty.mapper';
import { toAgreementView, toSpanView, toTermsView } from './terms.mapper';
import type { HistoricVersion } from './versions';

/** What a case says of its agreement besides the terms: versions, who takes part, its place, other cases and the calendar. */
export type AgreementView = Pick<
  CaseView,
  'proposal' | 'versions' | 'coUnits' | 'place' | 'restores' | 'restoredBy' | 'splitFrom' | 'splitOff' | 'calendarEntry'
>;

export const toAgreement = (
  reading: CaseReading,
  versions: readonly HistoricVersion[],
  nameOf: (unitId: string) => string,
  { position, restores, restoredBy, splitFrom, splitOff }: CaseSurroundings,
): AgreementView => ({
  proposal: proposalOf(reading, nameOf),
  versions: versions.map((version, index) => toVersion(version, versions[index - 1] ?? null, reading, nameOf)),
  coUnits: coUnitsOf(reading),
  place: placeOf(reading, position),
  restores: restores && toLinked(restores),
  restoredBy: restoredBy.map(toLinked),
  splitFrom: splitFrom && toLinked(splitFrom),
  splitOff: splitOff.map(toLinked),
  calendarEntry: entryOf(reading),
});

const toLinked = ({ id, number }: { readonly id: string; readonly number: string }) => ({ id, number, href: `/api/cases/${id}` });

function toParty(party: Party, { unit, locality }: CaseReading, nameOf: (unitId: string) => string): PartyView {
  if (party === 'unit') return { role: 'unit', ...unit };
  if (party === 'locality') return { role: 'locality', ...locality };
  const id = party.slice('co:'.length);
  return { role: 'coUnit', id, name: nameOf(id) };
}

function proposalOf(reading: CaseReading, nameOf: (unitId: string) => string): CaseView['proposal'] {
  const { state } = reading;
  if (state.proposal === null) return null;
  const { n, by, proposed, terms } = state.proposal;
  return {
    n,
    by,
    proposed,
    awaited: awaited(state).map((party) => toParty(party, reading, nameOf)),
    differences: differencesInWords(state.terms, terms),
  };
}

function toVersion(
  { n, by, proposed, at, standing, terms, otherDates, details, parts, note, consents }: HistoricVersion,
  before: HistoricVersion | null,
  reading: CaseReading,
  nameOf: (unitId: string) => string,
): VersionView {
  return {
    n,
    by,
    proposed,
    at: toIso(at),
    standing,
    standingTitle: VERSION_WORDS[standing],
    terms: toTermsView(terms),
    otherDates: otherDates.map(toSpanView),
    details: details && toAgreementView(details),
    parts: parts.map((made) => ({ id: made.part, name: partName(reading, made.part), ...toAgreementView(made) })),
    note,
    consents: consents.map((party) => toParty(party, reading, nameOf)),
    differences: before === null ? [] : differencesInWords(before.terms, terms),
  };
}

function coUnitsOf({ state, coUnits }: CaseReading): CaseView['coUnits'] {
  const standingOf = (unitId: string, declined: boolean): CoUnitStanding => {
    if (declined) return 'declined';
    if (state.agreement !== null || hasConsented(state.proposal, `co:${unitId}`)) return 'consented';
    return awaited(state).includes(`co:${unitId}`) ? 'awaited' : 'notAsked';
  };
  return state.coUnits.flatMap(({ unitId, declined, part }, index) => {
    if (part !== null) return [];
    const standing = standingOf(unitId, declined);
    const holder = coUnits[index]?.holder ?? null;
    return {
      id: unitId,
      name: coUnits[index]?.name ?? unitId,
      answeredBy: holder && toHolderView(holder),
      standing,
      standingTitle: CO_UNIT_WORDS[standing],
    };
  });
}

function placeOf({ state: { place } }: CaseReading, position: number | null): CaseView['place'] {
  if (place === null) return null;
  const { count, scope, standing, since } = place;
  return {
    count,
    scope,
    limit: placeLimitWords(place),
    standing,
    standingTitle: PLACE_WORDS[standing],
    since: toIso(since),
    position,
    positionTitle: position === null ? null : positionWords(position),
  };
}

function entryOf({ state: { calendarEntry } }: CaseReading): CaseView['calendarEntry'] {
  if (calendarEntry === null) return null;
  const { sequence, mode, place, withdrawn } = calendarEntry;
  return { ...toSpanView(calendarEntry), sequence, mode, place, withdrawn };
}
