import {
  decide,
  duties,
  evolve,
  ifNobodyActs,
  outgoingMessages,
  type CommandBodies,
  type CommandOf,
  type DomainEvent,
  type Duty,
  type Facts,
  type OutgoingMessage,
  type PersonCommand,
  type Policy,
  type Refusal,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import type { CaseCommandKind } from '@chung-suc/api-contract';

/** A case as it stands, with what its duties are computed from. */
export interface CaseNow {
  readonly state: SupportRequest;
  readonly owed: readonly Duty[];
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** What a command would lead to, if it were given now. Nothing is recorded: the same rules decide again when it is. */
export type Foresight =
  | { readonly open: false; readonly refusal: Refusal }
  | {
      readonly open: true;
      readonly state: SupportRequest;
      readonly owed: readonly Duty[];
      readonly mails: readonly OutgoingMessage[];
      /** The next stage that it comes to by itself, held or closed; null when only people bring it further. */
      readonly later: { readonly state: SupportRequest; readonly owed: readonly Duty[] } | null;
    };

export function foresee(command: PersonCommand, now: CaseNow, facts: Facts): Foresight {
  const decision = decide(now.state, command, now.owed, facts);
  if (decision.refused) return { open: false, refusal: decision };
  const after = follow(now, decision.events);
  const mails = outgoingMessages(decision.events, after.state, after.owed, now.owed);
  return { open: true, ...after, mails, later: nextStage({ ...now, ...after }, facts) };
}

function nextStage(now: CaseNow, facts: Facts): { state: SupportRequest; owed: Duty[] } | null {
  let then: CaseNow = now;
  for (const { events } of ifNobodyActs(now.state, now.owed, facts)) {
    then = { ...then, ...follow(then, events) };
    if (then.state.stage !== now.state.stage) return follow(then, []);
  }
  return null;
}

function follow({ state, policy, calendar }: CaseNow, events: readonly DomainEvent[]): { state: SupportRequest; owed: Duty[] } {
  const next = events.reduce<SupportRequest>(evolve, state);
  return { state: next, owed: duties(next, policy, calendar) };
}

/** A faultless body of each command: what is refused then is refused whatever one enters. */
const FAULTLESS: { [K in CaseCommandKind]: CommandBodies[K] } = {
  agree: { presenters: [{ name: '–', kind: 'presenter' }], contents: '–', note: null, acceptsCostSplit: true },
  decline: { reason: '–', alternative: null, knewAt: null },
  declareTrouble: { reason: '–', unable: false, knewAt: null },
  adjust: { resolution: { kind: 'close' }, reason: '–' },
  choose: { option: null, reason: '–' },
  reportNotHeld: { reason: '–' },
  report: { attendance: [{ group: 'youthAndChildren', count: 0 }], summary: '–', difficulties: null },
  confirmExecution: { tookPlace: true, rating: null, comment: null },
  review: { remark: null },
  commend: { people: [], nobodyThisTime: true },
};

/** Whether a command is open to the actor now, and what it would lead to. */
export const foreseeKind = (kind: CaseCommandKind, now: CaseNow, facts: Facts): Foresight =>
  foresee({ kind, body: FAULTLESS[kind] } as CommandOf<CaseCommandKind>, now, facts);
