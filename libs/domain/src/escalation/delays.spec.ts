import type { DomainEvent, EventBodies } from '../support-request/events';
import { CALENDAR_2026 } from '../testing/calendars';
import { at } from '../testing/dates';
import { delaysOf } from './delays';

const escalated = (when: string, over: Partial<EventBodies['escalated']> = {}): DomainEvent => ({
  kind: 'escalated',
  at: at(when),
  body: { n: 1, trigger: 'trouble', dutyId: null, shortNotice: true, chainVersion: 1, deciders: ['m'], recused: [], skipped: [], ...over },
});
const trouble = (told: string, knew: string): DomainEvent => ({
  kind: 'troubleDeclared',
  at: at(told),
  body: { reason: 'Báo cáo viên ốm', unable: true, saidBy: 'unit', knewAt: at(knew) },
});
const adjusted = (when: string, n: number | null): DomainEvent => ({
  kind: 'adjusted',
  at: at(when),
  body: { n, resolution: { kind: 'keep' }, reason: 'Đã khỏe' },
});

describe('delays of an escalation', () => {
  it("keeps the unit's delay in telling apart from the committee's in deciding", () => {
    const events = [trouble('12/05/2026 16:40', '08/05/2026 20:00'), escalated('12/05/2026 16:40'), adjusted('14/05/2026 09:00', 1)];
    expect(delaysOf(events, CALENDAR_2026, at('20/05/2026 08:00'))).toEqual([
      {
        n: 1,
        trigger: 'trouble',
        shortNotice: true,
        openedAt: at('12/05/2026 16:40'),
        endedAt: at('14/05/2026 09:00'),
        telling: { knewAt: at('08/05/2026 20:00'), toldAt: at('12/05/2026 16:40'), workingDays: 2 },
        deciding: { workingDays: 2 },
        recused: [],
      },
    ]);
  });

  it('counts an undecided one until now, over days off, and has nothing told for silence', () => {
    const [silence] = delaysOf([escalated('13/02/2026 08:00', { trigger: 'silence' })], CALENDAR_2026, at('24/02/2026 09:00'));
    expect(silence).toMatchObject({ endedAt: null, telling: null, deciding: { workingDays: 2 } }); // 23 and 24: Tết lies between
  });

  it('is over when trouble takes the place of silence', () => {
    const events = [
      escalated('12/05/2026 08:00', { trigger: 'silence', dutyId: 'answer-1' }),
      trouble('13/05/2026 10:00', '12/05/2026 09:00'),
      escalated('13/05/2026 10:00', { n: 2 }),
    ];
    expect(delaysOf(events, CALENDAR_2026, at('14/05/2026 10:00'))).toMatchObject([
      { n: 1, endedAt: at('13/05/2026 10:00'), telling: null, deciding: { workingDays: 1 } },
      { n: 2, endedAt: null, telling: { workingDays: 1 }, deciding: { workingDays: 1 } },
    ]);
  });

  it('is not ended by an adjustment of something else', () => {
    const [first] = delaysOf([escalated('12/05/2026 16:40'), adjusted('13/05/2026 09:00', null)], CALENDAR_2026, at('13/05/2026 10:00'));
    expect(first?.endedAt).toBeNull();
  });
});
