import type { Instant } from '../calendar/local-date';
import type { Actor, Facts, OfferingFacts } from '../support-request/facts';
import { day } from './dates';
import { DEFAULT_POLICY } from '../policy/policy';
import { CALENDAR_2026 } from './calendars';
import { COMMITTEE, POST, UNIT_A, UNIT_B, VI_DU } from './people';

export const offering = (over: Partial<OfferingFacts> = {}): OfferingFacts => ({
  id: 'offering-iii-1-3',
  flow: 'supportRequest',
  mode: 'onsite',
  leadUnitId: UNIT_A,
  unitPostId: POST.unitA,
  parentPostId: null,
  coUnits: [],
  components: [],
  coordinatorPostId: POST.coordinator,
  place: null,
  ...over,
});

/** What a decision needs, as it stands in the story: somebody acts at an instant; the first member of the committee belongs to the lead unit. */
export const facts = ({ by, when, ...over }: { by: Actor; when: Instant } & Partial<Omit<Facts, 'actor' | 'asOf'>>): Facts => ({
  actor: by,
  asOf: when,
  policy: DEFAULT_POLICY,
  calendar: CALENDAR_2026,
  blocId: COMMITTEE,
  period: { from: day('01/03/2026'), to: day('30/11/2026') },
  offering: offering(),
  caseNumber: 'CS-2026-0143',
  reviewers: [
    { postId: POST.firstMember, tiedUnitIds: [UNIT_A], reachable: true },
    { postId: POST.secondMember, tiedUnitIds: [], reachable: true },
  ],
  chain: { unitSecretary: null, coordinator: { postId: POST.coordinator, reachable: true } },
  units: [
    { unitId: UNIT_A, postId: POST.unitA, parentPostId: null },
    { unitId: UNIT_B, postId: POST.unitB, parentPostId: null },
  ],
  kept: [],
  taken: [],
  restored: null,
  locality: { localityId: VI_DU, postId: POST.viDu },
  ...over,
});
