import 'reflect-metadata';
import { get } from 'node:http';
import type * as Argon2 from '@node-rs/argon2';
import { verify } from '@node-rs/argon2';
import { CSRF_HEADER, meShape, sessionShape } from '@chung-suc/api-contract';
import { AttemptRow, SessionRow } from '@chung-suc/persistence';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, problemIn, shaped } from './api-client';
import { PagesBench } from './pages-bench';
import { WITHOUT_TOKEN, ask, signedIn, type SignedIn } from './sign-in';

/** The real work, which can be looked at. */
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof Argon2>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
/** Of a hash in the PHC string format, without salt and hash. */
const parametersOf = (hash: string): string => hash.split('$').slice(0, 4).join('$');

const EMAIL = 'thu.nv@example.vn';
const HOUR = 3_600_000;
const SECOND = 1_000;

describe('signing in', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
    await anAccount(bench.db.database, PEOPLE.unitContact, EMAIL);
    await anAccount(bench.db.database, PEOPLE.branchContact, 'tam.hv@example.vn', { withPassword: false });
  });
  afterAll(() => bench.end());
  beforeEach(async () => {
    await bench.db.database.getRepository(AttemptRow).clear();
    await bench.db.database.getRepository(SessionRow).clear();
  });

  const trying = (email: string, password: string): Promise<Response> => ask(`${url}/api/session`, { email, password });
  const signIn = (email = EMAIL, password = PASSWORD): Promise<SignedIn> => signedIn(url, trying(email, password));
  const problemOf = async (response: Response) =>
    problemIn({ status: response.status, headers: response.headers, body: await response.json() });

  it('sets a cookie that pages cannot read and other sites do not send, and says who one is', async () => {
    const { response, view, api } = await signIn();
    const [cookie = '', ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^chung-suc-3000=[\w-]{43}; Max-Age=604800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(view.person).toMatchObject({ id: PEOPLE.unitContact, name: 'Nguyễn Văn Thử', posts: [{ organisation: 'Đoàn Sở Mẫu A' }] });
    expect(shaped(sessionShape, await api().get('/api/session'))).toEqual(view);
    expect(shaped(meShape, await api().get('/api/me'))).toEqual(view.person);
  });

  it('takes the address in any case, and the password however its marks were typed', async () => {
    await signIn('  THU.NV@Example.VN ', PASSWORD.normalize('NFD'));
  });

  it('keeps no cookie and no address: a copy of the tables signs nobody in', async () => {
    const { headers } = await signIn();
    const token = /=([\w-]{43})/.exec(headers['Cookie'] ?? '')?.[1] ?? '';
    await trying('somebody@example.vn', 'wrong');
    const kept = JSON.stringify(
      await bench.db.database.query(`SELECT (SELECT jsonb_agg(s) FROM session s) AS s, (SELECT jsonb_agg(a) FROM attempt a) AS a`),
    );
    expect(kept).toContain(PEOPLE.unitContact);
    for (const secret of [token, headers[CSRF_HEADER] ?? '', '127.0.0.1', 'example.vn']) expect(kept).not.toContain(secret);
  });

  it.each([
    ['a wrong password', EMAIL, 'a wrong password'],
    ['an address without an account', 'nobody@example.vn', PASSWORD],
    ['an account whose invitation was not followed', 'tam.hv@example.vn', PASSWORD],
    ['nothing', '', ''],
  ])('refuses %s with the same answer', async (_, email, password) => {
    const response = await trying(email, password);
    expect(response.headers.getSetCookie()).toEqual([]);
    const problem = await problemOf(response);
    expect({ ...problem, reference: undefined }).toEqual(await problemOf(await trying('someone-else@example.vn', 'wrong')));
    expect(problem).toMatchObject({ status: 401, code: 'signInRefused' });
  });

  it('does the same work for an address without an account, so that it takes as long', async () => {
    const workFor = async (email: string): Promise<string[]> => {
      jest.mocked(verify).mockClear();
      await trying(email, 'wrong');
      return jest.mocked(verify).mock.calls.map(([hash]) => parametersOf(String(hash)));
    };
    const known = await workFor(EMAIL);
    expect(known).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    expect(await workFor('nobody@example.vn')).toEqual(known);
    expect(await workFor('tam.hv@example.vn')).toEqual(known);
  });

  it.each([EMAIL, 'nobody@example.vn'])('waits longer after each failure, whether or not there is an account: %s', async (email) => {
    const waits: (number | null)[] = [];
    for (let n = 0; n < 10; n += 1) {
      const response = await trying(email, 'wrong');
      if (response.status === 401) {
        waits.push(null);
        continue;
      }
      const problem = await problemOf(response);
      expect(problem).toMatchObject({ status: 429, code: 'tooManyAttempts' });
      expect(response.headers.get('retry-after')).toBe(String(problem.retryAfterSeconds));
      waits.push(problem.retryAfterSeconds ?? 0);
      bench.now += (problem.retryAfterSeconds ?? 0) * SECOND;
    }
    expect(waits).toEqual([null, null, null, null, null, 30, null, 60, null, 120]);
  });

  it('does not take the right password either while it waits, and forgets the failures with the first that is right', async () => {
    for (let n = 0; n < 5; n += 1) await trying(EMAIL, 'wrong');
    expect((await trying(EMAIL, PASSWORD)).status).toBe(429);
    bench.now += 30 * SECOND;
    await signIn();
    for (let n = 0; n < 4; n += 1) expect((await trying(EMAIL, 'wrong')).status).toBe(401);
    await signIn();
  });

  it('lets no more through when many come at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await trying(EMAIL, 'wrong')).status));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('waits for one address that tries many accounts; the right ones of a whole office do not count', async () => {
    for (let n = 0; n < 60; n += 10) {
      const statuses = await Promise.all(
        Array.from({ length: 10 }, async (__, k) => (await trying(`n${n + k}@example.vn`, 'wrong')).status),
      );
      expect(new Set(statuses)).toEqual(new Set(n < 50 ? [401] : [429]));
    }
    expect((await trying(EMAIL, PASSWORD)).status).toBe(429);
    await bench.db.database.getRepository(AttemptRow).clear();
    for (let n = 0; n < 55; n += 1) await signIn();
  });

  it('ends with signing out: the cookie is good for nothing any more', async () => {
    const { api } = await signIn();
    const out = await api().delete('/api/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^chung-suc-3000=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(problemIn(await api().get('/api/me'))).toMatchObject({ status: 401, code: 'notSignedIn' });
    expect((await api().delete('/api/session')).status).toBe(204);
  });

  it('ends the session of whoever was signed in before in the same browser', async () => {
    const first = await signIn();
    const { view } = await signedIn(url, ask(`${url}/api/session/demo`, { personId: PEOPLE.observer }, first.headers));
    expect(view.person.id).toBe(PEOPLE.observer);
    expect((await first.api().get('/api/me')).status).toBe(401);
  });

  it('ends unused after twelve hours, used after seven days', async () => {
    const { api, view } = await signIn();
    const begun = bench.now;
    bench.now += 12 * HOUR - 1;
    expect((await api().get('/api/me')).status).toBe(200);
    bench.now += 12 * HOUR;
    expect((await api().get('/api/me')).status).toBe(401);
    const used = await signIn();
    const again = bench.now;
    while (bench.now < again + 7 * 24 * HOUR - 10 * HOUR) {
      bench.now += 10 * HOUR;
      expect((await used.api().get('/api/me')).status).toBe(200);
    }
    bench.now = again + 7 * 24 * HOUR;
    expect((await used.api().get('/api/me')).status).toBe(401);
    expect(Date.parse(view.expiresAt) - begun).toBe(7 * 24 * HOUR);
  });

  it.each(['chung-suc-3000=', 'chung-suc-3000=abc', `chung-suc-3000=${'x'.repeat(43)}`, `other=${'x'.repeat(43)}`])(
    'is nobody with the cookie %s',
    async (Cookie) => {
      const { api } = await signIn();
      expect(problemIn(await api({ Cookie }).get('/api/me'))).toMatchObject({ status: 401, code: 'notSignedIn' });
    },
  );
});

describe('requests that somebody else’s page makes a browser send', () => {
  let bench: PagesBench;
  let url: string;
  let mine: SignedIn;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
    mine = await signedIn(url, ask(`${url}/api/session/demo`, { personId: PEOPLE.coordinator }));
  });
  afterAll(() => bench.end());

  const change = (over: Record<string, string>) => mine.api(over).put('/api/calendar/days/2026-02-20', {});

  it('need the token of the session, not one of another', async () => {
    const other = await signedIn(url, ask(`${url}/api/session/demo`, { personId: PEOPLE.coordinator }));
    expect(problemIn(await change({}))).toMatchObject({ status: 400, code: 'invalidFields' });
    for (const over of [WITHOUT_TOKEN, { [CSRF_HEADER]: 'x' }, { [CSRF_HEADER]: other.view.csrfToken }]) {
      expect(problemIn(await change(over))).toMatchObject({ status: 403, code: 'csrfTokenWrong' });
    }
    expect((await mine.api(WITHOUT_TOKEN).get('/api/me')).status).toBe(200);
  });

  it.each<[Record<string, string>]>([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Origin: 'https://attacker.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://127.0.0.1:3001' }],
  ])('are refused when the browser says that they come from elsewhere: %p', async (headers) => {
    expect(problemIn(await change(headers))).toMatchObject({ status: 403, code: 'otherOrigin' });
    const response = await ask(`${url}/api/session/demo`, { personId: PEOPLE.coordinator }, headers);
    expect({ status: response.status, cookies: response.headers.getSetCookie() }).toEqual({ status: 403, cookies: [] });
  });

  it('are taken from our own pages, also through another name of this machine', async () => {
    const own: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'same-origin' },
      { Origin: 'http://127.0.0.1:3000' },
      { Origin: new URL(url).origin },
    ];
    for (const headers of own) {
      expect(problemIn(await change(headers)).code).toBe('invalidFields');
    }
  });
});

describe('demo people', () => {
  const EVERYBODY = Object.values(PEOPLE);

  it('are five, each with another role and something to do if there is any, and every one of them can be signed in as', async () => {
    const bench = await PagesBench.begin();
    try {
      const url = await bench.url();
      await bench.caseAfter('requested');
      const { people } = (await (await fetch(`${url}/api/session/demo`)).json()) as {
        people: { id: string; posts: { role: { vi: string } }[] }[];
      };
      expect(people.map(({ id }) => id)).toEqual([
        PEOPLE.localityContact,
        PEOPLE.unitContact,
        PEOPLE.coordinator,
        PEOPLE.tiedReviewer,
        PEOPLE.observer,
      ]);
      expect(people[3]?.posts).toHaveLength(2); // a member who is a unit's contact too
      for (const { id } of people) expect((await signedIn(url, ask(`${url}/api/session/demo`, { personId: id }))).view.person.id).toBe(id);
      expect((await ask(`${url}/api/session/demo`, { personId: 'person-nobody' })).status).toBe(404);
    } finally {
      await bench.end();
    }
  });

  it('are not there for a page of another site that has given us its name', async () => {
    const bench = await PagesBench.begin();
    try {
      const { port } = new URL(await bench.url());
      const named = (host: string): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const headers = { Host: host }; // `fetch` sends no host but the address's own
          get({ host: '127.0.0.1', port, path: '/api/session/demo', headers }, (response) => resolve(response.resume().statusCode)).once(
            'error',
            reject,
          );
        });
      expect(await named(`attacker.example:${port}`)).toBe(404);
      expect(await named(`127.0.0.1.attacker.example:${port}`)).toBe(404);
      expect(await named(`localhost:${port}`)).toBe(200);
    } finally {
      await bench.end();
    }
  });

  it.each([
    ['that came through a proxy', {}, { 'X-Forwarded-For': '127.0.0.1' }],
    ['that came through a proxy of another kind', {}, { Forwarded: 'for=127.0.0.1' }],
    ['in production', { CHUNG_SUC_MODE: 'production' as const }, {}],
    ['where others can reach the server', { HTTP_HOST: '0.0.0.0' }, {}],
  ])('are not there for a request %s: nobody learns who exists', async (_, settings, headers) => {
    const bench = await PagesBench.begin(settings);
    try {
      const url = await bench.url();
      expect((await fetch(`${url}/api/session/demo`, { headers })).status).toBe(404);
      for (const personId of [...EVERYBODY, 'person-nobody']) {
        const response = await ask(`${url}/api/session/demo`, { personId }, headers);
        expect({ status: response.status, cookies: response.headers.getSetCookie() }).toEqual({ status: 404, cookies: [] });
      }
      expect(await bench.db.database.getRepository(SessionRow).count()).toBe(0);
    } finally {
      await bench.end();
    }
  });
});

describe('in production, over https', () => {
  it('the cookie is bound to the host, and passwords sign in', async () => {
    const bench = await PagesBench.begin({ CHUNG_SUC_MODE: 'production', PUBLIC_URL: 'https://chungsuc.example.vn' });
    try {
      const url = await bench.url();
      await anAccount(bench.db.database, PEOPLE.unitContact, EMAIL);
      const { response, api } = await signedIn(url, ask(`${url}/api/session`, { email: EMAIL, password: PASSWORD }));
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-chung-suc=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
      expect((await api().get('/api/me')).status).toBe(200);
      expect(problemIn(await apiAs(url, null).get('/api/me'))).toMatchObject({ status: 401, code: 'notSignedIn' });
    } finally {
      await bench.end();
    }
  });
});
