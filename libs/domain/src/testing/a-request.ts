import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Duty } from '../duty/duty';
import { DEFAULT_POLICY, type Policy } from '../policy/policy';
import { duties } from '../support-request/duties';
import type { DomainEvent, DomainEventOf, EventBodies } from '../support-request/events';
import { evolve } from '../support-request/evolve';
import type { Stage } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import { CALENDAR_2026 } from './calendars';
import { agreementDetails, reportFigures, terms } from './commands';
import { POST, UNIT_A, VI_DU } from './people';
import { STORY } from './story';

/** A case as its events have made it: `aRequest().agreed().held()`. Dates and posts are those of the story unless the test says otherwise. */
export class RequestBuilder {
  constructor(readonly events: readonly DomainEvent[]) {}

  agreed(when = STORY.agreed): RequestBuilder {
    return this.and('agreed', when, agreementDetails());
  }

  declined(when = STORY.agreed): RequestBuilder {
    return this.and('declined', when, { reason: 'Báo cáo viên ốm', alternative: null }).closed('declined', when);
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

  get state(): SupportRequest {
    const state = this.events.reduce<SupportRequest | null>(evolve, null);
    if (state === null) throw new Error('A case in a test begins with a request');
    return state;
  }

  owed(calendar: WorkingCalendar = CALENDAR_2026, policy: Policy = DEFAULT_POLICY): Duty[] {
    return duties(this.state, policy, calendar);
  }

  private and<K extends DomainEvent['kind']>(kind: K, when: number, body: EventBodies[K]): RequestBuilder {
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

/** The story's case in each stage; in `commended` the locality has not confirmed. */
export const CASE_IN: Record<Stage, RequestBuilder> = {
  requested: aRequest(),
  agreed: aRequest().agreed(),
  held: aRequest().agreed().held(),
  reported: aRequest().agreed().held().reported(),
  reviewed: aRequest().agreed().held().reported().reviewed(),
  commended: aRequest().agreed().held().reported().reviewed().commended(),
  closed: aRequest().agreed().held().reported().confirmed().reviewed().commended().closed(),
};
