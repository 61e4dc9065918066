import 'reflect-metadata';
import { addDays, instantAt, localDateOf } from '@chung-suc/domain';
import { signInAsDemo, type SessionHeaders } from '@chung-suc/infra/local/demo-session';
import { ASKED_AT, aDecline, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { freshNamespace, prepareServices } from '../kit';
import { apiAs } from './api-client';
import { Listening } from './event-source';
import { PagesBench } from './pages-bench';

const DAY = 86_400_000;

describe('what one hears while a page is open', () => {
  let bench: PagesBench;
  let url: string;
  const open: Listening[] = [];

  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });
  afterAll(() => bench.end());

  const listen = async (personId: string, at = url): Promise<Listening> => {
    const one = await Listening.as(at, personId);
    open.push(one);
    await one.until(({ names }) => names.includes('ready'));
    one.forget();
    return one;
  };
  const sessionOf = async (personId: string): Promise<SessionHeaders> => {
    const session = await signInAsDemo(url, personId);
    if ('refused' in session) throw new Error('Signing in was refused');
    return session.headers;
  };
  /** Another case, which its locality, its unit and whoever sees all hear of: whoever hears of it has heard all that came before. */
  const another = async (): Promise<string> => {
    bench.caseId = crypto.randomUUID();
    await bench.give('request', aRequest({}, OFFERINGS.branch), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 16));
    return bench.caseId;
  };
  const heard = (one: Listening, id: string): string[] =>
    one.said.flatMap(([name, data]) => ('id' in data && data.id === id ? [name as string] : []));

  it('comes at once, unpacked, and says again and again that it is alive', async () => {
    const one = await listen(PEOPLE.unitContact);
    expect(one.status).toBe(200);
    expect(one.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(one.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(one.headers.get('content-encoding')).toBeNull();
    expect(one.retryMs).toBeGreaterThanOrEqual(2_000);
    await one.until(({ beats }) => beats >= 2);
  });

  it('is told of a case to its parties and to those who see all, by ids only, and to nobody else', async () => {
    await bench.caseAfter('requested');
    const { caseId } = bench;
    const people = [PEOPLE.unitContact, PEOPLE.localityContact, PEOPLE.unitSecretary, PEOPLE.observer, PEOPLE.branchContact];
    const [unit, locality, secretary, observer, stranger] = (await Promise.all(people.map((who) => listen(who)))) as [
      Listening,
      Listening,
      Listening,
      Listening,
      Listening,
    ];
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
    const [{ version } = { version: 0 }] = (await bench.db.database.query(`SELECT version FROM cases WHERE id = $1`, [caseId])) as {
      version: number;
    }[];
    for (const one of [unit, locality, secretary, observer]) {
      await one.until(({ said }) => said.some(([name]) => name === 'case'));
      expect(one.said.find(([name]) => name === 'case')).toEqual(['case', { id: caseId, version }]);
    }
    const next = await another();
    await stranger.until((one) => heard(one, next).length > 0);
    expect(heard(stranger, caseId)).toEqual([]);
    await observer.until((one) => heard(one, next).length > 0);
    expect(heard(unit, next)).toEqual([]);
  });

  it('tells whoever owes something, or has just ceased to, that it may have changed', async () => {
    await bench.caseAfter('requested');
    const [unit, locality, observer] = [
      await listen(PEOPLE.unitContact),
      await listen(PEOPLE.localityContact),
      await listen(PEOPLE.observer),
    ];
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
    await unit.until(({ names }) => names.includes('duties')); // answered: owed no more
    await observer.until(({ names }) => names.includes('case'));
    const next = await another();
    await observer.until((one) => heard(one, next).length > 0);
    expect([locality.names.includes('duties'), observer.names.includes('duties')]).toEqual([false, false]);
  });

  it('goes by the posts held at that instant: a new holder hears, the one before does not', async () => {
    await bench.caseAfter('requested');
    const { caseId } = bench;
    const { database } = bench.db;
    const [before, after] = [await listen(PEOPLE.unitContact), await listen(PEOPLE.parentContact)];
    const today = localDateOf(ASKED_AT);
    await database.query(`UPDATE holding SET held_to = $2 WHERE post_id = $1`, [POSTS.unit, addDays(today, -1)]);
    await database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, $3)`, [
      POSTS.unit,
      PEOPLE.parentContact,
      today,
    ]);
    try {
      await bench.give('decline', aDecline(), PEOPLE.parentContact, instantAt('2026-06-10', 14, 2));
      await after.until((one) => heard(one, caseId).length > 0);
      // The parent of a branch hears of its case; so does whoever led the unit before, by no post at all.
      await another();
      await after.until((one) => heard(one, bench.caseId).length > 0);
      expect(before.said).toEqual([]);
    } finally {
      await database.query(`DELETE FROM holding WHERE post_id = $1 AND person_id = $2`, [POSTS.unit, PEOPLE.parentContact]);
      await database.query(`UPDATE holding SET held_to = NULL WHERE post_id = $1`, [POSTS.unit]);
    }
  });

  it('hears what the escalation service has found', async () => {
    await bench.caseAfter('requested');
    await bench.give('decline', aDecline(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
    const member = await listen(PEOPLE.reviewer);
    await bench.prepare();
    await member.until((one) => heard(one, bench.caseId).length > 0);
  });

  it('says nothing of what was refused, and changed nothing', async () => {
    await bench.caseAfter('agreed');
    const unit = await listen(PEOPLE.unitContact);
    await expect(bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 15))).rejects.toThrow('refused');
    await bench.give('declareTrouble', { reason: 'Ốm', unable: true, knewAt: null }, PEOPLE.unitContact, instantAt('2026-06-10', 16));
    await unit.until(({ names }) => names.includes('case'));
    expect(unit.names.filter((name) => name === 'case')).toHaveLength(1);
  });

  it('ends at once when that session signs out, and leaves the other sessions of the same person', async () => {
    const headers = await sessionOf(PEOPLE.unitContact);
    const leaving = await Listening.with(url, headers);
    open.push(leaving);
    const staying = await listen(PEOPLE.unitContact);
    await leaving.until(({ names }) => names.includes('ready'));
    await fetch(`${url}/api/session`, { method: 'DELETE', headers });
    await leaving.until(({ ended }) => ended);
    expect(leaving.names.at(-1)).toBe('ended');
    expect([staying.ended, staying.names]).toEqual([false, []]);
  });

  it('ends when the session runs out, and to listen has not kept it alive', async () => {
    await bench.caseAfter('requested');
    const one = await listen(PEOPLE.unitContact);
    bench.now += 401 * DAY;
    await one.until(({ ended }) => ended);
    expect(one.names.at(-1)).toBe('ended');
  });

  it('has everything asked again when a day begins', async () => {
    await bench.caseAfter('requested');
    const one = await listen(PEOPLE.unitContact);
    await one.until(({ beats }) => beats >= 2); // it has seen today
    bench.now = instantAt(addDays(localDateOf(bench.now), 1), 0);
    await one.until(({ names }) => names.includes('ready'));
  });

  it('says that it is deaf while its connection to the database is gone, and has everything asked again when it is back', async () => {
    await bench.caseAfter('requested');
    const unit = await listen(PEOPLE.unitContact);
    await bench.db.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'chung-suc hints'`,
    );
    await unit.until(({ names }) => names.includes('lost'));
    const late = await Listening.as(url, PEOPLE.localityContact);
    open.push(late);
    await late.until(({ names }) => names.length > 0);
    expect(late.names[0]).toBe('lost');
    bench.now = instantAt(addDays(localDateOf(bench.now), 1), 0); // whoever was called back by the new day would miss what comes before it hears
    for (const one of [unit, late]) await one.until(({ names }) => names.at(-1) === 'ready');
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
    for (const one of [unit, late]) {
      await one.until(({ names }) => names.includes('case'));
      expect(one.names.slice(0, 3)).toEqual(['lost', 'ready', 'case']);
    }
  });

  it('is told by every process of the API, and signing out at one ends it at the other', async () => {
    const services = await prepareServices({
      databaseUrl: bench.db.url,
      namespace: await freshNamespace(),
      smtpUrl: 'smtp://127.0.0.1:9',
    });
    const other = await services.start('api');
    try {
      await bench.caseAfter('requested');
      const [here, there] = [await listen(PEOPLE.unitContact), await listen(PEOPLE.unitContact, services.url)];
      await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
      for (const one of [here, there]) await one.until(({ names }) => names.includes('case'));

      const session = await signInAsDemo(services.url, PEOPLE.observer);
      if ('refused' in session) throw new Error('Signing in was refused');
      const leaving = await Listening.with(services.url, session.headers);
      open.push(leaving);
      await leaving.until(({ names }) => names.includes('ready'));
      // The same session; a cookie of this machine is named after the port.
      const cookie = String(session.headers['Cookie']).replace(/^[^=]+/, 'chung-suc-3000');
      await fetch(`${url}/api/session`, { method: 'DELETE', headers: { Cookie: cookie } });
      await leaving.until(({ ended }) => ended);

      const closing = other.stop();
      await there.until(({ ended }) => ended);
      await closing;
    } finally {
      await other.stop();
    }
  });

  it('gives nobody a stream who is not signed in', async () => {
    expect((await apiAs(url, null).get('/api/live')).status).toBe(401);
    const headers = await sessionOf(PEOPLE.observer);
    const head = await fetch(`${url}/api/live`, { method: 'HEAD', headers });
    expect(head.headers.get('content-type')).toMatch(/^text\/event-stream/);
  });
});
