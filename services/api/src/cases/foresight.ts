import {
  DAY_MS,
  RECORDABLE,
  componentsOf,
  decide,
  duties,
  evolve,
  ifNobodyActs,
  localDateOf,
  openRecordings,
  outgoingMessages,
  refuse,
  speakingPosts,
  type CommandBodies,
  type CommandOf,
  type DomainEvent,
  type Duty,
  type Facts,
  type Instant,
  type OutgoingMessage,
  type PersonCommand,
  type Policy,
  type RecordableKind,
  type RecordedAct,
  type Refusal,
  type SupportRequest,
  type Terms,
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

const DETAILS = { presenters: [{ name: '–', kind: 'presenter' }], contents: '–', note: null } as const;

/** Made up: what follows is the same whoever speaks. */
export const AN_AGREEMENT = { ...DETAILS, acceptsCostSplit: true } as const;

/** A faultless body of each command: what is refused then is refused whatever one enters. */
const faultless = (
  { state }: CaseNow,
  { asOf, units, blocId }: Facts,
): { readonly [K in Exclude<CaseCommandKind, 'recordFor'>]: CommandBodies[K] } => ({
  takePlace: { take: true, reason: null },
  match: { unitId: state.leadUnitId === blocId ? (units.find(({ postId }) => postId !== null)?.unitId ?? null) : null, note: null },
  propose: { version: state.versions, terms: otherTerms(state, asOf), otherDates: [], details: DETAILS, note: null },
  accept: { version: state.versions, date: dateAhead(state, asOf) },
  turnDown: { version: state.versions, reason: '–' },
  agree: { ...AN_AGREEMENT, date: dateAhead(state, asOf) },
  decline: { reason: '–', alternative: null, knewAt: null },
  declareTrouble: { reason: '–', unable: false, knewAt: null },
  adjust: { resolution: { kind: 'close' }, reason: '–' },
  choose: { option: null, reason: '–' },
  split: { keep: componentsOf(state).flatMap(({ part, declined }) => (declined ? [] : [part])) },
  suspend: { reason: '–', until: localDateOf(asOf + DAY_MS) },
  resumeCase: { remark: null },
  cancel: { reason: '–' },
  reportNotHeld: { reason: '–' },
  report: { attendance: [{ group: 'youthAndChildren', count: 0 }], summary: '–', difficulties: null },
  confirmExecution: { tookPlace: true, rating: null, comment: null },
  returnReport: { missing: '–' },
  review: { remark: null },
  commend: { people: [], nobodyThisTime: true },
  answerRecording: { n: openRecordings(state)[0]?.n ?? 0, stands: true, reason: null },
});

/** Of a version's dates the first that is still ahead; null for its own. */
function dateAhead({ proposal }: SupportRequest, asOf: Instant): number | null {
  if (proposal === null || proposal.terms.start > asOf) return null;
  const index = proposal.otherDates.findIndex(({ start }) => start > asOf);
  return index < 0 ? null : index;
}

/** Terms that differ from what there is, and lie ahead. */
function otherTerms({ terms, proposal }: SupportRequest, asOf: Instant): Terms {
  const now = proposal?.terms ?? terms;
  const start = Math.max(now.start, asOf + DAY_MS);
  return { ...now, start, end: start + (now.end - now.start), wishes: now.wishes === '–' ? null : '–' };
}

/** What comes of each kind of word that a side could say, recorded for it now. */
function recordings(now: CaseNow, facts: Facts): (postId: string, kind: RecordableKind) => Foresight {
  const bodies = faultless(now, facts);
  return (postId, kind) => {
    const act = { kind, body: bodies[kind] } as RecordedAct;
    return foresee({ kind: 'recordFor', body: { postId, source: 'phone', saidAt: facts.asOf, quote: null, act } }, now, facts);
  };
}

/** What could be recorded for the side of a post, now. */
export function recordableFor(postId: string, now: CaseNow, facts: Facts): RecordableKind[] {
  const recorded = recordings(now, facts);
  return RECORDABLE.filter((kind) => recorded(postId, kind).open);
}

/** Whether anything can be recorded for anybody; if not, why not, of what the lead unit could say. */
function foreseeRecording(now: CaseNow, facts: Facts): Foresight {
  const recorded = recordings(now, facts);
  let closed: Foresight | null = null;
  for (const postId of speakingPosts(now.state)) {
    for (const kind of RECORDABLE) {
      const foreseen = recorded(postId, kind);
      if (foreseen.open) return foreseen;
      closed ??= foreseen;
    }
  }
  return closed ?? { open: false, refusal: refuse('notYours') };
}

/** Whether a command is open to the actor now, and what it would lead to. */
export const foreseeKind = (kind: CaseCommandKind, now: CaseNow, facts: Facts): Foresight =>
  kind === 'recordFor'
    ? foreseeRecording(now, facts)
    : foresee({ kind, body: faultless(now, facts)[kind] } as CommandOf<CaseCommandKind>, now, facts);
