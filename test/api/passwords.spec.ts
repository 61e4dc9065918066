import 'reflect-metadata';
import { passwordTokenShape } from '@chung-suc/api-contract';
import { addDays, localDateOf } from '@chung-suc/domain';
import { AccountRow, AttemptRow, MessageRow, PasswordLinkRow } from '@chung-suc/persistence';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { apiAs, fieldsOf, problemIn, shaped, type ApiAnswer } from './api-client';
import { PagesBench } from './pages-bench';
import { ask, signedIn, type SignedIn } from './sign-in';

const EMAIL = 'thu.nv@example.vn';
const NEW_PASSWORD = 'mùa đông năm nay rất ấm';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('passwords by mail', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
  });
  afterAll(() => bench.end());
  beforeEach(async () => {
    const { database } = bench.db;
    for (const row of [PasswordLinkRow, AttemptRow]) await database.getRepository(row).clear();
    await database.query('DELETE FROM message');
    await database.query('DELETE FROM account');
    await anAccount(database, PEOPLE.unitContact, EMAIL);
  });

  const nobody = () => apiAs(url, null);
  const askFor = (email: string): Promise<ApiAnswer> => nobody().post('/api/password-resets', { email }, null);
  const invite = (personId: string, by: string = PEOPLE.coordinator): Promise<ApiAnswer> =>
    apiAs(url, by).post('/api/invitations', { personId }, null);
  const mails = (): Promise<MessageRow[]> => bench.db.database.getRepository(MessageRow).find({ order: { createdAt: 'ASC' } });
  const links = (): Promise<PasswordLinkRow[]> => bench.db.database.getRepository(PasswordLinkRow).find({ order: { expiresAt: 'ASC' } });
  const token = async (): Promise<string> => bench.passwordToken((await links()).at(-1)?.id ?? '');
  const signIn = (password: string, email = EMAIL): Promise<Response> => ask(`${url}/api/session`, { email, password });
  const setting = async (password: string, by?: string): Promise<Response> =>
    ask(`${url}/api/password-tokens/${by ?? (await token())}`, { password });

  it('a forgotten one: a mail with a link of an hour that sets another, signs in, and signs out everywhere else', async () => {
    const before = await signedIn(url, signIn(PASSWORD));
    expect(await askFor(' Thu.NV@example.vn ')).toMatchObject({ status: 202, body: null });
    expect(await mails()).toMatchObject([{ template: 'passwordReset', caseId: null, postId: POSTS.unit, state: 'queued' }]);
    const shown = shaped(passwordTokenShape, await nobody().get(`/api/password-tokens/${await token()}`));
    expect(shown).toMatchObject({ purpose: 'reset', name: 'Nguyễn Văn Thử', email: EMAIL });
    expect(Date.parse(shown.expiresAt)).toBe(bench.now + HOUR);
    const after: SignedIn = await signedIn(url, setting(NEW_PASSWORD));
    expect(after.view.person.id).toBe(PEOPLE.unitContact);
    expect((await after.api().get('/api/me')).status).toBe(200);
    expect((await before.api().get('/api/me')).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(NEW_PASSWORD)).status).toBe(200);
  });

  it('the link can be looked at any number of times, used once, and dies with the hour and with any other that was used', async () => {
    await askFor(EMAIL);
    const first = await token();
    bench.now += MINUTE;
    await askFor(EMAIL);
    for (let n = 0; n < 3; n += 1) expect((await nobody().get(`/api/password-tokens/${first}`)).status).toBe(200);
    const statuses = await Promise.all([1, 2, 3].map(async () => (await setting(NEW_PASSWORD)).status));
    expect(statuses.sort()).toEqual([200, 410, 410]);
    for (const over of [first, await token()]) {
      expect(problemIn(await nobody().get(`/api/password-tokens/${over}`))).toMatchObject({ status: 410, code: 'passwordLinkOver' });
    }
    await askFor(EMAIL);
    bench.now += HOUR;
    expect((await setting(NEW_PASSWORD)).status).toBe(410);
  });

  it('the answer does not tell whether there is an account; mails are few', async () => {
    const known = await askFor(EMAIL);
    for (const other of ['nobody@example.vn', '', 'x'.repeat(5_000)]) {
      const { status, body } = await askFor(other);
      expect({ status, body }).toEqual({ status: known.status, body: known.body });
    }
    for (let n = 0; n < 5; n += 1) expect((await askFor(EMAIL)).status).toBe(202);
    expect(await mails()).toHaveLength(3);
    bench.now += HOUR;
    await askFor(EMAIL);
    expect(await mails()).toHaveLength(4);
  });

  it('waits that were somebody else’s doing end with a new password', async () => {
    await askFor(EMAIL);
    for (let n = 0; n < 5; n += 1) await signIn('wrong');
    expect((await signIn(PASSWORD)).status).toBe(429);
    await signedIn(url, setting(NEW_PASSWORD));
    expect((await signIn(NEW_PASSWORD)).status).toBe(200);
  });

  it.each([
    ['', 'required'],
    ['ngắn quá', 'passwordTooShort'],
    ['x'.repeat(201), 'passwordTooLong'],
    ['Password123', 'passwordCommon'],
    ['1234567890', 'passwordCommon'],
    ['THU.NV@example.vn', 'passwordIsEmail'],
  ])('“%.20s” is not taken: %s; the link stays open', async (password, code) => {
    await askFor(EMAIL);
    const response = await setting(password);
    const problem = problemIn({ status: response.status, headers: response.headers, body: await response.json() });
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toEqual([['password', code]]);
    expect((await setting(NEW_PASSWORD)).status).toBe(200);
  });

  it('nothing but the mail’s own address opens it', async () => {
    await askFor(EMAIL);
    const good = await token();
    const [{ id } = { id: '' }] = await links();
    // The mail of a case carries a link of another kind: its MAC says nothing here, and the other way round.
    for (const wrong of [id, `${good}x`, good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), bench.pathOf(id).slice(3), 'x', '%00']) {
      expect(problemIn(await nobody().get(`/api/password-tokens/${wrong}`)).code).toBe('linkUnknown');
      expect((await setting(NEW_PASSWORD, wrong)).status).toBe(404);
    }
    expect((await fetch(`${url}/l/${good}`)).status).toBe(404);
    const kept = JSON.stringify(
      await bench.db.database.query('SELECT to_jsonb(l) AS l, to_jsonb(m) AS m FROM password_link l JOIN message m ON m.id = l.message_id'),
    );
    expect(kept).toContain(id);
    expect(kept).not.toContain(good.split('.')[1]);
  });

  it('an invitation makes the account, and its link lives three days; another brings a new one', async () => {
    expect(await invite(PEOPLE.localityContact)).toMatchObject({ status: 202, body: null });
    expect(await bench.db.database.getRepository(AccountRow).findOneByOrFail({ personId: PEOPLE.localityContact })).toMatchObject({
      email: 'phong.pt@example.vn',
      passwordHash: null,
    });
    expect(await mails()).toMatchObject([{ template: 'invitation', postId: POSTS.locality, caseId: null }]);
    expect((await signIn('', 'phong.pt@example.vn')).status).toBe(401);
    bench.now += 72 * HOUR - 1;
    const { view } = await signedIn(url, setting(NEW_PASSWORD));
    expect(view.person.id).toBe(PEOPLE.localityContact);
    expect((await invite(PEOPLE.localityContact)).status).toBe(202);
    expect((await signIn(NEW_PASSWORD, 'phong.pt@example.vn')).status).toBe(200); // until it is followed, nothing changes
  });

  it('an invitation is refused where it cannot arrive', async () => {
    expect(problemIn(await invite('person-nobody'))).toMatchObject({ status: 404, code: 'unknownPerson' });
    expect(problemIn(await invite(PEOPLE.observer))).toMatchObject({ status: 409, code: 'notInvitable' }); // no e-mail address
    await bench.db.database.query(`UPDATE account SET email = 'muc.dm@example.vn' WHERE person_id = $1`, [PEOPLE.unitContact]);
    expect(problemIn(await invite(PEOPLE.parentContact))).toMatchObject({ status: 409, code: 'emailTaken' });
    const yesterday = addDays(localDateOf(bench.now), -1);
    await bench.db.database.query(`UPDATE holding SET held_to = $2 WHERE person_id = $1`, [PEOPLE.branchContact, yesterday]);
    expect(problemIn(await invite(PEOPLE.branchContact))).toMatchObject({ status: 409, code: 'notInvitable' });
    await bench.db.database.query(`UPDATE holding SET held_to = NULL WHERE person_id = $1`, [PEOPLE.branchContact]);
    expect(await mails()).toEqual([]);
  });
});
