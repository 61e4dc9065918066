import { localDateOf } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Duty } from '../duty/duty';
import { DEFAULT_POLICY, type Policy } from '../policy/policy';
import { duties } from '../support-request/duties';
import type { DomainEvent, DomainEventOf, EscalationTrigger, EventBodies, Party, Side } from '../support-request/events';
import { evolve } from '../support-request/evolve';
import type { Remedy, Resolution } from '../support-request/remedies';
import type { Stage } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import { CALENDAR_2026 } from './calendars';
import { agreementDetails, reportFigures, terms } from './commands';
import { POST, UNIT_A, UNIT_B, VI_DU } from './people';
import { STORY } from './story';

/** What the committee offers in the story: the same hours five days later, or online. */
export const OFFERED: readonly Remedy[] = [
  { kind: 'otherDate', start: STORY.otherStart, end: STORY.otherEnd },
  { kind: 'otherMode', mode: 'online', place: 'Trực tuyến' },
];

/** A case as its events have made it: `aRequest().agreed().held()`. Dates and posts are those of the story unless the test says otherwise. */
export class RequestBuilder {
  constructor(readonly events: readonly DomainEvent[]) {}

  /** Every place is taken; `offered`: one has been freed. */
  waitlisted(when = STORY.requested): RequestBuilder {
    return this.and('waitlisted', when, {});
  }

  /** Asked for through the committee. */
  matchAsked(when = STORY.requested): RequestBuilder {
    return this.and('matchAsked', when, {});
  }

  registered(when = STORY.requested): RequestBuilder {
    return this.and('registered', when, { ...reportFigures(), agreement: agreementDetails(), reviewPostId: POST.secondMember });
  }

  suspended(until = '2026-06-16', when = STORY.suspended): RequestBuilder {
    return this.and('suspended', when, { reason: 'Dịch bệnh', until, postId: POST.secondMember });
  }

  placeOffered(when = STORY.agreed): RequestBuilder {
    return this.and('placeOffered', when, {});
  }

  /** A side proposes other terms: the same hours five days later, unless the test says otherwise. */
  proposed(by: Side, over: Partial<EventBodies['proposed']> = {}, when = STORY.agreed): RequestBuilder {
    return this.and('proposed', when, {
      n: this.state.versions + 1,
      by,
      terms: terms({ start: STORY.otherStart, end: STORY.otherEnd }),
      otherDates: [],
      details: by === 'unit' ? agreementDetails() : this.state.agreement,
      note: null,
      consents: [by],
      ...over,
    });
  }

  consented(party: Party, when = STORY.agreed): RequestBuilder {
    const details = party === 'unit' ? agreementDetails() : null;
    return this.and('consented', when, { n: this.state.versions, party, details });
  }

  coUnitDeclined(unitId: string, when = STORY.agreed): RequestBuilder {
    return this.and('coUnitDeclined', when, { unitId, reason: 'Trùng lịch', alternative: null, knewAt: when }).escalated(
      'declined',
      { dutyId: null },
      when,
    );
  }

  cancelled(by: Side = 'locality', when = STORY.agreed): RequestBuilder {
    const outcome = by === 'locality' ? 'cancelledByLocality' : 'cancelledByUnit';
    return this.and('cancelled', when, { by, reason: 'Mưa lũ', told: [] }).closed(outcome, when);
  }

  agreed(when = STORY.agreed): RequestBuilder {
    return this.and('agreed', when, agreementDetails());
  }

  declined(when = STORY.agreed): RequestBuilder {
    return this.and('declined', when, { reason: 'Báo cáo viên ốm', alternative: null, knewAt: when }).escalated('declined', {}, when);
  }

  troubled(body: Partial<EventBodies['troubleDeclared']> = {}, when = STORY.troubled): RequestBuilder {
    return this.and('troubleDeclared', when, {
      reason: 'Hội trường sửa chữa',
      unable: true,
      saidBy: 'unit',
      knewAt: when,
      ...body,
    }).escalated('trouble', {}, when);
  }

  /** Brought to the committee: its first member belongs to the unit and is recused, the second decides. */
  escalated(trigger: EscalationTrigger, over: Partial<EventBodies['escalated']> = {}, when = STORY.silent): RequestBuilder {
    const { escalations, answerRound } = this.state;
    return this.and('escalated', when, {
      n: escalations + 1,
      trigger,
      dutyId: trigger === 'declined' || trigger === 'silence' ? `answer-${answerRound}` : null,
      shortNotice: false,
      chainVersion: 1,
      deciders: [POST.secondMember],
      recused: [POST.firstMember],
      skipped: [],
      ...over,
    });
  }

  /** The unit has let its answer fall due, and it has climbed. */
  silent(when = STORY.silent): RequestBuilder {
    const dutyId = `answer-${this.state.answerRound}`;
    return this.and('fellOverdue', STORY.answerDue, { dutyId, told: [POST.coordinator], skipped: [] }).escalated(
      'silence',
      { dutyId, shortNotice: true },
      when,
    );
  }

  adjusted(resolution: Resolution, when = STORY.adjusted): RequestBuilder {
    return this.and('adjusted', when, { n: this.state.escalation?.n ?? null, resolution, reason: 'Đơn vị quá tải' });
  }

  offered(remedies: readonly Remedy[] = OFFERED, when = STORY.adjusted): RequestBuilder {
    return this.adjusted({ kind: 'offer', remedies }, when).and('offered', when, { n: this.state.offers + 1, remedies });
  }

  reassigned(when = STORY.adjusted): RequestBuilder {
    const { leadUnitId, posts } = this.state;
    return this.adjusted({ kind: 'reassign', unitId: UNIT_B }, when).and('reassigned', when, {
      fromUnitId: leadUnitId,
      fromPostId: posts.unit,
      toUnitId: UNIT_B,
      toPostId: POST.unitB,
      parentPostId: null,
    });
  }

  extended(dutyId: string, dueAt: number, when = STORY.adjusted): RequestBuilder {
    const previousDueAt = this.owed().find((duty) => duty.id === dutyId)?.dueAt ?? 0;
    return this.adjusted({ kind: 'extend', dutyId, until: localDateOf(dueAt) }, when).and('extended', when, {
      dutyId,
      dueAt,
      previousDueAt,
    });
  }

  held(heldAt = STORY.end): RequestBuilder {
    return this.and('held', heldAt, { heldAt });
  }

  notHeld(when = STORY.end): RequestBuilder {
    return this.and('notHeld', when, { reason: 'Mưa ngập', saidBy: 'locality' }).closed('notHeld', when);
  }

  reported(when = STORY.reported): RequestBuilder {
    return this.and('reported', when, { ...reportFigures(), reviewPostId: POST.secondMember });
  }

  returned(when = STORY.confirmed): RequestBuilder {
    return this.and('reportReturned', when, { missing: 'Thiếu số người dự' });
  }

  confirmed(when = STORY.confirmed): RequestBuilder {
    return this.and('confirmed', when, { tookPlace: true, rating: 5, comment: null });
  }

  reviewed(when = STORY.reviewed): RequestBuilder {
    return this.and('reviewed', when, { remark: null });
  }

  commended(when = STORY.commended): RequestBuilder {
    return this.and('commended', when, { people: [] });
  }

  closed(outcome: EventBodies['closed']['outcome'] = 'completed', when = STORY.commended): RequestBuilder {
    return this.and('closed', when, { outcome });
  }

  /** The case after a decision. */
  with(events: readonly DomainEvent[]): RequestBuilder {
    return new RequestBuilder([...this.events, ...events]);
  }

  get state(): SupportRequest {
    const state = this.events.reduce<SupportRequest | null>(evolve, null);
    if (state === null) throw new Error('A case in a test begins with a request');
    return state;
  }

  owed(calendar: WorkingCalendar = CALENDAR_2026, policy: Policy = DEFAULT_POLICY): Duty[] {
    return duties(this.state, policy, calendar);
  }

  and<K extends DomainEvent['kind']>(kind: K, when: number, body: EventBodies[K]): RequestBuilder {
    return new RequestBuilder([...this.events, { kind, at: when, body } as unknown as DomainEventOf<K>]);
  }
}

/** Phường Ví Dụ has asked Đoàn Sở Mẫu A. */
export function aRequest(over: Partial<EventBodies['requested']> = {}, when = STORY.requested): RequestBuilder {
  const body: EventBodies['requested'] = {
    number: 'CS-2026-0143',
    offeringId: 'offering-iii-1-3',
    localityId: VI_DU,
    leadUnitId: UNIT_A,
    posts: { locality: POST.viDu, unit: POST.unitA },
    parentPostId: null,
    terms: terms(),
    policyVersion: 1,
    ...over,
  };
  return new RequestBuilder([{ kind: 'requested', at: when, body }]);
}

/** An offering in two parts (scenario 7): the lead unit's, and that of another unit. */
export const TWO_PARTS: Partial<EventBodies['requested']> = {
  part: 'part-a',
  coUnits: [{ unitId: UNIT_B, postId: POST.unitB, part: 'part-b' }],
};

/** An offering that can be had once in all. */
export const ONE_IN_ALL = { count: 1, scope: 'programme' } as const;

/** The story's case in each stage; in `commended` the locality has not confirmed. */
export const CASE_IN: Record<Stage, RequestBuilder> = {
  waiting: aRequest({ place: ONE_IN_ALL }).waitlisted(),
  matching: aRequest({ channel: 'committee', matchPostId: POST.coordinator }).matchAsked(),
  requested: aRequest(),
  suspended: aRequest().suspended(),
  agreed: aRequest().agreed(),
  held: aRequest().agreed().held(),
  registered: aRequest({ terms: terms({ start: STORY.past, end: STORY.pastEnd }) }).registered(),
  reported: aRequest().agreed().held().reported(),
  reviewed: aRequest().agreed().held().reported().reviewed(),
  commended: aRequest().agreed().held().reported().reviewed().commended(),
  closed: aRequest().agreed().held().reported().confirmed().reviewed().commended().closed(),
};
