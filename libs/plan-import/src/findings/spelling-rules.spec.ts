import { toPlainText } from '@chung-suc/domain';
import { twinText } from '../testing/plan-files';
import { CONFUSED, withHorn } from './spelling-rules';

describe('a forgotten horn', () => {
  it.each([
    ['thuơng', 'thương'],
    ['Thuơng', 'Thương'],
    ['trưong', 'trương'],
    ['trưòng', 'trường'],
    ['truờng', 'trường'],
    ['đuợc', 'được'],
    ['nưóc', 'nước'],
  ])('%s is meant to be %s', (printed, meant) => {
    expect(withHorn(printed)).toBe(meant);
  });

  it.each(['thương', 'trường', 'được', 'buôn', 'quốc', 'luồng', 'thuở', 'quơ', 'người', 'Thường', 'mua', 'giường', 'số', 'rượu'])(
    '%s is in order',
    (word) => {
      expect(withHorn(word)).toBeNull();
    },
  );

  it('meets only the one misspelling in a whole plan', () => {
    const words = new Set(toPlainText(twinText()).match(/\p{L}+/gu));
    expect([...words].filter((word) => withHorn(word) !== null)).toEqual(['thuơng']);
  });
});

describe('confused phrases', () => {
  it('are written in NFC and differ from what is meant', () => {
    for (const [printed, meant] of CONFUSED) {
      expect([printed.normalize('NFC'), meant.normalize('NFC')]).toEqual([printed, meant]);
      expect(printed).not.toBe(meant);
    }
  });
});
