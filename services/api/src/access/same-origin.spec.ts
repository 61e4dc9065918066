import { comesFromElsewhere, isUnsafe } from './same-origin';

const OURS = 'https://chungsuc.example.vn';
const from = (headers: Record<string, string>): boolean =>
  comesFromElsewhere({ headers: { host: 'chungsuc.example.vn', ...headers } }, OURS);

describe('where a request comes from', () => {
  it('is what the browser says first', () => {
    expect(from({ 'sec-fetch-site': 'same-origin', origin: 'https://attacker.example' })).toBe(false);
    expect(from({ 'sec-fetch-site': 'cross-site', origin: OURS })).toBe(true);
  });

  it('is else the origin: ours, or that of the address that was asked', () => {
    expect(from({ origin: OURS })).toBe(false);
    expect(from({ origin: 'https://chungsuc.example.vn:8443' })).toBe(true);
    expect(from({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBe(false);
    for (const origin of ['null', '', 'https://chungsuc.example.vn.attacker.example']) expect(from({ origin })).toBe(true);
  });

  it('is nobody’s page without either', () => {
    expect(from({})).toBe(false);
  });
});

describe('what changes something', () => {
  it.each([
    ['POST', '/api/session', true],
    ['DELETE', '/api/session', true],
    ['PUT', '/API/calendar/days/2026-02-20', true],
    ['GET', '/api/me', false],
    ['HEAD', '/api/me', false],
    ['POST', '/l/token', false], // pages of links have a credential of their own
  ])('%s %s: %p', (method, path, unsafe) => {
    expect(isUnsafe({ method, path })).toBe(unsafe);
  });
});
