import 'reflect-metadata';
import { COMMAND_PATHS, type CaseCommandKind } from '@chung-suc/api-contract';
import { DEFAULT_COST_SPLIT, instantAt } from '@chung-suc/domain';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn, problemIn } from './api-client';
import { PagesBench } from './pages-bench';

type Step = Parameters<PagesBench['caseAfter']>[0];
type Who = 'unitContact' | 'unitSecretary' | 'localityContact' | 'reviewer' | 'coordinator' | 'observer';

/** Trouble can be told in any open stage (R21), and the committee can always adjust (R20). */
const TROUBLE: readonly CaseCommandKind[] = ['declareTrouble'];
const COMMITTEE: Partial<Record<Who, readonly CaseCommandKind[]>> = { reviewer: ['adjust'], coordinator: ['recordFor'] };
/** Before it is held it can be stopped, too (R4). */
const BEFORE: Partial<Record<Who, readonly CaseCommandKind[]>> = { reviewer: ['adjust', 'suspend'], coordinator: ['suspend', 'recordFor'] };

/** Who can do what, step by step; whatever is not named is closed. Nobody reads a case of others. */
const OPEN: Record<Step, Partial<Record<Who, readonly CaseCommandKind[]>>> = {
  requested: { unitContact: ['propose', 'agree', 'decline', ...TROUBLE], localityContact: ['propose', ...TROUBLE, 'cancel'], ...BEFORE },
  agreed: { unitContact: ['propose', ...TROUBLE, 'cancel'], localityContact: ['propose', ...TROUBLE, 'cancel'], ...BEFORE },
  held: { unitContact: [...TROUBLE, 'reportNotHeld', 'report'], localityContact: [...TROUBLE, 'reportNotHeld'], ...COMMITTEE },
  reported: {
    unitContact: TROUBLE,
    localityContact: [...TROUBLE, 'confirmExecution'],
    reviewer: ['adjust', 'returnReport', 'review'],
    coordinator: ['recordFor'],
  },
  reviewed: { unitContact: [...TROUBLE, 'commend'], localityContact: [...TROUBLE, 'confirmExecution'], ...COMMITTEE },
  commended: { unitContact: TROUBLE, localityContact: [...TROUBLE, 'confirmExecution'], ...COMMITTEE },
};
const READERS: readonly Who[] = ['unitContact', 'unitSecretary', 'localityContact', 'reviewer', 'coordinator', 'observer'];
const OTHERS = [PEOPLE.otherLocalityContact, PEOPLE.branchContact, PEOPLE.parentContact];

describe('the commands that a case shows as open', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  it.each(Object.keys(OPEN) as Step[])('after “%s” are those of the one whose turn it is, and each closed one says why', async (step) => {
    await bench.caseAfter(step);
    for (const who of READERS) {
      const { commands } = caseIn(await apiAs(await bench.url(), PEOPLE[who]).get(`/api/cases/${bench.caseId}`));
      expect({ who, open: commands.filter(({ open }) => open).map(({ command }) => command) }).toEqual({
        who,
        open: OPEN[step][who] ?? [],
      });
      for (const { open, closedBecause } of commands) {
        expect(closedBecause === null).toBe(open);
        // What is entered later cannot be what closes a command now.
        expect(closedBecause?.code).not.toBe('invalidFields');
      }
    }
  });

  it('are shown to nobody else, and nobody else gives them', async () => {
    await bench.caseAfter('requested');
    for (const personId of OTHERS) {
      const api = apiAs(await bench.url(), personId);
      expect(problemIn(await api.get(`/api/cases/${bench.caseId}`)).code).toBe('notYours');
      for (const [kind, path] of Object.entries(COMMAND_PATHS)) {
        const body = BODIES[kind as CaseCommandKind];
        expect(problemIn(await api.post(`/api/cases/${bench.caseId}/commands/${path}`, body)).code).toBe('notYours');
      }
    }
    expect(await bench.eventKinds()).toEqual(['requested']);
  });

  it('close with their hour: no agreement after the proposed start, no “did not take place” before the agreed one', async () => {
    await bench.caseAfter('requested');
    bench.now = instantAt('2026-06-18', 14, 1);
    const whyClosed = async (kind: CaseCommandKind): Promise<string | undefined> =>
      caseIn(await apiAs(await bench.url(), PEOPLE.unitContact).get(`/api/cases/${bench.caseId}`)).commands.find(
        ({ command }) => command === kind,
      )?.closedBecause?.code;
    expect(await whyClosed('agree')).toBe('startPassed');
    expect(await whyClosed('decline')).toBeUndefined();

    await bench.caseAfter('agreed');
    expect(await whyClosed('reportNotHeld')).toBe('notStartedYet');
    bench.now = instantAt('2026-06-18', 14, 1);
    expect(await whyClosed('reportNotHeld')).toBeUndefined();
  });
});

const TERMS = {
  start: '2026-06-25T14:00:00+07:00',
  end: '2026-06-25T16:00:00+07:00',
  mode: 'onsite',
  place: 'A',
  audience: [{ group: 'youngOfficials', count: 1 }],
  costs: DEFAULT_COST_SPLIT,
};

const BODIES: Record<CaseCommandKind, object> = {
  takePlace: { take: true },
  match: {},
  propose: { version: 1, terms: TERMS },
  accept: { version: 1 },
  turnDown: { version: 1, reason: 'A' },
  agree: { presenters: [{ name: 'A', kind: 'guide' }], contents: 'B', acceptsCostSplit: true },
  decline: { reason: 'A' },
  declareTrouble: { reason: 'A', unable: true },
  adjust: { resolution: { kind: 'close' }, reason: 'A' },
  choose: { option: null, reason: 'A' },
  split: { keep: [] },
  suspend: { reason: 'A', until: '2026-06-15' },
  resumeCase: {},
  cancel: { reason: 'A' },
  reportNotHeld: { reason: 'A' },
  report: { attendance: [], summary: 'A' },
  confirmExecution: { tookPlace: true },
  returnReport: { missing: 'A' },
  review: {},
  commend: { nobodyThisTime: true },
  recordFor: {
    postId: 'post-of-somebody',
    source: 'phone',
    saidAt: '2026-06-10T10:00:00+07:00',
    act: { kind: 'cancel', body: { reason: 'A' } },
  },
  answerRecording: { n: 1, stands: true },
};
