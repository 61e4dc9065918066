import { instantAt } from '@chung-suc/domain';
import { personWithPhone } from './phrases';

const PERSON = { name: 'Hoàng Văn Tạm', title: 'Bí thư Chi đoàn Trung tâm Mẫu', phone: '0000 000 111' };

describe('a person to call', () => {
  it('has a number, or is said to have none', () => {
    expect(personWithPhone(PERSON)).toBe('Đ/c Hoàng Văn Tạm, Bí thư Chi đoàn Trung tâm Mẫu, điện thoại 0000 000 111');
    expect(personWithPhone({ ...PERSON, phone: null })).toMatch(/chưa có số điện thoại$/);
  });

  it('whose number was reported as wrong is not called without a doubt', () => {
    const phoneReportedAt = instantAt('2026-06-15', 9);
    expect(personWithPhone({ ...PERSON, phoneReportedAt })).toMatch(/0000 000 111 \(có người báo sai số ngày 15\/06\/2026\)$/);
    expect(personWithPhone({ ...PERSON, phone: null, phoneReportedAt })).not.toMatch(/báo sai/);
  });
});
