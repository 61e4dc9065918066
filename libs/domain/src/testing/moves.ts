import type { EventKind } from '../support-request/events';
import type { Stage, StageOrNew } from '../support-request/stages';

const OPEN_AS_BEFORE = {
  matching: 'matching',
  requested: 'requested',
  agreed: 'agreed',
  held: 'held',
  registered: 'registered',
  reported: 'reported',
  reviewed: 'reviewed',
  commended: 'commended',
} as const;
/** In line for a place the case rests: nobody is asked, so nothing is declared or adjusted. */
const WAITING = { waiting: 'waiting' } as const;
/** Before it is held the committee can put another unit, date or mode in place of what was asked or agreed. */
/** What stands still (R4) can be called off, closed, or be given another date. */
const STILL = { suspended: 'suspended' } as const;
const BEFORE_IT_IS_HELD = { requested: 'requested', agreed: 'agreed' } as const;
const ASKED_AGAIN = { requested: 'requested', agreed: 'requested' } as const;
const CLIMBS = {
  matching: 'matching',
  ...BEFORE_IT_IS_HELD,
  held: 'held',
  registered: 'registered',
  reported: 'reported',
  reviewed: 'reviewed',
} as const;

/** Every legal move, written apart from the code: what may happen to a case in which stage, and where it stands after. */
export const MOVES: Record<EventKind, Partial<Record<StageOrNew, Stage>>> = {
  requested: { new: 'requested' },
  waitlisted: { requested: 'waiting' },
  placeOffered: WAITING,
  placeTaken: { waiting: 'requested' },
  matchAsked: { requested: 'matching' },
  matched: { matching: 'requested' },
  registered: { requested: 'registered' },
  split: { requested: 'requested' },
  suspended: { ...STILL, requested: 'suspended', agreed: 'suspended' },
  resumed: {},
  placePassed: WAITING,
  proposed: BEFORE_IT_IS_HELD,
  consented: BEFORE_IT_IS_HELD,
  turnedDown: { agreed: 'agreed' },
  agreed: { requested: 'agreed', agreed: 'agreed' },
  coUnitDeclined: { requested: 'requested' },
  coUnitReleased: { requested: 'requested' },
  cancelled: { ...WAITING, ...STILL, matching: 'matching', ...BEFORE_IT_IS_HELD },
  declined: { requested: 'requested' },
  reminded: { ...OPEN_AS_BEFORE, ...WAITING, ...STILL },
  fellOverdue: CLIMBS,
  troubleDeclared: OPEN_AS_BEFORE,
  escalated: OPEN_AS_BEFORE,
  escalationEnded: CLIMBS,
  adjusted: { ...OPEN_AS_BEFORE, ...STILL },
  extended: CLIMBS,
  reassigned: { ...ASKED_AGAIN, matching: 'requested' },
  termsChanged: ASKED_AGAIN,
  offered: BEFORE_IT_IS_HELD,
  chosen: BEFORE_IT_IS_HELD,
  choiceRefused: BEFORE_IT_IS_HELD,
  retimed: { ...OPEN_AS_BEFORE, ...WAITING, ...STILL },
  recordedFor: { ...OPEN_AS_BEFORE, ...WAITING },
  recordingStands: OPEN_AS_BEFORE,
  recordingDisputed: OPEN_AS_BEFORE,
  held: { agreed: 'held' },
  notHeld: { agreed: 'agreed', held: 'held' },
  reportReturned: { reported: 'held' },
  reported: { held: 'reported' },
  confirmed: { reported: 'reported', reviewed: 'reviewed', commended: 'commended' },
  reviewed: { reported: 'reviewed' },
  commended: { reviewed: 'commended' },
  messageDelivered: { ...OPEN_AS_BEFORE, ...WAITING, ...STILL },
  messageFailed: { ...OPEN_AS_BEFORE, ...WAITING, ...STILL },
  closed: {
    waiting: 'closed',
    matching: 'closed',
    suspended: 'closed',
    registered: 'closed',
    requested: 'closed',
    agreed: 'closed',
    held: 'closed',
    reported: 'closed',
    reviewed: 'closed',
    commended: 'closed',
  },
};
