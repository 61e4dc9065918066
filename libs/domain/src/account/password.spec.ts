import { PASSWORD_LENGTH, passwordProblem } from './password';

const FACTS = { email: 'thu.nv@example.vn', isCommon: false };

describe('a password', () => {
  it('may be a sentence, a line of marks, or anything else that is long enough', () => {
    for (const password of ['một câu dễ nhớ', 'Ễ'.repeat(PASSWORD_LENGTH.least), '😀'.repeat(PASSWORD_LENGTH.most), ' '.repeat(10)]) {
      expect(passwordProblem(password, FACTS)).toBeNull();
    }
  });

  it.each([
    ['', 'required'],
    ['😀'.repeat(PASSWORD_LENGTH.least - 1), 'passwordTooShort'],
    ['x'.repeat(PASSWORD_LENGTH.most + 1), 'passwordTooLong'],
    ['Thu.NV@example.vn', 'passwordIsEmail'],
  ])('may not be “%.20s”: %s', (password, problem) => {
    expect(passwordProblem(password, FACTS)).toBe(problem);
  });

  it('may not be what comes before the @, nor a common one', () => {
    expect(passwordProblem('nguyenvanthu', { ...FACTS, email: 'NguyenVanThu@example.vn' })).toBe('passwordIsEmail');
    expect(passwordProblem('1234567890', { ...FACTS, isCommon: true })).toBe('passwordCommon');
  });
});
