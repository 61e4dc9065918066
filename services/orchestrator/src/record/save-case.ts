import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { overtakenBy, type DomainEvent, type Duty, type Instant, type OutgoingMessage, type SupportRequest } from '@chung-suc/domain';
import { run, type StoredAnswer } from '@chung-suc/persistence';
import { KEEP_DUTIES, SAVE_CHANGED, SAVE_OPENED } from './save-statements';

/** A case after a command, ready to be written. */
export interface ChangedCase {
  readonly caseId: string;
  readonly commandId: string;
  readonly asOf: Instant;
  /** Version after the last event. */
  readonly version: number;
  readonly state: SupportRequest;
  readonly wakeAt: Instant | null;
  readonly events: readonly DomainEvent[];
  readonly owed: readonly Duty[];
  readonly messages: readonly (OutgoingMessage & { readonly notBefore: Instant })[];
  readonly calendarVersion: number;
  readonly actor: { readonly personId: string | null; readonly postId: string | null };
  /** The answer of the command, kept in the same statement. */
  readonly answer: StoredAnswer;
}

/** Where a new case belongs; an opened case keeps it. */
export interface NewCase {
  readonly programmeId: string;
  readonly planVersion: number;
  readonly clockOffsetMs: number;
}

const timestamp = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** Writes events, read model, duties, escalations, messages and the answer, in one statement. The rows are locked by the caller. */
export async function saveCase(manager: EntityManager, changed: ChangedCase, opened: NewCase | null): Promise<void> {
  const { caseId, commandId, version, state, asOf } = changed;
  const values = [
    caseId,
    commandId,
    timestamp(asOf),
    state.stage,
    state.outcome,
    version,
    JSON.stringify(state),
    timestamp(changed.wakeAt),
    timestamp(state.closedAt),
    state.leadUnitId,
    changed.calendarVersion,
    changed.actor.personId,
    changed.actor.postId,
    JSON.stringify(eventRows(changed)),
    JSON.stringify(changed.owed.map(toJson)),
    JSON.stringify(messageRows(changed)),
    state.escalation?.n ?? 0,
    JSON.stringify(escalationRows(changed)),
    JSON.stringify(changed.answer),
    overtakenBy(changed.events),
  ];
  if (!opened) return void (await run(manager, SAVE_CHANGED, values));
  const { programmeId, planVersion, clockOffsetMs } = opened;
  await run(manager, SAVE_OPENED, [
    ...values,
    ...[state.number, programmeId, planVersion, state.offeringId, state.localityId, state.policyVersion, clockOffsetMs, state.restores],
    state.splitFrom,
  ]);
}

/** Nothing happened, but duties were counted anew: what is owed, and when the case is woken, as it is now. */
export async function keepDuties(
  manager: EntityManager,
  { caseId, asOf, owed, wakeAt, calendarVersion }: Pick<ChangedCase, 'caseId' | 'asOf' | 'owed' | 'wakeAt' | 'calendarVersion'>,
): Promise<void> {
  await run(manager, KEEP_DUTIES, [caseId, timestamp(asOf), JSON.stringify(owed.map(toJson)), timestamp(wakeAt), calendarVersion]);
}

function eventRows({ version, events }: ChangedCase) {
  const first = version - events.length + 1;
  return events.map((event, index) => ({ version: first + index, kind: event.kind, at: new Date(event.at), body: event.body }));
}

const toJson = (duty: Duty) => ({
  ...duty,
  since: timestamp(duty.since),
  dueAt: timestamp(duty.dueAt),
  climbsAt: timestamp(duty.climbsAt),
});

const messageRows = ({ caseId, messages }: ChangedCase) =>
  messages.map(({ key, template, postId, dutyId, notBefore }) => ({
    id: randomUUID(),
    key: `${caseId}:${key}`,
    template,
    postId,
    dutyId,
    notBefore: new Date(notBefore),
  }));

const escalationRows = ({ events, state }: ChangedCase) =>
  events.flatMap((event) => {
    if (event.kind !== 'escalated') return [];
    const { n, trigger, shortNotice } = event.body;
    return [{ n, trigger, shortNotice, isOpen: n === state.escalation?.n }];
  });
