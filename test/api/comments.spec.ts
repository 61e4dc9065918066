import 'reflect-metadata';
import { commentsShape, toIso, unreadCommentsShape, type CommentsView } from '@chung-suc/api-contract';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, fieldsOf, problemIn, shaped, type Api } from './api-client';
import { Listening } from './event-source';
import { PagesBench } from './pages-bench';

describe('comments on a case', () => {
  let bench: PagesBench;
  let url: string;
  let as: (personId: string) => Api;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
    as = (personId) => apiAs(url, personId);
  });
  beforeEach(async () => {
    await bench.caseAfter('requested');
  });
  afterAll(() => bench.end());

  const path = (comment = ''): string => `/api/cases/${bench.caseId}/comments${comment && `/${comment}`}`;
  const write = (text: string, who: string = PEOPLE.localityContact, key?: string) => as(who).post(path(), { text }, key);
  const read = async (who: string): Promise<CommentsView> => shaped(commentsShape, await as(who).get(path()));
  const written = async (text: string): Promise<string> => shaped(commentsShape, await write(text), 201).comments.at(-1)?.id ?? '';

  it('are written by the parties and the office, in NFC, and read by whoever reads the case', async () => {
    const before = await bench.everything();
    await write('  Hội trường có máy chiếu không?\n'.normalize('NFD'));
    bench.now += 60_000;
    await write('Có, 2 máy.\nXin gửi tài liệu trước.', PEOPLE.unitContact);
    const { comments, mayWrite } = await read(PEOPLE.observer);
    expect(mayWrite).toBe(false);
    expect(comments.map(({ author, text }) => [author.name, author.organisation, text])).toEqual([
      ['Phan Thị Phỏng', 'Phường Ví Dụ', 'Hội trường có máy chiếu không?'],
      ['Nguyễn Văn Thử', 'Đoàn Sở Mẫu A', 'Có, 2 máy.\nXin gửi tài liệu trước.'],
    ]);
    expect(comments.some(({ mayEdit, mayRemove }) => mayEdit || mayRemove)).toBe(false);
    // The case, its duties, its mails and what goes to the engine are as they were.
    expect(await bench.everything()).toEqual(before);
  });

  it('are not empty, not too long and without what cannot be kept: each is said at the field, and nothing is written', async () => {
    const wrong: [unknown, string][] = [
      [' \n', 'required'],
      ['a'.repeat(2_001), 'tooLong'],
      ['a\u0000b', 'forbiddenCharacters'],
      [7, 'wrongType'],
    ];
    for (const [text, code] of wrong) {
      const problem = problemIn(await as(PEOPLE.localityContact).post(path(), { text }));
      expect([problem.code, fieldsOf(problem)]).toEqual(['invalidFields', [['text', code]]]);
    }
    expect((await read(PEOPLE.localityContact)).comments).toEqual([]);
    expect((await write('😀'.repeat(2_000))).status).toBe(201);
  });

  it('are written once however often they are sent with a key', async () => {
    await Promise.all([write('Một lần', PEOPLE.localityContact, 'the-same-key'), write('Một lần', PEOPLE.localityContact, 'the-same-key')]);
    expect((await write('Một lần', PEOPLE.localityContact, 'the-same-key')).status).toBe(201);
    expect((await read(PEOPLE.localityContact)).comments).toHaveLength(1);
    expect(problemIn(await as(PEOPLE.localityContact).post(path(), { text: 'a' }, null)).code).toBe('keyMissing');
  });

  it('are changed by their author within five minutes, and it is seen that they were', async () => {
    const id = await written('Hội trường A');
    bench.now += 5 * 60_000;
    const changed = shaped(commentsShape, await as(PEOPLE.localityContact).put(path(id), { text: 'Hội trường B' }));
    expect(changed.comments[0]).toMatchObject({ text: 'Hội trường B', editedAt: '2026-06-10T10:20:00+07:00', mayEdit: true });
    expect(problemIn(await as(PEOPLE.unitContact).put(path(id), { text: 'C' })).code).toBe('notYours');
    bench.now += 1;
    expect(problemIn(await as(PEOPLE.localityContact).put(path(id), { text: 'C' })).code).toBe('commentTooOld');
    expect((await read(PEOPLE.localityContact)).comments[0]).toMatchObject({ text: 'Hội trường B', mayEdit: false, mayRemove: true });
  });

  it('are removed by their author or the coordinator; the place stays, the text is gone from the database', async () => {
    const mine = await written('Số của tôi');
    bench.now += 1_000;
    const other = await written('Nhầm hồ sơ');
    expect(problemIn(await as(PEOPLE.unitContact).delete(path(mine))).code).toBe('notYours');
    shaped(commentsShape, await as(PEOPLE.localityContact).delete(path(mine)));
    const { comments } = shaped(commentsShape, await as(PEOPLE.coordinator).delete(path(other)));
    expect(comments.map(({ text }) => text)).toEqual([null, null]);
    for (const id of [mine, other]) expect(problemIn(await as(PEOPLE.coordinator).delete(path(id))).code).toBe('commentRemoved');
    expect(problemIn(await as(PEOPLE.localityContact).put(path(mine), { text: 'a' })).code).toBe('commentRemoved');
    expect(await bench.db.database.query(`SELECT body FROM case_comment WHERE case_id = $1 AND body IS NOT NULL`, [bench.caseId])).toEqual(
      [],
    );
  });

  it('of another case are not found, and one of no case neither', async () => {
    const id = await written('Ở hồ sơ này');
    await bench.caseAfter('requested');
    for (const one of [id, crypto.randomUUID(), 'nobody']) {
      expect(problemIn(await as(PEOPLE.localityContact).put(path(one), { text: 'a' })).code).toBe('unknownComment');
      expect(problemIn(await as(PEOPLE.localityContact).delete(path(one))).code).toBe('unknownComment');
    }
  });

  it('are news to those whom the case names and the coordinator, until they have been on their screen', async () => {
    const news = async (who: string) =>
      shaped(unreadCommentsShape, await as(who).get('/api/comments/unread'))
        .cases.filter(({ id }) => id === bench.caseId)
        .map(({ count, last }) => [count, last.by]);
    const seen = (who: string, to: number) => as(who).put(`/api/cases/${bench.caseId}/comments-seen`, { to: toIso(to) });
    await written('Một');
    const first = bench.now;
    bench.now += 1_000;
    const second = await written('Hai');
    for (const who of [PEOPLE.unitContact, PEOPLE.coordinator]) expect(await news(who)).toEqual([[2, 'Phan Thị Phỏng']]);
    for (const who of [PEOPLE.localityContact, PEOPLE.reviewer, PEOPLE.observer, PEOPLE.branchContact]) expect(await news(who)).toEqual([]);
    expect((await seen(PEOPLE.unitContact, first)).status).toBe(204);
    expect(await news(PEOPLE.unitContact)).toEqual([[1, 'Phan Thị Phỏng']]);
    await seen(PEOPLE.unitContact, bench.now + 86_400_000); // a clock that is wrong hides nothing that is still to come
    await seen(PEOPLE.unitContact, first); // another screen that shows less takes nothing back
    expect(await news(PEOPLE.unitContact)).toEqual([]);
    bench.now += 1_000;
    await written('Ba');
    expect(await news(PEOPLE.unitContact)).toEqual([[1, 'Phan Thị Phỏng']]);
    await as(PEOPLE.coordinator).delete(path(second));
    expect(await news(PEOPLE.coordinator)).toEqual([[2, 'Phan Thị Phỏng']]); // what was removed is no news
  });

  it('are heard of at once by whoever looks at the case, and by nobody else', async () => {
    const [unit, stranger] = [await Listening.as(url, PEOPLE.unitContact), await Listening.as(url, PEOPLE.branchContact)];
    try {
      for (const one of [unit, stranger]) await one.until(({ names }) => names.includes('ready'));
      const id = await written('Có ai không?');
      await unit.until(({ said }) => said.some(([name]) => name === 'comments'));
      expect(unit.said.at(-1)).toEqual(['comments', { id: bench.caseId }]);
      unit.forget();
      await as(PEOPLE.localityContact).delete(path(id));
      await unit.until(({ names }) => names.includes('comments'));
      expect(unit.names).not.toContain('case');
      expect(stranger.names).toEqual(['ready']);
    } finally {
      unit.stop();
      stranger.stop();
    }
  });
});
