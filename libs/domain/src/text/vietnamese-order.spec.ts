import { compareNames, compareTexts, isFound } from './vietnamese-order';

describe('Vietnamese order', () => {
  it('has ă, â, đ, ê, ô, ơ, ư as letters of their own, and tones within a syllable', () => {
    const inOrder = [
      'an',
      'àn',
      'ản',
      'ãn',
      'án',
      'ạn',
      'ăn',
      'ân',
      'ca',
      'da',
      'dà',
      'dạ',
      'dz',
      'đa',
      'em',
      'ếm',
      'oanh',
      'ông',
      'ơn',
      'ung',
      'ưng',
    ];
    expect([...inOrder].reverse().sort(compareTexts)).toEqual(inOrder);
  });

  it('is the same for composed and decomposed text, and for both cases', () => {
    expect(compareTexts('Đoàn'.normalize('NFD'), 'đoàn')).toBe(0);
  });

  it('takes numbers by their value', () => {
    expect(['Phường 10', 'Phường 2', 'CS-2026-0010', 'CS-2026-0009'].sort(compareTexts)).toEqual([
      'CS-2026-0009',
      'CS-2026-0010',
      'Phường 2',
      'Phường 10',
    ]);
  });

  it('has people by their given name', () => {
    const people = ['Phan Thị Phỏng', 'Nguyễn Văn Ân', 'Trần Thị An', 'Đặng Mẫu Mực', 'Bùi Thị An'];
    expect([...people].sort(compareNames)).toEqual(['Bùi Thị An', 'Trần Thị An', 'Nguyễn Văn Ân', 'Đặng Mẫu Mực', 'Phan Thị Phỏng']);
    expect(['–', 'Trần Thị An'].sort(compareNames)).toHaveLength(2);
  });

  it('finds words in any order, with or without marks', () => {
    expect(isFound(['CS-2026-0001', 'Phường Ví Dụ'], 'vi du 0001')).toBe(true);
    expect(isFound(['Phường Ví Dụ'], 'minh hoa')).toBe(false);
    expect(isFound(['Phường Ví Dụ'], '')).toBe(true);
  });
});
