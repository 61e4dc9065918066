import { postLine } from './post-line';

describe('a post in one line', () => {
  it('names the organisation once', () => {
    expect(postLine({ title: 'Phó Bí thư Đoàn Sở Mẫu A', organisation: 'Đoàn Sở Mẫu A' })).toBe('Phó Bí thư Đoàn Sở Mẫu A');
    expect(postLine({ title: 'Bí thư Đoàn Ban quản lý Mẫu', organisation: 'Đoàn Ban Quản lý Mẫu' })).toBe('Bí thư Đoàn Ban quản lý Mẫu');
    expect(postLine({ title: 'Cán bộ điều phối', organisation: 'Đoàn Khối Thử Nghiệm' })).toBe('Cán bộ điều phối, Đoàn Khối Thử Nghiệm');
  });
});
