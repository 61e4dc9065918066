import { readRegistration } from './register-reading';

const TYPED = {
  localityId: 'phuong-vi-du',
  'terms.date': '5/6/2026',
  'terms.from': '8h',
  'terms.to': '10h',
  'terms.place': ' Nhà văn hóa ',
  'audience.peopleInHardship': '40',
  'details.presenters.2.name': 'Lý Thị Diễn Giả',
  'details.contents': 'An toàn thực phẩm',
  'report.summary': 'Đã tuyên truyền',
};

describe('what a unit registers after the fact', () => {
  it('counts people once, for whom it was and who came', () => {
    const { body, issues } = readRegistration('III.1-3', TYPED);
    expect(issues).toEqual([]);
    expect(body).toMatchObject({
      offeringId: 'III.1-3',
      localityId: 'phuong-vi-du',
      terms: { start: '2026-06-05T08:00:00+07:00', end: '2026-06-05T10:00:00+07:00', place: 'Nhà văn hóa', wishes: null },
      details: { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' }], contents: 'An toàn thực phẩm' },
      report: { attendance: [{ group: 'peopleInHardship', count: 40 }], summary: 'Đã tuyên truyền', difficulties: null },
    });
    expect(body.report.attendance).toEqual(body.terms.audience);
  });

  it('finds the field of whatever the API says', () => {
    const { fieldOf = (path: string) => path } = readRegistration('III.1-3', TYPED);
    expect(
      ['report.attendance.0.count', 'terms.audience', 'terms.end', 'details.presenters.0.name', 'details.presenters', 'report.summary'].map(
        fieldOf,
      ),
    ).toEqual([
      'audience.peopleInHardship',
      'audience.peopleInHardship',
      'terms.to',
      'details.presenters.2.name',
      'details.presenters.0.name',
      'report.summary',
    ]);
  });

  it('says at once that no locality was chosen', () => {
    expect(readRegistration('III.1-3', { ...TYPED, localityId: '' }).issues.map(({ field }) => field)).toEqual(['localityId']);
  });
});
