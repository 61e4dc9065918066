import type { Outcome } from './stages';
import { at } from '../testing/dates';
import { inOrderOfPreference, isRural, likelyDuplicates, likelyHeldBefore, overlaps, type Likeness } from './rivals';

const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('requests for the same unit at the same time', () => {
  it('clash when they share an instant; back to back is no clash', () => {
    const morning = span('17/10/2026 08:00', '17/10/2026 10:00');
    expect(overlaps(morning, span('17/10/2026 09:59', '17/10/2026 12:00'))).toBe(true);
    expect(overlaps(span('16/10/2026 08:00', '18/10/2026 08:00'), morning)).toBe(true);
    expect(overlaps(morning, span('17/10/2026 10:00', '17/10/2026 12:00'))).toBe(false);
    expect(overlaps(span('17/10/2026 06:00', '17/10/2026 08:00'), morning)).toBe(false);
  });

  it('are shown with rural communes first, then in the order of asking (scenario 11)', () => {
    const rivals = [
      { name: 'Phường Ví Dụ', localityKind: 'WARD', requestedAt: at('07/09/2026 09:00') },
      { name: 'Xã Thứ Hai', localityKind: 'COMMUNE', requestedAt: at('10/09/2026 09:00') },
      { name: 'Xã Minh Họa', localityKind: 'COMMUNE', requestedAt: at('09/09/2026 09:00') },
    ];
    expect(inOrderOfPreference(rivals).map(({ name }) => name)).toEqual(['Xã Minh Họa', 'Xã Thứ Hai', 'Phường Ví Dụ']);
    expect(['WARD', 'COMMUNE', 'RURAL_DISTRICT'].map(isRural)).toEqual([false, true, true]);
  });
});

describe('requests that are probably the same', () => {
  const asked = { offeringId: 'o', localityId: 'l', ...span('17/10/2026 08:00', '17/10/2026 10:00') };
  const one = (over: Partial<Likeness>): Likeness => ({ id: 'c', stage: 'requested', terms: asked, ...asked, ...over });

  it('are open, of the same locality, for the same offering, at most fourteen days apart', () => {
    const near = one({ terms: span('31/10/2026 08:00', '31/10/2026 10:00') });
    expect(likelyDuplicates(asked, [one({}), near, one({ stage: 'held' })])).toHaveLength(3);
    const others = [
      { stage: 'closed' },
      { localityId: 'm' },
      { offeringId: 'p' },
      { terms: span('31/10/2026 08:01', '31/10/2026 10:00') },
    ] as const;
    expect(likelyDuplicates(asked, others.map(one))).toEqual([]);
  });

  it('of what is registered after the fact (R50): open ones and those that were held, not what came to nothing', () => {
    const closed = (outcome: Outcome) => ({ ...one({ stage: 'closed' }), outcome });
    const told = [{ ...one({}), outcome: null }, closed('completed')];
    expect(likelyHeldBefore(asked, [...told, closed('notHeld'), closed('declined'), closed('cancelledByUnit')])).toEqual(told);
  });
});
