import 'reflect-metadata';
import { instantAt, type CommandBodies, type Instant } from '@chung-suc/domain';
import { aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const TWO = instantAt('2026-06-10', 14, 2);
const OTHER = { start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };
const AN_ANSWER = {
  answer: 'agree',
  'presenters.0.name': 'Lý Thị Diễn Giả',
  'presenters.0.kind': 'presenter',
  contents: 'An toàn thực phẩm cho hộ kinh doanh nhỏ',
  acceptsCostSplit: 'yes',
};
const SPECIFIC = { 'details.presenters.0.name': 'Lý Thị Diễn Giả', 'details.contents': 'An toàn thực phẩm' };
const MOVED = { 'terms.start': '2026-06-19T08:00', 'terms.end': '2026-06-19T10:00' };

describe('the pages of proposals and consent', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);
  const asked = async (over: Partial<CommandBodies['request']> = {}): Promise<void> => {
    await bench.clear();
    await bench.give('request', { ...aRequest(), ...over }, PEOPLE.localityContact, instantAt('2026-06-10', 10, 15));
    bench.now = TWO;
  };
  /** The unit proposes another day on its page, and one more besides. */
  const proposed = async (): Promise<void> => {
    await asked();
    const page = await open(await bench.link('answer-1'));
    const typed = {
      answer: 'propose',
      ...MOVED,
      ...SPECIFIC,
      'otherDates.0.start': '2026-06-25T14:00',
      'otherDates.0.end': '2026-06-25T16:00',
    };
    expect((await page.change({ ...typed, proposalNote: 'Hôm đó báo cáo viên đi công tác' })).status).toBe(303);
  };
  const changed = async (by: string, at: Instant): Promise<void> => {
    await bench.caseAfter('agreed');
    const terms = { ...aRequest().terms, start: OTHER.start, end: OTHER.end };
    await bench.give('propose', { version: 1, terms, otherDates: [], details: null, note: 'Trùng lịch thi' }, by, at);
  };

  it('a unit proposes: it answers with it, and the page says what comes next', async () => {
    await proposed();
    expect(await bench.eventKinds()).toEqual(['requested', 'proposed']);
    const after = await open(await bench.link('answer-1'));
    expect(after.text).toContain('Đề xuất đã được gửi');
    expect(after.text).toContain('Đ/c Thử vừa đề xuất lúc 14h02: 08h00–10h00, thứ Sáu 19/06/2026 hoặc 14h00–16h00, thứ Năm 25/06/2026.');
    expect(after.text).toContain('Phường Ví Dụ trả lời đề xuất của Đoàn Sở Mẫu A trước 17h00, thứ Sáu 12/06/2026');
    expect(after.html).not.toContain('<form');
  });

  it('the locality sees what differs, and consents: on the date proposed, or on the other one', async () => {
    for (const [date, agreedOn] of [
      ['', '08h00–10h00, thứ Sáu 19/06/2026'],
      ['0', '14h00–16h00, thứ Năm 25/06/2026'],
    ] as const) {
      await proposed();
      const path = await bench.link('consent-2');
      const page = await open(path);
      for (const words of [
        'Trước: 14h00–16h00, thứ Năm 18/06/2026',
        'Đề xuất: 08h00–10h00, thứ Sáu 19/06/2026',
        'Hôm đó báo cáo viên đi công tác',
        'Ngày khác cũng được',
        'Lý Thị Diễn Giả (báo cáo viên)',
        'Gửi xong:',
      ]) {
        expect(page.text).toContain(words);
      }
      expect(page.text).not.toContain('Giữ nguyên như đã thống nhất');
      expect(page.html).not.toMatch(/<script|onclick|style="|https?:\/\//i);
      expect((await page.change({ verdict: 'accept', date })).status).toBe(303);
      const after = await open(path);
      expect(after.text).toContain('đồng ý với đề xuất, các bên đã thống nhất');
      expect(after.text).toContain(`Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện ${agreedOn}`);
      expect((await bench.eventKinds()).at(-1)).toBe('agreed');
    }
  });

  it('any number of rounds; each side sees what it stood by', async () => {
    await proposed();
    const page = await open(await bench.link('consent-2'));
    expect(page.valueOf('terms.start')).toBe('2026-06-19T08:00');
    const counter = {
      verdict: 'propose',
      'terms.start': '2026-06-22T08:00',
      'terms.end': '2026-06-22T10:00',
      'audience.youngOfficials': '20',
    };
    expect((await page.change(counter)).status).toBe(303);
    const units = await open(await bench.link('answer-2'));
    expect(units.text).toContain('Trước: 08h00–10h00, thứ Sáu 19/06/2026');
    expect(units.text).toContain('Đề xuất: 08h00–10h00, thứ Hai 22/06/2026');
    expect(units.text).toContain('Trước: chưa có Đề xuất: 20 người');
    expect(units.valueOf('version')).toBe('3');
    expect((await units.change({ ...AN_ANSWER })).status).toBe(303);
    expect(await bench.eventKinds()).toEqual(['requested', 'proposed', 'proposed', 'agreed']);
  });

  it('a unit agrees on one of the dates that the locality named', async () => {
    await asked({ otherDates: [OTHER] });
    const page = await open(await bench.link('answer-1'));
    expect(page.text).toContain('Vào ngày nào?');
    expect(page.chosen('date')).toBe('');
    expect((await page.send({ ...AN_ANSWER, version: '1', date: '7' })).summary()).toEqual([['#f-date', 'Ngày: Không có phương án này.']]);
    expect((await page.send({ ...AN_ANSWER, version: '1', date: '0' })).status).toBe(303);
    const after = await open(await bench.link('answer-1'));
    expect(after.text).toContain('Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 25/06/2026');
  });

  it.each([
    ['nothing new', {}, ['#f-terms']],
    ['an end before the start', { 'terms.start': '2026-06-19T10:00', 'terms.end': '2026-06-19T08:00' }, ['#f-terms-end']],
    ['a date in the past', { 'terms.start': '2026-06-01T08:00', 'terms.end': '2026-06-01T10:00' }, ['#f-terms-start']],
    ['a date beyond the plan', { 'terms.start': '2026-12-19T08:00', 'terms.end': '2026-12-19T10:00' }, ['#f-terms-start']],
    ['a date that cannot be read', { ...MOVED, 'terms.start': 'thứ Năm' }, ['#f-terms-start']],
    ['a negative head-count', { ...MOVED, 'audience.peopleInHardship': '-5' }, ['#f-audience-peopleInHardship']],
    ['an absurd head-count', { ...MOVED, 'audience.peopleInHardship': '1000000' }, ['#f-audience-peopleInHardship']],
    ['nobody to come', { ...MOVED, 'audience.peopleInHardship': '' }, ['#f-audience-youthAndChildren']],
    ['another mode without a reason', { ...MOVED, 'terms.mode': 'online' }, ['#f-terms-modeDeviation']],
    ['half of another date', { ...MOVED, 'otherDates.1.start': '2026-06-26T08:00' }, ['#f-otherDates-1-end']],
    [
      'the same date twice',
      { ...MOVED, 'otherDates.0.start': '2026-06-19T08:00', 'otherDates.0.end': '2026-06-19T10:00' },
      ['#f-otherDates-0-start'],
    ],
    [
      'nobody to speak, about nothing',
      { ...MOVED, 'details.presenters.0.name': ' ', 'details.contents': '' },
      ['#f-details-presenters-0-name', '#f-details-contents'],
    ],
  ])('does not take a proposal of %s; nothing changes and what was typed stays', async (_, typed, anchors) => {
    await asked();
    const page = await open(await bench.link('answer-1'));
    const before = await bench.everything();
    const again = await page.change({ answer: 'propose', ...SPECIFIC, proposalNote: 'Xin dời', ...typed });
    expect(again.status).toBe(400);
    expect(again.summary().map(([anchor]) => anchor)).toEqual(anchors);
    for (const [anchor] of again.summary()) expect(again.html).toContain(`id="${anchor.slice(1)}"`);
    expect(again.chosen('answer')).toBe('propose');
    for (const [field, value] of Object.entries({ proposalNote: 'Xin dời', ...typed })) {
      if (field !== 'terms.mode') expect(again.valueOf(field)).toBe(value);
    }
    expect(await bench.everything()).toEqual(before);
  });

  it('whoever answers a version that another has taken the place of hears of it, and loses nothing', async () => {
    await proposed();
    const late = await open(await bench.link('consent-2'));
    const terms = { ...aRequest().terms, start: OTHER.start, end: OTHER.end };
    const newer = { version: 2, terms, otherDates: [], details: null, note: null };
    await bench.give('propose', newer, PEOPLE.unitContact, instantAt('2026-06-10', 15));
    const refused = await late.change({ verdict: 'propose', 'terms.place': 'Nhà văn hóa xã', proposalNote: 'Gần dân hơn' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Đ/c Thử vừa đề xuất');
    expect(refused.text).toContain('Nhà văn hóa xã');
    expect(refused.text).toContain('Gần dân hơn');
    // Consent to what is not on the table any more is no consent to what is.
    const now = await open(await bench.link('consent-3'));
    const old = await now.change({ verdict: 'accept', version: '2', date: '' });
    expect(old.status).toBe(409);
    expect(old.text).toContain('Đã có đề xuất mới hơn');
    expect((await old.change({ verdict: 'accept', date: '' })).status).toBe(303);
  });

  it('of two localities at one time the rural commune is named first, and a date that is taken is closed', async () => {
    await asked({ otherDates: [OTHER] });
    const wards = bench.caseId;
    bench.caseId = crypto.randomUUID();
    await bench.give('request', aRequest(), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 11));
    const communes = bench.caseId;
    bench.caseId = wards;
    const both = await open(await bench.link('answer-1'));
    expect(both.text).toContain('Các địa phương cùng đề nghị vào giờ này');
    expect(both.text.indexOf('Xã Minh Họa (địa bàn xã)')).toBeLessThan(both.text.indexOf('Phường Ví Dụ – đề nghị này'));

    bench.caseId = communes;
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 15));
    bench.caseId = wards;
    const page = await open(await bench.link('answer-1'));
    expect(page.text).toContain('Đơn vị đã có hoạt động trùng giờ');
    expect(page.text).toContain('14h00–16h00, thứ Năm 18/06/2026 – Đơn vị đã có hoạt động vào giờ này');
    const before = await bench.eventKinds();
    const refused = await page.change({ ...AN_ANSWER, date: '' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Đơn vị đã có hoạt động vào giờ này');
    expect(refused.valueOf('contents')).toBe(AN_ANSWER.contents);
    expect(await bench.eventKinds()).toEqual(before);
    expect((await refused.change({ ...AN_ANSWER, date: '0' })).status).toBe(303);
  });

  it('a change after the agreement: consent moves it, turning it down keeps it, and its own side can withdraw it', async () => {
    await changed(PEOPLE.localityContact, TWO + 60_000);
    const hold = await open(await bench.link('hold-1'));
    expect(hold.text).toContain('Đang có đề xuất thay đổi');
    const page = await open(await bench.link('consent-2'));
    expect(page.text).toContain('Trước: 14h00–16h00, thứ Năm 18/06/2026');
    expect((await page.change({ verdict: 'turnDown' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
    expect((await page.change({ verdict: 'turnDown', reason: 'Báo cáo viên đã nhận nơi khác' })).status).toBe(303);
    const kept = await open(await bench.link('consent-2'));
    expect(kept.text).toContain('Giữ nguyên như đã thống nhất');
    expect(kept.text).toContain('Báo cáo viên đã nhận nơi khác');
    expect(kept.text).toContain('thực hiện 14h00–16h00, thứ Năm 18/06/2026');

    await changed(PEOPLE.localityContact, TWO + 60_000);
    expect((await (await open(await bench.link('consent-2'))).change({ verdict: 'accept', date: '' })).status).toBe(303);
    expect((await open(await bench.link('hold-1'))).text).toContain('Nội dung đã được thống nhất lại');
    expect((await open(await bench.link('hold-2'))).text).toContain('14h00–16h00, thứ Năm 25/06/2026');

    await bench.caseAfter('agreed');
    const moving = await (await open(await bench.link('hold-1'))).change({ how: 'propose', ...MOVED });
    expect(moving.status).toBe(303);
    const own = await open(await bench.link('hold-1'));
    expect(own.text).toContain('Giữ nguyên như đã thống nhất: rút lại đề xuất thay đổi');
    expect(own.text).toContain('Phường Ví Dụ trả lời đề xuất của Đoàn Sở Mẫu A trước');
    expect((await own.change({ how: 'withdraw', reason: 'Đã thu xếp được' })).status).toBe(303);
    expect((await bench.eventKinds()).slice(-2)).toEqual(['proposed', 'turnedDown']);
  });

  it('either side calls it off with a reason, and everybody reads it', async () => {
    await bench.caseAfter('agreed');
    const page = await open(await bench.link('hold-1'));
    const before = await bench.everything();
    expect((await page.change({ how: 'cancel', reason: ' ' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
    expect(await bench.everything()).toEqual(before);
    expect((await page.change({ how: 'cancel', reason: 'Đơn vị giải thể' })).status).toBe(303);
    const after = await open(await bench.link('hold-1'));
    expect(after.text).toContain('Đ/c Thử vừa báo hủy lúc 14h02: do đơn vị. Đơn vị giải thể');
    expect(after.text).toContain('Đơn vị đã hủy, hồ sơ đã khép lại');

    await proposed();
    const locality = await open(await bench.link('consent-2'));
    expect((await locality.change({ verdict: 'cancel', reason: 'Mưa lũ' })).status).toBe(303);
    expect((await open(await bench.link('answer-1'))).text).toContain('Địa phương đã hủy, hồ sơ đã khép lại');
  });

  describe('of a co-unit', () => {
    const WHO = { postId: POSTS.branch, personId: PEOPLE.branchContact };
    const joining = async (): Promise<string> => {
      await bench.clear();
      await bench.give('request', aRequest({}, OFFERINGS.withCoUnit), PEOPLE.localityContact, instantAt('2026-06-10', 10, 15));
      await bench.give('agree', anAgreement(), PEOPLE.unitContact, TWO);
      return bench.link('join-1', WHO);
    };

    it('consents to what the sides have settled, and only then it is agreed', async () => {
      const path = await joining();
      const page = await open(path);
      expect(page.text).toContain('Chi đoàn Trung tâm Mẫu xác nhận phối hợp cùng Đoàn Sở Mẫu A trước');
      expect(page.text).toContain('Xin Đ/c Hoàng Văn Tạm trả lời thay mặt Chi đoàn Trung tâm Mẫu.');
      expect(await bench.eventKinds()).toEqual(['requested', 'consented']);
      expect((await page.send({})).summary()).toEqual([['#f-verdict', 'Trả lời: Xin chọn một mục.']]);
      expect((await page.change({ verdict: 'accept' })).status).toBe(303);
      expect(await bench.eventKinds()).toEqual(['requested', 'consented', 'agreed']);
      expect((await open(path)).text).toContain('Đ/c Tạm vừa trả lời lúc 14h02');
    });

    it('declines with a reason: the committee hears it', async () => {
      const path = await joining();
      const page = await open(path);
      expect((await page.change({ verdict: 'decline', alternative: 'Tháng sau' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
      expect((await page.change({ verdict: 'decline', reason: 'Trùng lịch' })).status).toBe(303);
      expect(await bench.eventKinds()).toEqual(['requested', 'consented', 'coUnitDeclined', 'escalated']);
      expect((await open(path)).text).toContain('chưa thể tham gia');
    });
  });
});
