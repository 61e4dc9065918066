import { CASE_IN, aRequest } from '../testing/a-request';
import { CALENDAR_2026, rosterOff, withDays } from '../testing/calendars';
import { terms } from '../testing/commands';
import { at } from '../testing/dates';
import { UNIT_A, UNIT_B } from '../testing/people';
import { STORY } from '../testing/story';
import { proposeRemedies, type CandidateUnit, type ProposalFacts } from './proposals';

const HOUR = 3_600_000;
const candidate = (unitId: string, over: Partial<CandidateUnit> = {}): CandidateUnit => ({
  unitId,
  isCoUnit: false,
  offeringsInArea: 1,
  openCases: 0,
  completedCases: 0,
  ...over,
});
const known = (over: Partial<ProposalFacts> = {}): ProposalFacts => ({
  asOf: STORY.troubled, // Thu 11/06/2026 09:30; the engagement is on Thu 18/06 at 14:00
  calendar: CALENDAR_2026,
  period: { from: '2026-03-01', to: '2026-11-30' },
  candidates: [],
  busy: [],
  bloc: null,
  ...over,
});
const proposed = (over: Partial<ProposalFacts> = {}, request = aRequest()) => proposeRemedies(request.state, known(over));
const unitsOf = (...candidates: readonly CandidateUnit[]) =>
  proposed({ candidates }).flatMap(({ remedy }) => (remedy.kind === 'reassign' ? [remedy.unitId] : []));
const datesIn = (proposals: ReturnType<typeof proposed>) =>
  proposals.flatMap(({ remedy }) => (remedy.kind === 'otherDate' ? [remedy.start] : []));

describe('what the committee could do about an escalation', () => {
  it('is all of it, the likeliest first, each with its grounds', () => {
    const all = proposed({ candidates: [candidate(UNIT_B, { openCases: 2, completedCases: 5 })], bloc: { openCases: 4 } });
    expect(all).toEqual([
      {
        remedy: { kind: 'reassign', unitId: UNIT_B },
        grounds: { kind: 'unit', fits: 'sameArea', offeringsInArea: 1, openCases: 2, completedCases: 5 },
      },
      ...['19/06/2026', '22/06/2026', '23/06/2026'].map((date, index) => ({
        remedy: { kind: 'otherDate', start: at(`${date} 14:00`), end: at(`${date} 16:00`) },
        grounds: { kind: 'freeDate', workingDaysLater: 6 + index },
      })),
      { remedy: { kind: 'otherMode', mode: 'online', place: 'Trực tuyến' }, grounds: { kind: 'otherMode' } },
      { remedy: { kind: 'blocRuns' }, grounds: { kind: 'bloc', openCases: 4 } },
    ]);
  });

  it('is nothing once it was held: only the committee’s own decision is left', () => {
    for (const stage of ['held', 'reported', 'reviewed', 'commended', 'closed'] as const) {
      expect(proposed({ candidates: [candidate(UNIT_B)], bloc: { openCases: 0 } }, CASE_IN[stage])).toEqual([]);
    }
  });

  it('is another date alone, once the asked start has passed', () => {
    const late = proposed({ asOf: STORY.start, candidates: [candidate(UNIT_B)], bloc: { openCases: 0 } });
    expect(new Set(late.map(({ remedy }) => remedy.kind))).toEqual(new Set(['otherDate']));
  });
});

describe('other units', () => {
  it('are those of fitting speciality only, the co-unit first, then by open load (R26)', () => {
    expect(
      unitsOf(
        candidate('busy', { openCases: 7 }),
        candidate('idle', { openCases: 0 }),
        candidate('co-unit', { isCoUnit: true, offeringsInArea: 0, openCases: 9 }),
        candidate('of-another-area', { offeringsInArea: 0 }),
      ),
    ).toEqual(['co-unit', 'idle', 'busy']);
  });

  it('are never the unit that answers now', () => {
    expect(unitsOf(candidate(UNIT_A), candidate(UNIT_B))).toEqual([UNIT_B]);
  });

  it('are, with the same load, those that have completed more, and then always in the same order', () => {
    const tried = [candidate('b'), candidate('a'), candidate('c', { completedCases: 3 })];
    expect(unitsOf(...tried)).toEqual(['c', 'a', 'b']);
    expect(unitsOf(...[...tried].reverse())).toEqual(['c', 'a', 'b']);
  });

  it('are three at the most', () => {
    expect(unitsOf(...['a', 'b', 'c', 'd'].map((id) => candidate(id)))).toEqual(['a', 'b', 'c']);
  });
});

describe('other dates', () => {
  it('are later, at the same hour and as long, five working days off at least', () => {
    const soon = aRequest({ terms: terms({ start: at('12/06/2026 08:30'), end: at('12/06/2026 11:00') }) });
    expect(datesIn(proposed({}, soon))).toEqual([at('18/06/2026 08:30'), at('19/06/2026 08:30'), at('22/06/2026 08:30')]);
    expect(proposed({}, soon)[0]?.remedy).toEqual({ kind: 'otherDate', start: at('18/06/2026 08:30'), end: at('18/06/2026 11:00') });
  });

  it('are free for both sides: what only touches is free', () => {
    const busy = [
      { start: at('19/06/2026 15:00'), end: at('19/06/2026 17:00') },
      { start: at('22/06/2026 12:00'), end: at('22/06/2026 14:00') },
      { start: at('23/06/2026 16:00'), end: at('23/06/2026 16:00') + HOUR },
      { start: at('24/06/2026 08:00'), end: at('26/06/2026 17:00') },
    ];
    expect(datesIn(proposed({ busy }))).toEqual([at('22/06/2026 14:00'), at('23/06/2026 14:00'), at('29/06/2026 14:00')]);
  });

  it('are working days of the unit, by its own roster', () => {
    const calendar = withDays(CALENDAR_2026, rosterOff(UNIT_A, '19/06/2026'));
    expect(datesIn(proposed({ calendar }))[0]).toBe(at('22/06/2026 14:00'));
  });

  it('lie within the days of the programme (R5)', () => {
    expect(datesIn(proposed({ period: { from: '2026-03-01', to: '2026-06-22' } }))).toEqual([
      at('19/06/2026 14:00'),
      at('22/06/2026 14:00'),
    ]);
    expect(datesIn(proposed({ period: { from: '2026-03-01', to: '2026-06-18' } }))).toEqual([]);
  });

  it('are none, when both are taken for the next two months', () => {
    expect(datesIn(proposed({ busy: [{ start: STORY.requested, end: at('30/11/2026 17:00') }] }))).toEqual([]);
  });
});

describe('another mode', () => {
  it('is online for what was asked on site, and never the other way: nobody is asked to travel instead', () => {
    expect(proposed().some(({ remedy }) => remedy.kind === 'otherMode')).toBe(true);
    const online = aRequest({ terms: terms({ mode: 'online' }) });
    expect(proposed({}, online).some(({ remedy }) => remedy.kind === 'otherMode')).toBe(false);
  });
});
