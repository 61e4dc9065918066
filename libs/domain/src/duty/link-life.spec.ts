import { at } from '../testing/dates';
import { LINK_LIVES_AT_LEAST_DAYS, linkExpiry } from './link-life';

const DAY = 24 * 3_600_000;
const dueAt = at('24/02/2026 17:00');

describe('the link of a mail', () => {
  it('lives sixty days beyond the due time, whenever its mail went before', () => {
    for (const mailedAt of ['10/02/2026 10:15', '23/02/2026 08:00', '25/02/2026 08:00']) {
      expect(linkExpiry({ dueAt }, at(mailedAt)) - dueAt).toBe(60 * DAY);
    }
  });

  it('of a mail that goes when the duty is long overdue can still be used', () => {
    const mailedAt = dueAt + 61 * DAY;
    expect(linkExpiry({ dueAt }, mailedAt) - mailedAt).toBe(LINK_LIVES_AT_LEAST_DAYS * DAY);
  });
});
