import {
  evolve,
  keptAs,
  type DomainEvent,
  type EventBodies,
  type KeptAs,
  type MessageTemplate,
  type PostKind,
  type RemedyNames,
  type SupportRequest,
} from '@chung-suc/domain';
import type { Database, MessageState } from '@chung-suc/persistence';

/** An event and who caused it. */
export interface HistoricEvent {
  readonly event: DomainEvent;
  /** `Thử`, as in “Đ/c Thử”; null when the clock or the system caused it. */
  readonly givenName: string | null;
  readonly fullName: string | null;
  readonly organisation: string | null;
  readonly postKind: PostKind | null;
  readonly via: 'api' | 'link' | 'system' | null;
  /** An agreement that another act completes: what stands is held without the rest, or the committee goes on without a co-unit. Nobody has answered. */
  readonly completed: boolean;
  /** Whose word the office has recorded by the same command: name of the organisation; null for what its actor said. */
  readonly onBehalf: string | null;
  /** What stood before it. */
  readonly kept: KeptAs;
  /** Of the units that events name. */
  readonly names: RemedyNames;
}

/** A mail and how far it has come. Its address is not read. */
export interface HistoricMail {
  readonly template: MessageTemplate;
  readonly state: MessageState;
  readonly notBefore: Date;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  readonly failureCode: string | null;
  readonly givenName: string | null;
  readonly organisation: string;
}

export interface CaseHistory {
  readonly events: readonly HistoricEvent[];
  readonly mails: readonly HistoricMail[];
  /** Of the units that events name. */
  readonly names: RemedyNames;
}

type EventRecord = Omit<HistoricEvent, 'event' | 'names' | 'completed' | 'onBehalf' | 'kept'> & {
  kind: DomainEvent['kind'];
  at: Date;
  body: DomainEvent['body'];
  commandId: string;
};

const COMPLETING: readonly DomainEvent['kind'][] = ['split', 'adjusted'];

/** What happened to a case, in order, and its mails. */
export async function loadHistory(database: Database, caseId: string): Promise<CaseHistory> {
  const [names, mails] = await Promise.all([namesFor(database, caseId), loadMails(database, caseId)]);
  return { events: await eventsWith(names, database, caseId), mails, names };
}

export const loadEvents = async (database: Database, caseId: string): Promise<HistoricEvent[]> =>
  eventsWith(await namesFor(database, caseId), database, caseId);

async function eventsWith(names: RemedyNames, database: Database, caseId: string): Promise<HistoricEvent[]> {
  const records = (await database.query(
    `SELECT e.kind, e.at, e.body, e.command_id AS "commandId", n.given_name AS "givenName", n.full_name AS "fullName", o.name AS organisation, p.kind AS "postKind", i.via
       FROM case_event e
       LEFT JOIN person n ON n.id = e.actor_person_id
       LEFT JOIN post p ON p.id = e.actor_post_id
       LEFT JOIN organisation o ON o.id = p.organisation_id
       LEFT JOIN intake i ON i.command_id = e.command_id
      WHERE e.case_id = $1 ORDER BY e.version`,
    [caseId],
  )) as EventRecord[];
  const spokenFor = await spokenForIn(records, database);
  let state: SupportRequest | null = null;
  return records.map(({ kind, at, body, commandId, ...who }) => {
    const event = { kind, at: at.getTime(), body } as DomainEvent;
    const kept = state === null ? 'asked' : keptAs(state);
    state = evolve(state, event);
    return {
      ...{ event, kept, names },
      ...who,
      onBehalf: spokenFor.get(commandId) ?? null,
      completed: kind === 'agreed' && records.some((other) => other.commandId === commandId && COMPLETING.includes(other.kind)),
    };
  });
}

/** By command: the organisation whose word the office has recorded. */
async function spokenForIn(records: readonly EventRecord[], database: Database): Promise<ReadonlyMap<string, string>> {
  const posts = records.flatMap(({ kind, body, commandId }) =>
    kind === 'recordedFor' ? [{ commandId, postId: (body as EventBodies['recordedFor']).postId }] : [],
  );
  if (posts.length === 0) return new Map();
  const rows = (await database.query(
    `SELECT p.id, o.name FROM post p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ANY($1)`,
    [posts.map(({ postId }) => postId)],
  )) as { id: string; name: string }[];
  return new Map(posts.map(({ commandId, postId }) => [commandId, rows.find(({ id }) => id === postId)?.name ?? '']));
}

/** Names of organisations, and of the bloc whose programme the case belongs to. */
async function namesFor(database: Database, caseId: string): Promise<RemedyNames> {
  const rows = (await database.query(
    `SELECT o.id, o.name, o.id = p.bloc_id AS bloc FROM cases c JOIN programme p ON p.id = c.programme_id CROSS JOIN organisation o WHERE c.id = $1`,
    [caseId],
  )) as { id: string; name: string; bloc: boolean }[];
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return { unit: (id) => byId.get(id) ?? id, bloc: rows.find(({ bloc }) => bloc)?.name ?? '' };
}

async function loadMails(database: Database, caseId: string): Promise<HistoricMail[]> {
  return (await database.query(
    `SELECT m.template, m.state, m.not_before AS "notBefore", m.sent_at AS "sentAt", m.failed_at AS "failedAt",
            m.failure_code AS "failureCode", n.given_name AS "givenName", o.name AS organisation
       FROM message m
       JOIN post p ON p.id = m.post_id
       JOIN organisation o ON o.id = p.organisation_id
       LEFT JOIN person n ON n.id = m.person_id
      WHERE m.case_id = $1 ORDER BY m.not_before, m.key`,
    [caseId],
  )) as HistoricMail[];
}
