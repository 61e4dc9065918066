import { instantAt } from '@chung-suc/domain';
import { methodOf, sequenceOf } from '@chung-suc/mail';
import { CO_UNIT, LOCALITY, UNIT, happened, post, requested, toldOf } from '../testing/sources';
import { calendarOf, staleness } from './calendar-data';
import type { MailSource } from './mail-for';

const SENDER = { name: 'Chung Sức', address: 'chung-suc@example.vn', domain: 'example.vn' };
const PARENT = post('parent', 'Đặng Mẫu Mực', 'Bí thư', 'Đoàn Cơ quan Y');
const NEXT = post('unit-d', 'Ngô Thị Mẫu', 'Bí thư', 'Đoàn Mẫu D');
const DETAILS = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'guide' as const }], contents: 'Ghi nhãn', note: null };

const asked = requested({ parentPostId: 'parent', coUnits: [{ unitId: 'c', postId: 'co-unit' }] });
const agreed = happened('agreed', DETAILS);
const off = [happened('cancelled', { by: 'locality', reason: 'Mưa lũ', told: [] }), happened('closed', { outcome: 'cancelledByLocality' })];
const moved = happened('reassigned', { fromUnitId: 'u', fromPostId: 'unit', toUnitId: 'd', toPostId: 'unit-d', parentPostId: null });
const decided = happened('adjusted', { n: null, resolution: { kind: 'reassign', unitId: 'd' }, reason: 'Quá tải' });

const fileOf = (template: Parameters<typeof calendarOf>[0], source: MailSource): string | null => calendarOf(template, source, SENDER);
/** Long lines are broken, and go on after a space. */
const unfolded = (file: string | null) => file?.replaceAll('\r\n ', '');
const said = (file: string | null) => file && `${methodOf(file)} ${sequenceOf(file)}`;

describe('the calendar file of a mail', () => {
  it('goes to both sides and to a co-unit, and to nobody before the agreement', () => {
    expect(fileOf('requestToUnit', toldOf([asked], UNIT))).toBeNull();
    for (const holder of [UNIT, LOCALITY, CO_UNIT]) expect(said(fileOf('agreedToUnit', toldOf([asked, agreed], holder)))).toBe('REQUEST 0');
    expect(unfolded(fileOf('agreedToUnit', toldOf([asked, agreed], CO_UNIT)))).toContain('Đơn vị phối hợp: Đoàn Mẫu C');
  });

  it('is withdrawn from those who have it, and not from those who only hear of it', () => {
    const told = (holder: typeof UNIT) => said(fileOf('cancelledTold', toldOf([asked, agreed, ...off], holder)));
    expect([UNIT, LOCALITY, CO_UNIT].map(told)).toEqual(['CANCEL 1', 'CANCEL 1', 'CANCEL 1']);
    expect(told(PARENT)).toBeNull();
    expect(fileOf('cancelledTold', toldOf([asked, ...off], UNIT))).toBeNull();
  });

  it('is withdrawn from a replaced unit also when the next has agreed meanwhile', () => {
    const events = [asked, agreed, decided, moved, agreed];
    expect(said(fileOf('adjustedTold', toldOf(events, UNIT)))).toBe('CANCEL 2');
    expect(fileOf('adjustedTold', toldOf(events, LOCALITY))).toBeNull();
    expect(said(fileOf('agreedToUnit', toldOf(events, NEXT)))).toBe('REQUEST 2');
    // Whoever never agreed has nothing to take out.
    expect(fileOf('adjustedTold', toldOf([asked, decided, moved, agreed], UNIT))).toBeNull();
  });

  it('is withdrawn while it stands still, comes back with the next number, and does neither to whoever never had it', () => {
    const stopped = happened('suspended', { reason: 'Bão', until: '2026-06-15', postId: 'coordinator' });
    const goesOn = happened('resumed', { remark: null });
    for (const holder of [UNIT, LOCALITY, CO_UNIT]) {
      expect(said(fileOf('suspendedTold', toldOf([asked, agreed, stopped], holder)))).toBe('CANCEL 1');
      expect(said(fileOf('resumedTold', toldOf([asked, agreed, stopped, goesOn], holder)))).toBe('REQUEST 2');
    }
    expect(fileOf('suspendedTold', toldOf([asked, agreed, stopped], PARENT))).toBeNull();
    expect(fileOf('suspendedTold', toldOf([asked, stopped], UNIT))).toBeNull();
    // Told late, an agreement that stands still by now puts nothing into a calendar.
    expect(fileOf('agreedToLocality', toldOf([asked, agreed, stopped], LOCALITY))).toBeNull();
  });

  it('is withdrawn with the question about another date, from those who had agreed on the first', () => {
    const later = { start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) };
    const events = [
      ...[
        asked,
        agreed,
        happened('offered', { n: 1, remedies: [{ kind: 'otherDate', ...later }] }),
        happened('chosen', { n: 1, option: 0 }),
      ],
      happened('termsChanged', { ...later, mode: 'onsite', place: 'Hội trường', modeDeviation: null }),
    ];
    expect(said(fileOf('requestToUnit', toldOf(events, UNIT)))).toBe('CANCEL 1');
    expect(said(fileOf('requestSent', toldOf(events, LOCALITY)))).toBe('CANCEL 1');
    expect(fileOf('requestToUnit', toldOf([asked, agreed, decided, moved], NEXT))).toBeNull();
  });

  it('has an organizer also when nobody coordinates', () => {
    const source = toldOf([asked, agreed], UNIT);
    expect(fileOf('agreedToUnit', source)).toContain('ORGANIZER;CN="Bùi Thị Nháp"');
    const alone = { ...source, reading: { ...source.reading, holders: { ...source.reading.holders, coordinator: null } } };
    expect(fileOf('agreedToUnit', alone)).toContain('mailto:chung-suc@example.vn');
  });

  it('that waits is overtaken by a newer one; a withdrawal is made anew', () => {
    const entryOf = (events: Parameters<typeof toldOf>[0]) => toldOf(events, UNIT).reading.state.calendarEntry;
    const request = fileOf('agreedToLocality', toldOf([asked, agreed], LOCALITY));
    expect(staleness(request, entryOf([asked, agreed]))).toBe('current');
    expect(staleness(request, entryOf([asked, agreed, ...off]))).toBe('overtaken');
    const withdrawal = fileOf('adjustedTold', toldOf([asked, agreed, decided, moved], LOCALITY));
    expect(staleness(withdrawal, entryOf([asked, agreed, decided, moved, agreed]))).toBe('outdated');
    expect(staleness(null, entryOf([asked, agreed]))).toBe('current');
  });
});
