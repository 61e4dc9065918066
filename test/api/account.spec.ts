import 'reflect-metadata';
import { accountShape, type AccountView } from '@chung-suc/api-contract';
import { addDays, localDateOf } from '@chung-suc/domain';
import { AttemptRow, MessageRow, SessionRow } from '@chung-suc/persistence';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { fieldsOf, problemIn, shaped, type Api } from './api-client';
import { PagesBench } from './pages-bench';
import { ask, signedIn, type SignedIn } from './sign-in';

const EMAIL = 'thu.nv@example.vn';
const NEW_PASSWORD = 'mùa đông năm nay rất ấm';

describe('one’s own account', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
  });
  afterAll(() => bench.end());
  beforeEach(async () => {
    const { database } = bench.db;
    for (const row of [SessionRow, AttemptRow]) await database.getRepository(row).clear();
    await database.query('DELETE FROM password_link');
    await database.query('DELETE FROM message');
    await database.query('DELETE FROM account');
    await anAccount(database, PEOPLE.unitContact, EMAIL);
  });

  const signIn = (password: string): Promise<Response> => ask(`${url}/api/session`, { email: EMAIL, password });
  const entered = (password = PASSWORD): Promise<SignedIn> => signedIn(url, signIn(password));
  const asDemo = (personId: string): Promise<SignedIn> => signedIn(url, ask(`${url}/api/session/demo`, { personId }));
  const seen = async (api: Api): Promise<AccountView> => shaped(accountShape, await api.get('/api/account'));
  const change = (api: Api, current: string, password: string) => api.put('/api/account/password', { current, password });

  it('says who one is, which posts from when to when, and where one is signed in; nothing of anybody else', async () => {
    const { database } = bench.db;
    const today = localDateOf(bench.now);
    await database.query(`INSERT INTO holding (post_id, person_id, held_from, held_to) VALUES ($1, $2, '2021-01-01', '2021-12-31')`, [
      POSTS.observer,
      PEOPLE.unitContact,
    ]);
    await database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, $3)`, [
      POSTS.unitSecretary,
      PEOPLE.unitContact,
      addDays(today, 1),
    ]);
    try {
      const elsewhere = await entered();
      bench.now += 60_000;
      const here = await entered();
      const account = await seen(here.api());
      expect(account).toMatchObject({ name: 'Nguyễn Văn Thử', email: EMAIL, hasPassword: true });
      expect(account.posts.map(({ title, from, to, standing }) => [title, from, to, standing])).toEqual([
        ['Bí thư Đoàn Sở Mẫu A', addDays(today, 1), null, 'coming'],
        ['Phó Bí thư Đoàn Sở Mẫu A', '2020-01-01', null, 'held'],
        ['Theo dõi', '2021-01-01', '2021-12-31', 'past'],
      ]);
      expect(account.sessions.map(({ current, signedInBy }) => [current, signedInBy])).toEqual([
        [true, 'password'],
        [false, 'password'],
      ]);
      expect((await seen(elsewhere.api())).sessions.map(({ current }) => current)).toEqual([false, true]);
      const rows = await database.getRepository(SessionRow).find();
      for (const { tokenHash } of rows) expect(JSON.stringify(account)).not.toContain(tokenHash);
      expect((await seen((await asDemo(PEOPLE.observer)).api())).posts.map(({ title }) => title)).toEqual(['Theo dõi']);
    } finally {
      await database.query(`DELETE FROM holding WHERE person_id = $1 AND post_id <> $2`, [PEOPLE.unitContact, POSTS.unit]);
    }
  });

  it('says with which browser and system somebody is signed in, if the browser does', async () => {
    const phone = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
    await signedIn(url, ask(`${url}/api/session`, { email: EMAIL, password: PASSWORD }, { 'user-agent': phone }));
    bench.now += 60_000;
    const here = await entered();
    expect((await seen(here.api())).sessions.map(({ device }) => device)).toEqual([null, 'Chrome · Android']);
  });

  it('signs out everywhere else, and nobody else', async () => {
    const [elsewhere, here, other] = [await entered(), await entered(), await asDemo(PEOPLE.observer)];
    expect((await here.api().delete('/api/account/other-sessions')).status).toBe(204);
    expect((await elsewhere.api().get('/api/me')).status).toBe(401);
    expect((await other.api().get('/api/me')).status).toBe(200);
    expect((await seen(here.api())).sessions).toMatchObject([{ current: true }]);
  });

  it('changes the password of whoever knows the present one: other sessions and links end, a mail tells it', async () => {
    const elsewhere = await entered();
    await ask(`${url}/api/password-resets`, { email: EMAIL });
    const here = await entered();
    const answer = await change(here.api(), PASSWORD, NEW_PASSWORD);
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    for (const before of [elsewhere, here]) expect((await before.api().get('/api/me')).status).toBe(401);
    const goesOn = await fetch(`${url}/api/account`, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect(accountShape.parse(await goesOn.json())).toMatchObject({ sessions: [{ current: true, signedInBy: 'password' }] });
    expect([(await signIn(PASSWORD)).status, (await signIn(NEW_PASSWORD)).status]).toEqual([401, 200]);
    const links = (await bench.db.database.query('SELECT used_at IS NOT NULL AS over FROM password_link')) as { over: boolean }[];
    expect(links).toEqual([{ over: true }]);
    expect(await bench.db.database.getRepository(MessageRow).findBy({ template: 'passwordChanged' })).toMatchObject([
      { postId: POSTS.unit, personId: PEOPLE.unitContact, caseId: null, state: 'queued' },
    ]);
  });

  it.each([
    ['a wrong present one', 'không phải', NEW_PASSWORD, 'current', 'passwordWrong'],
    ['no present one', '', NEW_PASSWORD, 'current', 'required'],
    ['no new one', PASSWORD, '', 'password', 'required'],
    ['one too short', PASSWORD, 'ngắn quá', 'password', 'passwordTooShort'],
    ['a common one', PASSWORD, 'Password123', 'password', 'passwordCommon'],
    ['the address', PASSWORD, EMAIL.toUpperCase(), 'password', 'passwordIsEmail'],
    ['the present one again', PASSWORD, PASSWORD, 'password', 'passwordAsBefore'],
  ])('refuses %s, and changes nothing', async (_, current, password, field, code) => {
    const here = await entered();
    const problem = problemIn(await change(here.api(), current, password));
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toEqual([[field, code]]);
    expect((await here.api().get('/api/me')).status).toBe(200);
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect(await bench.db.database.getRepository(MessageRow).countBy({ template: 'passwordChanged' })).toBe(0);
  });

  it('lets nobody guess the present one from a browser that was left open', async () => {
    const here = await entered();
    for (let n = 0; n < 5; n += 1) await change(here.api(), `sai ${n}`, NEW_PASSWORD);
    expect(problemIn(await change(here.api(), PASSWORD, NEW_PASSWORD))).toMatchObject({ status: 429, code: 'tooManyAttempts' });
  });

  it('of two changes at once one is taken', async () => {
    const [one, two] = [await entered(), await entered()];
    const answers = await Promise.all([change(one.api(), PASSWORD, NEW_PASSWORD), change(two.api(), PASSWORD, `${NEW_PASSWORD} hai`)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([400, 401]).toContain(statuses[1]); // its session had ended, or the password before was no more
    expect(await bench.db.database.getRepository(MessageRow).countBy({ template: 'passwordChanged' })).toBe(1);
  });

  it('has no password to change where there is no account, or none yet', async () => {
    const demo = await asDemo(PEOPLE.observer);
    expect(await seen(demo.api())).toMatchObject({ email: null, hasPassword: false, passwordSetAt: null });
    expect(problemIn(await change(demo.api(), PASSWORD, NEW_PASSWORD))).toMatchObject({ status: 409, code: 'noPasswordYet' });
    await anAccount(bench.db.database, PEOPLE.localityContact, 'phong.pt@example.vn', { withPassword: false });
    const invited = await asDemo(PEOPLE.localityContact);
    expect(problemIn(await change(invited.api(), PASSWORD, NEW_PASSWORD)).code).toBe('noPasswordYet');
  });
});
