import { DEFAULT_COST_SPLIT } from '@chung-suc/domain';
import { COMMAND_BODIES, requestBody } from './command-bodies';
import { readAs } from './reading';
import { toIso } from '../words/iso';

const aRequest = (terms: Record<string, unknown> = {}) => ({
  offeringId: 'p.III.1-3',
  terms: {
    start: '2026-06-18T14:00:00+07:00',
    end: '2026-06-18T16:00:00+07:00',
    mode: 'onsite',
    place: 'Hội trường UBND phường',
    audience: [{ group: 'peopleInHardship', count: 120 }],
    ...terms,
  },
});

describe('a request as it comes in', () => {
  it('becomes what the domain takes: instants, the plan’s cost split, nulls for what was left out, NFC', () => {
    const read = readAs(requestBody, aRequest({ place: 'Hội trường'.normalize('NFD') }));
    expect(read).toEqual({
      ok: true,
      value: {
        offeringId: 'p.III.1-3',
        terms: {
          start: Date.UTC(2026, 5, 18, 7),
          end: Date.UTC(2026, 5, 18, 9),
          mode: 'onsite',
          place: 'Hội trường'.normalize('NFC'),
          audience: [{ group: 'peopleInHardship', count: 120 }],
          costs: DEFAULT_COST_SPLIT,
          wishes: null,
          modeDeviation: null,
        },
      },
    });
  });

  it('lists every wrong field at once, with its path', () => {
    const read = readAs(requestBody, {
      ...aRequest({
        start: '18/06/2026',
        mode: 'phone',
        place: 7,
        audience: [{ group: 'everybody', count: 'ten', extra: 1 }],
        wishes: 'a\u0000b',
      }),
      offeringId: undefined,
      secret: true,
    });
    expect(read.ok ? [] : read.issues).toEqual(
      expect.arrayContaining([
        { field: 'offeringId', code: 'required' },
        { field: 'terms.start', code: 'notAnInstant' },
        { field: 'terms.mode', code: 'notAChoice' },
        { field: 'terms.place', code: 'wrongType' },
        { field: 'terms.audience.0.group', code: 'notAChoice' },
        { field: 'terms.audience.0.count', code: 'wrongType' },
        { field: 'terms.audience.0.extra', code: 'unknownField' },
        { field: 'terms.wishes', code: 'forbiddenCharacters' },
        { field: 'secret', code: 'unknownField' },
      ]),
    );
  });

  it.each([['2026-06-18T14:00:00'], ['2026-02-30T14:00:00+07:00'], ['2026-06-18'], [1781766000000]])(
    'refuses %s as an instant',
    (start) => {
      const read = readAs(requestBody, aRequest({ start }));
      expect(read.ok ? [] : read.issues.map(({ field }) => field)).toEqual(['terms.start']);
    },
  );

  it('refuses half of a surrogate pair, which PostgreSQL cannot keep', () => {
    const read = readAs(COMMAND_BODIES.decline, { reason: 'ốm \ud83d' });
    expect(read).toEqual({ ok: false, issues: [{ field: 'reason', code: 'forbiddenCharacters' }] });
  });

  it('refuses a body that is no object', () => {
    expect(readAs(COMMAND_BODIES.review, 'ok')).toEqual({ ok: false, issues: [{ field: '', code: 'wrongType' }] });
    expect(readAs(COMMAND_BODIES.review, undefined)).toEqual({ ok: false, issues: [{ field: '', code: 'required' }] });
  });
});

describe('a proposal as it comes in', () => {
  const { terms } = aRequest();
  const costs = DEFAULT_COST_SPLIT.map((line) => ({ ...line }));

  it('says who takes what line by line: nothing is filled in for it', () => {
    expect(readAs(COMMAND_BODIES.propose, { version: 1, terms })).toEqual({
      ok: false,
      issues: [{ field: 'terms.costs', code: 'required' }],
    });
    expect(readAs(COMMAND_BODIES.propose, { version: 1, terms: { ...terms, costs } })).toMatchObject({
      ok: true,
      value: { version: 1, otherDates: [], details: null, note: null },
    });
  });

  it.each([
    ['half a version', { version: 1.5, date: null }, 'version'],
    ['no version', { date: 0 }, 'version'],
    ['a date that is no index', { version: 1, date: 'first' }, 'date'],
  ])('is not consented to with %s', (_, body, field) => {
    const read = readAs(COMMAND_BODIES.accept, body);
    expect(read.ok ? [] : read.issues.map((issue) => issue.field)).toEqual([field]);
  });

  it('names a case that is asked for again by its id', () => {
    const read = readAs(requestBody, { ...aRequest(), restores: 'CS-2026-0001' });
    expect(read.ok ? [] : read.issues).toEqual([{ field: 'restores', code: 'malformed' }]);
  });
});

describe('an instant as it goes out', () => {
  it('stands on the wall clock of Ho Chi Minh City and comes back in', () => {
    const at = Date.UTC(2026, 5, 18, 7);
    expect(toIso(at)).toBe('2026-06-18T14:00:00+07:00');
    expect(toIso(at + 5)).toBe('2026-06-18T14:00:00.005+07:00');
    expect(Date.parse(toIso(at + 5))).toBe(at + 5);
  });
});
