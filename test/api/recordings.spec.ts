import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { apiAs, caseIn, problemIn } from './api-client';
import { pageAt } from './pages';
import { PagesBench } from './pages-bench';

const SAID = '2026-06-11T09:40:00+07:00';
const agree = {
  kind: 'agree',
  body: { presenters: [{ name: 'Nguyễn Văn Thử', kind: 'presenter' }], contents: 'Luật', acceptsCostSplit: true },
};
const onZalo = (over: object = {}) => ({ postId: POSTS.unit, source: 'zalo', saidAt: SAID, quote: 'OK em', act: agree, ...over });

describe('an answer that was given on Zalo (scenario 6)', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  beforeEach(async () => {
    await bench.caseAfter('requested');
    bench.now = instantAt('2026-06-11', 10, 5);
  });
  afterAll(() => bench.end());

  const as = async (personId: string) => apiAs(await bench.url(), personId);
  const record = async (body: object) => (await as(PEOPLE.coordinator)).post(`/api/cases/${bench.caseId}/commands/record-for`, body);

  it('is recorded by the coordinator: what could be said is offered, what was said is agreed, and whose word it is stays readable', async () => {
    const before = caseIn(await (await as(PEOPLE.coordinator)).get(`/api/cases/${bench.caseId}`));
    expect(before.speakers.map(({ side, commands }) => ({ side, commands }))).toEqual([
      { side: 'locality', commands: ['propose', 'cancel', 'declareTrouble'] },
      { side: 'unit', commands: ['agree', 'decline', 'propose', 'declareTrouble'] },
    ]);
    const after = caseIn(await record(onZalo()));
    expect(after.stage).toBe('agreed');
    expect(after.recordings).toMatchObject([
      { n: 1, whose: 'Đoàn Sở Mẫu A', source: { code: 'zalo' }, saidAt: SAID, quote: 'OK em', standing: 'open', mine: false },
    ]);
    const lines = after.timeline.filter(({ kind }) => kind === 'event').map(({ text }) => text.vi);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^Đ\/c .+ ghi nhận thay Đoàn Sở Mẫu A trả lời qua Zalo lúc 09h40, thứ Năm 11\/06\/2026: đồng ý phối hợp\.$/),
      'Đoàn Sở Mẫu A trả lời: đồng ý phối hợp (Văn phòng ghi nhận thay).',
    ]);
    expect(after.duties.map(({ id }) => id).sort()).toEqual(['acknowledge-1', 'hold-1']);
  });

  it('is confirmed or objected to by the unit alone, by the link of its mail too', async () => {
    await record(onZalo());
    const page = await pageAt(await bench.url(), await bench.link('acknowledge-1'));
    expect(page.text).toContain('nguyên văn “OK em”');
    expect((await page.send({})).summary()).toEqual([['#f-stands', expect.stringContaining('Nội dung ghi nhận thay')]]);
    expect((await page.send({ stands: 'no' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
    expect((await page.send({ stands: 'no', reason: 'Tôi chưa đồng ý ngày này' })).status).toBe(303);
    const seen = caseIn(await (await as(PEOPLE.coordinator)).get(`/api/cases/${bench.caseId}`));
    expect(seen.recordings).toMatchObject([{ standing: 'disputed', reason: 'Tôi chưa đồng ý ngày này' }]);
    expect(seen.escalations).toMatchObject([{ trigger: 'disputed', decidedAt: null }]);
  });

  it('stands when the unit says so on its case page', async () => {
    const mine = caseIn(await record(onZalo()));
    expect(mine.recordings[0]?.mine).toBe(false);
    const unit = await as(PEOPLE.unitContact);
    expect(caseIn(await unit.get(`/api/cases/${bench.caseId}`)).recordings[0]?.mine).toBe(true);
    const after = caseIn(await unit.post(`/api/cases/${bench.caseId}/commands/answer-recording`, { n: 1, stands: true }));
    expect(after.recordings).toMatchObject([{ standing: 'confirmed', mine: false }]);
    const again = await unit.post(`/api/cases/${bench.caseId}/commands/answer-recording`, { n: 1, stands: true });
    expect(problemIn(again).code).toBe('nothingRecorded');
  });

  it('names what is wrong where it was entered, and changes nothing', async () => {
    const wrong = await record(onZalo({ saidAt: '2026-06-12T09:40:00+07:00', act: { ...agree, body: { ...agree.body, contents: ' ' } } }));
    expect(wrong.status).toBe(400);
    expect(problemIn(wrong).errors.map(({ field, code }) => [field, code])).toEqual([
      ['saidAt', 'saidInFuture'],
      ['act.body.contents', 'required'],
    ]);
    expect(problemIn(await record(onZalo({ postId: 'nobody' }))).errors.map(({ code }) => code)).toEqual(['nobodysWord']);
    const shapeless = await record(onZalo({ act: { kind: 'adjust', body: {} } }));
    expect(problemIn(shapeless).errors.map(({ field }) => field)).toEqual(['act.kind']);
    for (const personId of [PEOPLE.unitContact, PEOPLE.localityContact, PEOPLE.reviewer, PEOPLE.observer]) {
      expect(problemIn(await (await as(personId)).post(`/api/cases/${bench.caseId}/commands/record-for`, onZalo())).code).toBe('notYours');
    }
    expect(await bench.eventKinds()).toEqual(['requested']);
  });
});
