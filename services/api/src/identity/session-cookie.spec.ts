import { csrfTokenOf, hashOf, isCsrfTokenOf, isToken, newToken, sessionCookie } from './session-cookie';

describe('the cookie of a session', () => {
  it.each([
    ['https://chungsuc.example.vn', '__Host-chung-suc', true],
    ['http://127.0.0.1:3000', 'chung-suc-3000', false],
    ['http://localhost', 'chung-suc-80', false],
    // Others could read it on the way: browsers refuse it.
    ['http://chungsuc.example.vn', '__Host-chung-suc', true],
  ])('at %s is called %s', (publicUrl, name, secure) => {
    expect(sessionCookie(publicUrl)).toEqual({ name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } });
  });

  it('holds a new token each time, of which the table keeps a hash', () => {
    const [one, other] = [newToken(), newToken()];
    expect(one).not.toBe(other);
    expect(isToken(one)).toBe(true);
    expect(hashOf(one)).toMatch(/^[0-9a-f]{64}$/);
    for (const wrong of [undefined, '', `${one}x`, { one }]) expect(isToken(wrong)).toBe(false);
  });

  it('goes with the token that is made of it, and no other', () => {
    const token = newToken();
    expect(isCsrfTokenOf(token, csrfTokenOf(token))).toBe(true);
    for (const wrong of [undefined, '', token, csrfTokenOf(newToken()), `${csrfTokenOf(token)}x`])
      expect(isCsrfTokenOf(token, wrong)).toBe(false);
  });
});
