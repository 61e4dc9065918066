import {
  DEFAULT_POLICY,
  decide,
  duties,
  evolve,
  outgoingMessages,
  overtakenBy,
  personActor,
  sendAt,
  wakeAt,
  type Command,
  type Decision,
  type DomainEvent,
  type Duty,
  type Facts,
  type HeldPost,
  type Instant,
  type LocalityFacts,
  type OfferingFacts,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import { OFFERINGS, PARTS, PEOPLE, POSTS } from '../fixtures/small-plan';

/** The small plan again, written by hand: `record` must find the same in PostgreSQL. */
const post = (postId: string, kind: HeldPost['kind'], organisationId: string): HeldPost => ({ postId, kind, organisationId });
export const HELD: Readonly<Record<string, readonly HeldPost[]>> = {
  [PEOPLE.coordinator]: [post(POSTS.coordinator, 'coordinator', 'bloc')],
  [PEOPLE.reviewer]: [post(POSTS.reviewer, 'committeeMember', 'bloc')],
  [PEOPLE.tiedReviewer]: [post(POSTS.tiedReviewer, 'committeeMember', 'bloc'), post(POSTS.unitC, 'unitContact', 'unit-mau-c')],
  [PEOPLE.unitContact]: [post(POSTS.unit, 'unitContact', 'unit-mau-a')],
  [PEOPLE.branchContact]: [post(POSTS.branch, 'unitContact', 'branch-mau')],
  [PEOPLE.parentContact]: [post(POSTS.parent, 'unitContact', 'unit-co-quan-y')],
  [PEOPLE.localityContact]: [post(POSTS.locality, 'localityContact', 'phuong-vi-du')],
  [PEOPLE.otherLocalityContact]: [post(POSTS.otherLocality, 'localityContact', 'xa-minh-hoa')],
  [PEOPLE.observer]: [post(POSTS.observer, 'observer', 'bloc')],
  [PEOPLE.unitSecretary]: [post(POSTS.unitSecretary, 'unitSecretary', 'unit-mau-a')],
};
const UNITS: Facts['units'] = [
  { unitId: 'unit-mau-a', postId: POSTS.unit, parentPostId: null },
  { unitId: 'unit-mau-c', postId: POSTS.unitC, parentPostId: null },
  { unitId: 'unit-co-quan-y', postId: POSTS.parent, parentPostId: null },
  { unitId: 'branch-mau', postId: POSTS.branch, parentPostId: POSTS.parent },
];
const offering = (id: string, over: Partial<OfferingFacts>): OfferingFacts => ({
  id,
  flow: 'supportRequest',
  mode: 'onsite',
  leadUnitId: null,
  unitPostId: null,
  parentPostId: null,
  coUnits: [],
  components: [],
  coordinatorPostId: POSTS.coordinator,
  place: null,
  ...over,
});
const PLAN: readonly OfferingFacts[] = [
  offering(OFFERINGS.onsite, { leadUnitId: 'unit-mau-a', unitPostId: POSTS.unit }),
  offering(OFFERINGS.branch, { leadUnitId: 'branch-mau', unitPostId: POSTS.branch, parentPostId: POSTS.parent }),
  offering(OFFERINGS.tied, { leadUnitId: 'unit-mau-c', unitPostId: POSTS.unitC }),
  offering(OFFERINGS.limited, { leadUnitId: 'unit-mau-a', unitPostId: POSTS.unit, place: { count: 1, scope: 'programme' } }),
  offering(OFFERINGS.withCoUnit, {
    leadUnitId: 'unit-mau-a',
    unitPostId: POSTS.unit,
    coUnits: [{ unitId: 'branch-mau', postId: POSTS.branch }],
  }),
  offering(OFFERINGS.withParts, {
    leadUnitId: 'unit-mau-a',
    unitPostId: POSTS.unit,
    components: [
      { part: PARTS.labour, unitId: 'unit-mau-a', postId: POSTS.unit },
      { part: PARTS.insurance, unitId: 'unit-co-quan-y', postId: POSTS.parent },
    ],
  }),
  offering(OFFERINGS.unassigned, {}),
  offering(OFFERINGS.invitation, { flow: 'invitation', mode: null }),
];

const LOCALITIES: Readonly<Record<string, LocalityFacts>> = {
  'phuong-vi-du': { localityId: 'phuong-vi-du', postId: POSTS.locality },
};
const offeringOf = ({ body }: Command): string | undefined => ('offeringId' in body ? body.offeringId : undefined);

export interface TwinMessage {
  readonly key: string;
  readonly template: string;
  readonly postId: string;
  readonly dutyId: string | null;
  readonly notBefore: Instant;
  readonly state: 'queued' | 'superseded' | 'sent';
}

/** One case in memory, by the pure core alone: what `record` keeps in PostgreSQL must look the same after every command. */
export class CoreTwin {
  state: SupportRequest | null = null;
  events: readonly DomainEvent[] = [];
  owed: readonly Duty[] = [];
  messages: readonly TwinMessage[] = [];
  private opened: ReadonlySet<string> = new Set();

  constructor(
    private readonly period: Facts['period'],
    public calendar: WorkingCalendar,
  ) {}

  get wakeAt(): Instant | null {
    return this.state && wakeAt(this.state, this.owed, DEFAULT_POLICY.chain);
  }

  take(command: Command, personId: string | null, asOf: Instant, caseNumber: string): Decision {
    const { state, calendar } = this;
    // As they stand by the calendar of now; `kept` are those of the last command.
    const owedBefore = state ? duties(state, DEFAULT_POLICY, calendar) : [];
    const decision = decide(state, command, owedBefore, this.facts(command, personId, asOf, caseNumber));
    if (decision.refused) return decision;
    const next = decision.events.reduce<SupportRequest | null>(evolve, state);
    if (next === null) throw new Error('A command was taken that opened no case');
    this.owed = duties(next, DEFAULT_POLICY, calendar);
    this.state = next;
    if (decision.events.length === 0) return decision;
    this.events = [...this.events, ...decision.events];
    this.opened = new Set([...this.opened, ...this.owed.map(({ id }) => id)]);
    const overtaken: readonly string[] = overtakenBy(decision.events);
    const isOver = ({ dutyId, template }: TwinMessage): boolean =>
      dutyId === null ? overtaken.includes(template) : this.opened.has(dutyId) && !this.owed.some(({ id }) => id === dutyId);
    const queued = outgoingMessages(decision.events, next, this.owed, owedBefore)
      // A mail whose step was over before it went is queued again when that step has come back; any other is never doubled.
      .filter(({ key }) => !this.messages.some((message) => message.key === key && message.state !== 'superseded'))
      .map(({ causedBy, ...message }): TwinMessage => {
        const notBefore = sendAt({ ...message, causedBy }, asOf, calendar, 'working');
        return { ...message, notBefore, state: 'queued' };
      });
    this.messages = this.messages
      .filter(({ key }) => !queued.some((message) => message.key === key))
      .map((message): TwinMessage => (message.state === 'queued' && isOver(message) ? { ...message, state: 'superseded' } : message))
      .concat(queued);
    return decision;
  }

  /** Every mail whose time has come goes out. */
  send(now: Instant): void {
    this.messages = this.messages.map((message) =>
      message.state === 'queued' && message.notBefore <= now ? { ...message, state: 'sent' } : message,
    );
  }

  private facts(command: Command, personId: string | null, asOf: Instant, caseNumber: string): Facts {
    const secretary = this.state?.leadUnitId === 'unit-mau-a' ? { postId: POSTS.unitSecretary, reachable: true } : null;
    return {
      asOf,
      actor: personId === null ? { kind: 'system' } : personActor(personId, HELD[personId] ?? []),
      policy: DEFAULT_POLICY,
      calendar: this.calendar,
      blocId: 'bloc',
      period: this.period,
      offering: PLAN.find(({ id }) => id === offeringOf(command)) ?? null,
      caseNumber,
      reviewers: [
        { postId: POSTS.tiedReviewer, tiedUnitIds: ['unit-mau-c'], reachable: true },
        { postId: POSTS.reviewer, tiedUnitIds: [], reachable: true },
      ],
      chain: { unitSecretary: secretary, coordinator: { postId: POSTS.coordinator, reachable: true } },
      units: UNITS,
      kept: this.owed,
      taken: [], // each walk has the plan to itself
      restored: null,
      locality: command.kind === 'register' ? (LOCALITIES[command.body.localityId] ?? null) : null,
    };
  }
}
