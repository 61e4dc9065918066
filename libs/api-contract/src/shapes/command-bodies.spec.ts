import { DEFAULT_COST_SPLIT } from '@chung-suc/domain';
import { COMMAND_BODIES, requestBody } from './command-bodies';
import { readAs } from './reading';
import { toIso } from './texts';

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

describe('an instant as it goes out', () => {
  it('stands on the wall clock of Ho Chi Minh City and comes back in', () => {
    const at = Date.UTC(2026, 5, 18, 7);
    expect(toIso(at)).toBe('2026-06-18T14:00:00+07:00');
    expect(toIso(at + 5)).toBe('2026-06-18T14:00:00.005+07:00');
    expect(Date.parse(toIso(at + 5))).toBe(at + 5);
  });
});
