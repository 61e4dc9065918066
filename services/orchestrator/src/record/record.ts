import type { DataSource, EntityManager } from 'typeorm';
import {
  CREATING,
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
  type CommandOf,
  type Decision,
  type Duty,
  type Facts,
  type SupportRequest,
} from '@chung-suc/domain';
import { latestPolicy, loadCalendar, type StoredAnswer } from '@chung-suc/persistence';
import type { RecordCommand, Recorded } from '@chung-suc/workflow-contract';
import { claim, notHandedOver, openPart, settlePlace } from './claims';
import { lockCase, takeIntake, type Intake, type LockedCase } from './load-case';
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
  const row = await lockCase(manager, command.caseId);
  if (intake === null || command.kind === 'resume') return adopted(row);
  // Tried again after the commit: what was to be handed over may not have been.
  if (intake.answer) return { ...answered(intake.answer, row), handOver: await notHandedOver(manager, command.commandId) };

  const {
    answer,
    row: after,
    isKept,
    handOver,
  } = await apply(manager, command, toCommand(command.kind, intake.body), intake, row, mailHours);
  if (!isKept) {
    const asOf = new Date(command.asOf);
    await manager.query(`UPDATE intake SET answer = $2, answered_at = $3 WHERE command_id = $1`, [command.commandId, answer, asOf]);
  }
  return { ...answered(answer, after), handOver: handOver ?? null };
}

/** The body was validated at the edge, by the contract's shapes, before the row was written. */
const toCommand = (kind: CommandKind, body: unknown): Command => ({ kind, body }) as Command;

type Creating = CommandOf<'request' | 'register' | 'openPart'>;
const creates = (command: Command): command is Creating => CREATING.includes(command.kind);

/** What the workflow must know of the case: `version` and on come from the row, whatever the command did. */
type CaseNow = Pick<LockedCase, 'version' | 'stage' | 'wakeAt' | 'state'>;

interface Applied {
  readonly answer: StoredAnswer;
  readonly row: CaseNow | null;
  /** Command of another case that this one has caused. */
  readonly handOver?: string | null;
  /** The answer was written with everything else. */
  readonly isKept: boolean;
}

async function apply(
  manager: EntityManager,
  command: RecordCommand,
  asked: Command,
  intake: Intake,
  row: LockedCase | null,
  mailHours: MailHours,
): Promise<Applied> {
  const { caseId, commandId, asOf } = command;
  const state = row?.state ?? null;
  const offering = creates(asked) ? await loadOffering(manager, asked.body.offeringId, asOf) : null;
  const policy = row?.policy ?? (await latestPolicy(manager));
  const calendar = row?.calendar ?? (await loadCalendar(manager));
  const owedBefore: Duty[] = state ? duties(state, policy, calendar) : [];
  const facts = await loadFacts(manager, {
    needed: FACTS_OF[asked.kind],
    caseId,
    asOf,
    intake,
    asked,
    state,
    policy,
    calendar,
    programme: offering?.programme ?? row?.programme ?? null,
    offering: offering?.offering ?? null,
  });

  const decision = await decideAndClaim(manager, command, asked, state, owedBefore, facts);
  const version = row?.version ?? 0;
  const stage = row?.stage ?? 'new';
  if (decision.refused) {
    return { answer: { outcome: 'refused', code: decision.code, fields: decision.fields, version, stage }, row, isKept: false };
  }
  if (decision.events.length === 0 && row && state) {
    // Nothing happened, but the calendar may have moved what is to come.
    const wake = wakeAt(state, owedBefore, policy.chain);
    await keepDuties(manager, { caseId, asOf, owed: owedBefore, wakeAt: wake, calendarVersion: calendar.version });
    return { answer: { outcome: 'done', version, stage }, row: { ...row, wakeAt: wake === null ? null : new Date(wake) }, isKept: false };
  }

  const next = decision.events.reduce<SupportRequest | null>(evolve, state) as SupportRequest;
  const owed = duties(next, policy, calendar);
  const wake = wakeAt(next, owed, policy.chain);
  const nextVersion = version + decision.events.length;
  const answer: StoredAnswer = { outcome: 'done', version: nextVersion, stage: next.stage };
  await saveCase(
    manager,
    {
      caseId,
      commandId,
      asOf,
      version: nextVersion,
      state: next,
      wakeAt: wake,
      events: decision.events,
      owed,
      calendarVersion: calendar.version,
      messages: outgoingMessages(decision.events, next, owed, owedBefore).map((message) => ({
        ...message,
        notBefore: sendAt(message, asOf, calendar, mailHours),
      })),
      actor: {
        personId: facts.actor.kind === 'person' ? facts.actor.personId : null,
        postId: actingPost(asked.kind, next, facts),
      },
      answer,
    },
    offering && {
      programmeId: offering.programme.id,
      planVersion: offering.programme.planVersion,
      clockOffsetMs: command.clockOffsetMs,
    },
  );
  const handOver = (await settlePlace(manager, command, state, next)) ?? (await openPart(manager, command, decision.events, next));
  return {
    answer,
    handOver,
    row: { version: nextVersion, stage: next.stage, state: next, wakeAt: wake === null ? null : new Date(wake) },
    isKept: true,
  };
}

/** Decides, and writes what the case claims then; what turns out to be taken is a fact, with which it is decided again (R10). */
async function decideAndClaim(
  manager: EntityManager,
  command: RecordCommand,
  asked: Command,
  state: SupportRequest | null,
  owed: readonly Duty[],
  facts: Facts,
): Promise<Decision> {
  const decision = decide(state, asked, owed, facts);
  if (decision.refused || decision.events.length === 0) return decision;
  const next = decision.events.reduce<SupportRequest | null>(evolve, state) as SupportRequest;
  const taken = await claim(manager, command, state, next);
  return taken.length === 0 ? decision : decide(state, asked, owed, { ...facts, taken });
}

const adopted = (row: CaseNow | null): Recorded => ({ outcome: 'done', code: null, ...now(row), handOver: null });

const answered = (answer: StoredAnswer, row: CaseNow | null): Recorded => ({
  outcome: answer.outcome,
  code: answer.outcome === 'refused' ? answer.code : null,
  ...now(row),
  handOver: null,
});

/** A case that was never opened ends its workflow. */
const now = (row: CaseNow | null): Pick<Recorded, 'version' | 'stage' | 'wakeAt' | 'ended' | 'toEscalate'> => ({
  version: row?.version ?? 0,
  stage: row?.stage ?? 'new',
  wakeAt: row?.wakeAt?.getTime() ?? null,
  ended: row === null || row.stage === 'closed',
  toEscalate: row?.state.escalation?.n ?? null,
});
