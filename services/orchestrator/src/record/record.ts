import type { DataSource, EntityManager } from 'typeorm';
import {
  FACTS_OF,
  actingPost,
  decide,
  duties,
  evolve,
  outgoingMessages,
  sendAt,
  wakeAt,
  type Command,
  type CommandKind,
  type Decision,
  type Duty,
  type SupportRequest,
} from '@chung-suc/domain';
import { CaseRow, IntakeRow, ProgrammeRow, latestPolicy, loadCalendar, loadPolicy, type StoredAnswer } from '@chung-suc/persistence';
import type { RecordCommand, Recorded } from '@chung-suc/workflow-contract';
import { loadFacts, loadOffering } from './load-facts';
import { keepDuties, saveCase } from './save-case';

/**
 * One transaction: lock the case, return the stored answer if this command has one, load state and facts, decide, write events, read model,
 * duties and mails, and the answer. Idempotent by command id; a refusal is an answer like any other.
 */
export const record = (database: DataSource, command: RecordCommand, mailHours: MailHours = 'working'): Promise<Recorded> =>
  database.transaction((manager) => recordIn(manager, command, mailHours));

/** When mails go that no person's act has caused: in working hours, or always (the embedded mode). */
export type MailHours = 'working' | 'always';

async function recordIn(manager: EntityManager, command: RecordCommand, mailHours: MailHours): Promise<Recorded> {
  // The command first, then the case: a twin of this command waits here, and then sees the case as its twin left it.
  const intake = command.kind === 'resume' ? null : await takeIntake(manager, command, command.kind);
  const row = await manager.getRepository(CaseRow).findOne({ where: { id: command.caseId }, lock: { mode: 'pessimistic_write' } });
  if (intake === null || command.kind === 'resume') return adopted(row);
  if (intake.answer) return answered(intake.answer, row);

  const { answer, row: after } = await apply(manager, command, toCommand(command.kind, intake.body), intake, row, mailHours);
  await manager.query(`UPDATE intake SET answer = $2, answered_at = $3 WHERE command_id = $1`, [
    command.commandId,
    answer,
    new Date(command.asOf),
  ]);
  return answered(answer, after);
}

/** What arrived under this command id, locked. A wake-up arrives here: it gets its row now, and needs no acknowledgement. */
async function takeIntake(manager: EntityManager, command: RecordCommand, kind: CommandKind): Promise<IntakeRow> {
  const intakes = manager.getRepository(IntakeRow);
  if (kind === 'clockReached') {
    const at = new Date(command.asOf);
    await manager.query(
      `INSERT INTO intake (command_id, case_id, kind, via, body, body_hash, received_at, acknowledged_at)
       VALUES ($1, $2, $3, 'system', '{}', '', $4, $4) ON CONFLICT (command_id) DO NOTHING`,
      [command.commandId, command.caseId, kind, at],
    );
  }
  return intakes.findOneOrFail({ where: { commandId: command.commandId }, lock: { mode: 'pessimistic_write' } });
}

/** The body was validated at the edge, by the contract's shapes, before the row was written. */
const toCommand = (kind: CommandKind, body: unknown): Command => ({ kind, body }) as Command;

/** What the workflow must know of the case: `version` and on come from the row, whatever the command did. */
interface CaseNow {
  readonly version: number;
  readonly stage: SupportRequest['stage'];
  readonly wakeAt: Date | null;
  readonly state: SupportRequest;
}

async function apply(
  manager: EntityManager,
  command: RecordCommand,
  asked: Command,
  intake: IntakeRow,
  row: CaseRow | null,
  mailHours: MailHours,
): Promise<{ answer: StoredAnswer; row: CaseNow | null }> {
  const state = row?.state ?? null;
  const offering = asked.kind === 'request' ? await loadOffering(manager, asked.body.offeringId) : null;
  const programme =
    offering?.programme ?? (row ? await manager.getRepository(ProgrammeRow).findOneByOrFail({ id: row.programmeId }) : null);
  const policy = state ? await loadPolicy(manager, state.policyVersion) : await latestPolicy(manager);
  const calendar = await loadCalendar(manager);
  const owedBefore: Duty[] = state ? duties(state, policy, calendar) : [];
  const facts = await loadFacts(manager, {
    needed: FACTS_OF[asked.kind],
    caseId: command.caseId,
    asOf: command.asOf,
    intake,
    asked,
    state,
    policy,
    calendar,
    programme,
    offering: offering?.offering ?? null,
  });

  const decision: Decision = decide(state, asked, owedBefore, facts);
  const version = row?.version ?? 0;
  const stage = row?.stage ?? 'new';
  if (decision.refused) return { answer: { outcome: 'refused', code: decision.code, fields: decision.fields, version, stage }, row };
  if (decision.events.length === 0 && row && state) {
    // Nothing happened, but the calendar may have moved what is to come.
    const wake = wakeAt(state, owedBefore, policy.chain);
    await keepDuties(manager, {
      caseId: command.caseId,
      asOf: command.asOf,
      owed: owedBefore,
      wakeAt: wake,
      calendarVersion: calendar.version,
    });
    return { answer: { outcome: 'done', version, stage }, row: { ...row, wakeAt: wake === null ? null : new Date(wake) } };
  }

  const next = decision.events.reduce<SupportRequest | null>(evolve, state) as SupportRequest;
  const owed = duties(next, policy, calendar);
  const wake = wakeAt(next, owed, policy.chain);
  const nextVersion = version + decision.events.length;
  await saveCase(
    manager,
    {
      caseId: command.caseId,
      commandId: command.commandId,
      asOf: command.asOf,
      version: nextVersion,
      state: next,
      wakeAt: wake,
      events: decision.events,
      owed,
      calendarVersion: calendar.version,
      messages: outgoingMessages(decision.events, next, owed, owedBefore).map((message) => ({
        ...message,
        notBefore: sendAt(message, command.asOf, calendar, mailHours),
      })),
      actor: {
        personId: facts.actor.kind === 'person' ? facts.actor.personId : null,
        postId: actingPost(asked.kind, next, facts),
      },
    },
    offering
      ? { programmeId: offering.programme.id, planVersion: offering.programme.planVersion, clockOffsetMs: command.clockOffsetMs }
      : null,
  );
  if (offering) await manager.getRepository(ProgrammeRow).increment({ id: offering.programme.id }, 'lastCaseNumber', 1);
  return {
    answer: { outcome: 'done', version: nextVersion, stage: next.stage },
    row: { version: nextVersion, stage: next.stage, state: next, wakeAt: wake === null ? null : new Date(wake) },
  };
}

const adopted = (row: CaseNow | null): Recorded => ({ outcome: 'done', code: null, ...now(row) });

const answered = (answer: StoredAnswer, row: CaseNow | null): Recorded => ({
  outcome: answer.outcome,
  code: answer.outcome === 'refused' ? answer.code : null,
  ...now(row),
});

/** A case that was never opened ends its workflow. */
const now = (row: CaseNow | null): Pick<Recorded, 'version' | 'stage' | 'wakeAt' | 'ended' | 'toEscalate'> => ({
  version: row?.version ?? 0,
  stage: row?.stage ?? 'new',
  wakeAt: row?.wakeAt?.getTime() ?? null,
  ended: row === null || row.stage === 'closed',
  toEscalate: row?.state.escalation?.n ?? null,
});
