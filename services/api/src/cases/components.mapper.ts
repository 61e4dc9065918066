import { PART_WORDS, toIso, type CaseView, type ComponentView, type PartStanding } from '@chung-suc/api-contract';
import {
  componentsOf,
  hasConsented,
  partyOf,
  type AgreementDetails,
  type Duty,
  type Instant,
  type Party,
  type SupportRequest,
} from '@chung-suc/domain';
import type { CaseReading, PostHolder } from '@chung-suc/persistence';
import { toHolderView, toLatenessView } from './duty.mapper';
import { toAgreementView } from './terms.mapper';

/** A component of a case as people read it (R12). */
export interface ComponentNow {
  readonly id: string;
  /** As the plan prints it. */
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly holder: PostHolder | null;
  readonly standing: PartStanding;
  /** What its unit has made specific. */
  readonly details: AgreementDetails | null;
}

/** The name of a component in the plan. */
export const partName = ({ offering }: Pick<CaseReading, 'offering'>, part: string): string =>
  offering.components.find(({ id }) => id === part)?.name ?? part;

/** The components of a case in the order of the plan; empty for an offering that is not split. */
export function componentsNow(reading: CaseReading): ComponentNow[] {
  const { state, unit, coUnits, holders, offering } = reading;
  const order = offering.components.map(({ id }) => id);
  return componentsOf(state)
    .map(({ part, unitId, declined }): ComponentNow => {
      const beside = coUnits.find(({ id }) => id === unitId);
      return {
        id: part,
        name: partName(reading, part),
        unit: { id: unitId, name: beside?.name ?? unit.name },
        holder: beside ? beside.holder : holders.unit,
        standing: declined ? 'declined' : standingOf(state, part === state.part ? 'unit' : `co:${unitId}`),
        details: detailsOf(part, state),
      };
    })
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** The component that the committee has to decide about: declined, or not answered; else the lead unit's. Null for an offering that is not split. */
export function partToDecide({ coUnits, part, declined, escalation }: SupportRequest): string | null {
  if (declined) return part;
  const round = /^answerPart-(\d+)$/.exec(escalation?.dutyId ?? '')?.[1];
  const silent = coUnits.find((one) => one.part !== null && String(one.part.round) === round);
  return (silent ?? coUnits.find((one) => one.declined && one.part !== null))?.part?.id ?? part;
}

function standingOf(state: SupportRequest, party: Party): PartStanding {
  if (state.stage === 'waiting' || state.stage === 'matching') return 'notAsked';
  return state.agreement !== null || hasConsented(state.proposal, party) ? 'accepted' : 'asked';
}

function detailsOf(part: string, { part: leadPart, proposal, agreement }: SupportRequest): AgreementDetails | null {
  if (part === leadPart) return agreement ?? proposal?.details ?? null;
  return [...(proposal?.parts ?? []), ...(agreement?.parts ?? [])].find((one) => one.part === part) ?? null;
}

/** By which its unit owes an answer; undefined when it owes none. */
const answerOwed = (part: string, unitId: string, { state, owed }: CaseReading): Duty | undefined =>
  owed.find((duty) =>
    part === state.part ? duty.kind === 'answer' || partyOf(duty, state) === 'unit' : partyOf(duty, state) === `co:${unitId}`,
  );

export const toComponents = (reading: CaseReading, now: Instant): CaseView['components'] =>
  componentsNow(reading).map(({ id, name, unit, holder, standing, details }): ComponentView => {
    const owes = answerOwed(id, unit.id, reading);
    const said = standing === 'declined' ? reading.state.declines[unit.id] : undefined;
    return {
      id,
      name,
      unit,
      answeredBy: holder && toHolderView(holder),
      standing,
      standingTitle: PART_WORDS[standing],
      due: owes ? { at: toIso(owes.dueAt), lateness: toLatenessView(owes, reading.state, reading.calendar, now) } : null,
      declined: said ? { reason: said.reason, alternative: said.alternative } : null,
      details: details && toAgreementView(details),
    };
  });
