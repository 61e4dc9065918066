import { toTsv } from './to-tsv';

describe('what is copied for Excel', () => {
  it('is a cell for a cell', () => {
    expect(
      toTsv([
        ['Số', 'Địa phương'],
        ['CS-2026-0001', 'Phường Ví Dụ'],
      ]),
    ).toBe('Số\tĐịa phương\r\nCS-2026-0001\tPhường Ví Dụ');
  });

  it('keeps a text with tabs and line breaks in its cell', () => {
    expect(toTsv([['Nói ngắn\n\tgọn', 'x']])).toBe('Nói ngắn gọn\tx');
  });

  it('makes no formula of what somebody wrote', () => {
    expect(toTsv([['=1+1', '+84', '-5', '@sum', 'a=b']])).toBe("'=1+1\t'+84\t'-5\t'@sum\ta=b");
  });
});
