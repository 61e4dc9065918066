import { at } from '../testing/dates';
import { describeGrounds, describeRemedy, describeResolution } from './remedy-words';

const names = {
  unit: (id: string) => (id === 'unit-b' ? 'Đoàn Mẫu B' : id),
  bloc: 'Đoàn Khối Thử Nghiệm',
  day: (date: string) => date,
  kept: 'agreed' as const,
};

describe('a remedy in words', () => {
  it('names the unit, the date, the mode', () => {
    expect(describeRemedy({ kind: 'reassign', unitId: 'unit-b' }, names)).toBe('Chuyển Đoàn Mẫu B thực hiện');
    expect(describeRemedy({ kind: 'otherDate', start: at('26/05/2026 08:00'), end: at('26/05/2026 10:00') }, names)).toContain(
      '26/05/2026',
    );
    expect(describeRemedy({ kind: 'otherMode', mode: 'online', place: 'Zoom' }, names)).toBe('Tổ chức trực tuyến: Zoom');
    expect(describeRemedy({ kind: 'otherMode', mode: 'online', place: 'Trực tuyến' }, names)).toBe('Tổ chức trực tuyến');
    expect(describeRemedy({ kind: 'blocRuns' }, names, 'en')).toBe('Đoàn Khối Thử Nghiệm runs it itself');
  });

  it('gives the grounds with their numbers', () => {
    expect(describeGrounds({ kind: 'unit', fits: 'sameArea', offeringsInArea: 2, openCases: 1, completedCases: 4 })).toBe(
      'phụ trách 2 nội dung cùng lĩnh vực; đang có 1 hồ sơ mở, đã hoàn thành 4',
    );
    expect(describeGrounds({ kind: 'freeDate', workingDaysLater: 7 })).toContain('7 ngày làm việc');
  });

  it('is a clause in a sentence once it is decided', () => {
    expect(describeResolution({ kind: 'reassign', unitId: 'unit-b' }, names)).toBe('chuyển Đoàn Mẫu B thực hiện');
    expect(describeResolution({ kind: 'blocRuns' }, names)).toBe('Đoàn Khối Thử Nghiệm trực tiếp thực hiện');
    expect(describeResolution({ kind: 'extend', dutyId: 'answer-1', until: '2026-06-30' }, names)).toBe('gia hạn đến 2026-06-30');
    expect(describeResolution({ kind: 'close' }, names, 'en')).toBe('closed the case');
  });

  it('keeps what there is: asked for, agreed, or registered after the fact', () => {
    const keeping = (kept: 'asked' | 'agreed' | 'registered', language: 'vi' | 'en' = 'vi') =>
      describeResolution({ kind: 'keep' }, { ...names, kept }, language);
    expect([keeping('asked'), keeping('agreed'), keeping('registered')]).toEqual([
      'giữ nguyên như đã đề nghị',
      'giữ nguyên như đã thống nhất',
      'ghi nhận hoạt động mà đơn vị đã đăng ký',
    ]);
    expect(keeping('registered', 'en')).toBe('accepted what the unit had registered');
  });
});
