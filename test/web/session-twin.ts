import type { BrowserContext, Route } from 'playwright-core';
import { PERSON_HEADER, type Me } from '@chung-suc/api-contract';
import { PEOPLE } from '../fixtures/small-plan';

export const PASSWORD = 'con chim sẻ trên mái nhà';
const EMAIL = 'phong.pt@example.vn';

/** What the twin was asked, and what it shall answer. */
export interface SessionTwin {
  /** Who is signed in; null: nobody. A session that ends in the middle is set to null by the test. */
  person: string | null;
  /** So many wrong passwords are refused before one has to wait. */
  tries: number;
  readonly resets: string[];
}

const problem = (status: number, code: string, vi: string, en: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: `urn:chung-suc:problem:${code}`, title: vi, status, code, detail: { vi, en }, errors: [], ...more }),
});

/**
 * Stands in for the sessions of the API, which are built on another branch, by the contract that both were given. Every other call goes to
 * the API itself, with the header by which it knows people until then.
 */
export async function sessionTwin(context: BrowserContext, url: string, person: string | null): Promise<SessionTwin> {
  const twin: SessionTwin = { person, tries: 3, resets: [] };
  const asPerson = (id: string) =>
    fetch(`${url}/api/me`, { headers: { [PERSON_HEADER]: id } }).then((answer) => answer.json() as Promise<Me>);
  const begin = async (route: Route, id: string): Promise<void> => {
    twin.person = id;
    const instants = { signedInAt: '2026-06-10T08:00:00+07:00', expiresAt: '2026-06-10T20:00:00+07:00' };
    await route.fulfill({ json: { person: await asPerson(id), csrfToken: 'token', ...instants } });
  };
  const refuse = (route: Route) => route.fulfill(problem(401, 'notSignedIn', 'Chưa đăng nhập.', 'Nobody is signed in.'));

  await context.route(`${url}/api/**`, async (route) => {
    const request = route.request();
    if (twin.person === null) return refuse(route);
    if (request.method() !== 'GET' && request.headers()['x-csrf-token'] !== 'token') {
      return route.fulfill(problem(403, 'csrf', 'Thiếu mã phiên.', 'The token is missing.'));
    }
    return route.continue({ headers: { ...request.headers(), [PERSON_HEADER]: twin.person } });
  });
  await context.route(`${url}/api/session`, async (route) => {
    const method = route.request().method();
    if (method === 'DELETE') {
      twin.person = null;
      return route.fulfill({ status: 204 });
    }
    if (method === 'GET') return twin.person === null ? refuse(route) : begin(route, twin.person);
    const { email, password } = route.request().postDataJSON() as { email: string; password: string };
    if (email === EMAIL && password === PASSWORD) return begin(route, PEOPLE.localityContact);
    twin.tries -= 1;
    return route.fulfill(
      twin.tries < 0
        ? problem(429, 'tooManyAttempts', 'Đã thử sai nhiều lần.', 'Too many attempts.', { retryAfterSeconds: 240 })
        : problem(401, 'signInRefused', 'Thư điện tử hoặc mật khẩu chưa đúng.', 'E-mail or password is wrong.'),
    );
  });
  await context.route(`${url}/api/session/demo`, async (route) => {
    if (route.request().method() === 'POST') return begin(route, (route.request().postDataJSON() as { personId: string }).personId);
    const ids = [PEOPLE.coordinator, PEOPLE.reviewer, PEOPLE.unitContact, PEOPLE.localityContact, PEOPLE.observer];
    return route.fulfill({ json: { people: await Promise.all(ids.map(asPerson)) } });
  });
  await context.route(`${url}/api/password-resets`, (route) => {
    twin.resets.push((route.request().postDataJSON() as { email: string }).email);
    return route.fulfill({ status: 202, json: {} });
  });
  await context.route(`${url}/api/password-tokens/*`, async (route) => {
    if (route.request().url().endsWith('/dead')) {
      return route.fulfill(problem(410, 'tokenOver', 'Liên kết đã dùng hoặc đã hết hạn.', 'The link was used or has expired.'));
    }
    if (route.request().method() === 'GET') return route.fulfill({ json: { purpose: 'reset', name: 'Phan Thị Phỏng' } });
    const { password } = route.request().postDataJSON() as { password: string };
    if (password.length >= 10) return begin(route, PEOPLE.localityContact);
    const errors = [{ field: 'password', code: 'tooShort', message: { vi: 'Cần từ 10 ký tự.', en: '10 characters at least.' } }];
    return route.fulfill(problem(400, 'invalidFields', 'Có mục chưa đúng.', 'Some fields are wrong.', { errors }));
  });
  return twin;
}
