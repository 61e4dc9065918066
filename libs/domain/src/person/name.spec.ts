import { nameParts } from './name';

describe('parts of a name', () => {
  it('takes the last word as the given name', () => {
    expect(nameParts('Bùi Thị Nháp')).toEqual({ fullName: 'Bùi Thị Nháp', givenName: 'Nháp', familyName: 'Bùi', middleName: 'Thị' });
    expect(nameParts(' Lê  Giả\u00a0Định ')).toMatchObject({ fullName: 'Lê Giả Định', givenName: 'Định' });
  });

  it('reads Đoàn as a family name like any other', () => {
    expect(nameParts('Đoàn Thị Mẫu')).toMatchObject({ familyName: 'Đoàn', givenName: 'Mẫu' });
  });

  it('accepts a name of one word and refuses one without letters', () => {
    expect(nameParts('Thử')).toEqual({ fullName: 'Thử', givenName: 'Thử', familyName: null, middleName: '' });
    expect(() => nameParts(' … ')).toThrow(RangeError);
  });
});
