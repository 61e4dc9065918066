import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { instantAt, type CommandBodies } from '@chung-suc/domain';
import { aDecline, aReport, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const AT = (hour: number): number => instantAt('2026-06-10', hour);
const AN_ANSWER = {
  answer: 'agree',
  'presenters.0.name': 'Lý Thị Diễn Giả',
  'presenters.0.kind': 'presenter',
  contents: 'Chế độ bảo hiểm xã hội một lần',
  acceptsCostSplit: 'yes',
};

describe('the pages of parts, of the two doors, and of what stands still', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());
  beforeEach(() => bench.clear());

  const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);
  const asked = (over: Partial<CommandBodies['request']> = {}, offeringId: string = OFFERINGS.onsite) =>
    bench.give('request', { ...aRequest({}, offeringId), ...over }, PEOPLE.localityContact, AT(10));
  const says = (page: Page, ...words: string[]): void => {
    for (const some of words) expect(page.text).toContain(some);
    expect(page.html).not.toMatch(/<script|onclick|style="|https?:\/\//i);
  };

  describe('of a part', () => {
    beforeEach(() => asked({}, OFFERINGS.withParts));

    it('its unit agrees with details of its own', async () => {
      bench.now = AT(11);
      const path = await bench.link('answerPart-1');
      const page = await open(path);
      says(
        page,
        'thay mặt Đoàn Cơ quan Y, về phần “Luật Bảo hiểm xã hội”',
        'Bộ luật Lao động – Đoàn Sở Mẫu A: đang chờ trả lời',
        'Đơn vị của mỗi phần: báo cáo viên',
      );
      expect(page.text).not.toContain('Đề xuất thay đổi');
      expect((await page.send({})).summary()).toEqual([['#f-answer', 'Đơn vị trả lời: Xin chọn một mục.']]);
      expect((await page.change({ answer: 'agree' })).summary().map(([anchor]) => anchor)).toEqual([
        '#f-presenters-0-name',
        '#f-contents',
        '#f-acceptsCostSplit',
      ]);
      expect((await page.change(AN_ANSWER)).status).toBe(303);
      expect(await bench.eventKinds()).toEqual(['requested', 'consented']);
      const after = await open(path);
      says(after, 'Đ/c Mực vừa trả lời lúc 11h00: nhận lời về phần của mình.', 'Luật Bảo hiểm xã hội – Đoàn Cơ quan Y: đã nhận lời');
      expect(after.html).not.toContain('<form');
      // The page of the other says so too.
      says(await open(await bench.link('answer-1')), 'về phần “Bộ luật Lao động”', 'Chế độ bảo hiểm xã hội một lần');
    });

    it('its unit sees who else asks for it at that time', async () => {
      const mine = bench.caseId;
      bench.caseId = randomUUID();
      await bench.give('request', aRequest({}, OFFERINGS.withParts), PEOPLE.otherLocalityContact, AT(11));
      bench.caseId = mine;
      says(await open(await bench.link('answerPart-1')), 'Các địa phương cùng đề nghị vào giờ này', 'Xã Minh Họa (địa bàn xã)');
    });

    it('its unit cannot: the locality chooses, or waits', async () => {
      await bench.give('agree', anAgreement(), PEOPLE.unitContact, AT(11));
      bench.now = AT(14);
      const page = await open(await bench.link('answerPart-1'));
      expect((await page.change({ answer: 'decline' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
      expect((await page.change({ answer: 'decline', reason: 'Báo cáo viên nghỉ' })).status).toBe(303);
      const path = await bench.link('split-1');
      const choice = await open(path);
      says(
        choice,
        'Phường Ví Dụ chọn tổ chức trước',
        'Lý do: Báo cáo viên nghỉ',
        'Tổ chức trước các phần còn lại',
        'Nếu chờ để tổ chức cùng nhau Không cần gửi gì.',
        'Các phần chưa nhận lời thành một hồ sơ riêng',
      );
      expect(choice.valueOf('keep.0')).toBe(PARTS.labour);
      expect(choice.valueOf('keep.1')).toBeNull();
      bench.now = AT(15);
      expect((await choice.change({})).status).toBe(303);
      expect((await bench.eventKinds()).slice(-3)).toEqual(['escalationEnded', 'split', 'agreed']);
      says(await open(path), 'Đã chọn tổ chức trước', 'phần của Đoàn Cơ quan Y thành một hồ sơ riêng', 'Phần tách riêng Hồ sơ CS-2026-');
      // Whoever declined reads what it said, and no more of a case that is not its own any longer.
      says(await open(await bench.link('answerPart-1')), 'chưa thể tham gia');
    });

    it('what was read to stand and does not any more is said, not given up', async () => {
      await bench.give('decline', aDecline(), PEOPLE.parentContact, AT(11));
      const page = await open(await bench.link('split-1'));
      says(page, 'Tổ chức trước các phần còn lại', 'Bộ luật Lao động – Đoàn Sở Mẫu A, đang chờ trả lời');
      const wrong = await page.send({ 'keep.0': PARTS.insurance });
      expect(wrong.status).toBe(400);
      expect(wrong.summary()).toEqual([['#f-keep', expect.stringContaining('Phần giữ lại: Đơn vị của phần này vừa báo') as string]]);
      await bench.give('decline', aDecline(), PEOPLE.unitContact, AT(12));
      expect((await page.change({})).status).toBe(409);
      says(await page.change({}), 'vừa có người làm');
    });

    it('the committee sees which part it is about, and gives that one to another unit', async () => {
      await bench.give('decline', aDecline('Báo cáo viên nghỉ'), PEOPLE.parentContact, AT(11));
      await bench.prepare();
      const page = await open(await bench.link('decide-1', { postId: POSTS.reviewer, personId: PEOPLE.reviewer }));
      says(page, 'Đ/c Mực (Đoàn Cơ quan Y) trả lời: chưa thể tham gia.', 'Báo cáo viên nghỉ', 'Luật Bảo hiểm xã hội (Đoàn Cơ quan Y)');
      expect(page.html).toMatch(new RegExp(`<option value="${PARTS.insurance}" selected`));
      const decided = await page.change({ how: 'reassign', unitId: 'other', otherUnitId: 'branch-mau', reason: 'Kịp ngày' });
      expect(decided.status).toBe(303);
      says(await open(await bench.link('answerPart-2')), 'thay mặt Chi đoàn Trung tâm Mẫu, về phần “Luật Bảo hiểm xã hội”');
    });
  });

  it('the office chooses whom to ask: the unit of the plan stands first, others with what they are good at', async () => {
    await asked({ channel: 'committee' });
    bench.now = AT(11);
    const path = await bench.link('match-1');
    const page = await open(path);
    says(
      page,
      'Văn phòng kết nối Phường Ví Dụ với một đơn vị',
      'qua Ban Thường vụ',
      'Xin Đ/c Bùi Thị Nháp chọn đơn vị để hỏi',
      'Đoàn Sở Mẫu A – theo Kế hoạch',
      'Chi đoàn Trung tâm Mẫu – Giới thiệu sách',
      'Gửi xong: Đơn vị được chọn và Phường Ví Dụ nhận được thư',
    );
    // Whoever is the coordinator is not told to turn to the coordinator.
    expect(page.text).not.toContain('Cần hỗ trợ');
    expect(page.text.indexOf('Chi đoàn Trung tâm Mẫu –')).toBeLessThan(page.text.indexOf('Đoàn Mẫu C – Giới thiệu nhạc cụ'));
    expect((await page.change({ note: 'x'.repeat(5_000) })).summary()).toEqual([['#f-note', 'Ghi chú: Quá dài.']]);
    expect((await page.change({ unitId: 'branch-mau', note: 'Gần địa bàn' })).status).toBe(303);
    says(await open(path), 'Đã kết nối với đơn vị', 'Đ/c Nháp vừa kết nối với đơn vị lúc 11h00: Chi đoàn Trung tâm Mẫu.');
  });

  it('where the plan assigns nobody, one has to be chosen', async () => {
    await asked({ channel: 'committee' }, OFFERINGS.unassigned);
    const page = await open(await bench.link('match-1'));
    says(page, 'Kế hoạch chưa phân công đơn vị cho nội dung này.', 'Chọn đơn vị…');
    expect((await page.change({})).summary()).toEqual([['#f-unitId', 'Đơn vị: Xin chọn một mục.']]);
    expect((await page.change({ unitId: 'unit-mau-a' })).status).toBe(303);
  });

  describe('of what stands still', () => {
    const still = async (by: string): Promise<Page> => {
      await asked();
      await bench.give('suspend', { reason: 'Nước ngập', until: '2026-06-15' }, by, AT(11));
      await bench.clock(instantAt('2026-06-15', 8));
      return open(await bench.link('resume-1'));
    };

    it('it goes on', async () => {
      const page = await still(PEOPLE.reviewer);
      says(page, 'Hoạt động đang tạm dừng', 'Nước ngập', 'đến 15/06/2026', 'Mọi việc trở lại như trước khi tạm dừng');
      expect((await page.send({})).summary()).toEqual([['#f-how', 'Cách xử lý: Xin chọn một mục.']]);
      expect((await page.change({ how: 'resume', remark: 'Nước đã rút' })).status).toBe(303);
      says(await open(await bench.link('resume-1')), 'Hoạt động được tiếp tục', 'Đ/c Định vừa cho tiếp tục');
      says(await open(await bench.link('answer-2')), 'Đơn vị trả lời');
    });

    it('or waits longer, is offered another date, or ends; every field says what is wrong', async () => {
      const page = await still(PEOPLE.reviewer);
      expect((await page.change({ how: 'suspend', until: '14/6/2026' })).summary()).toEqual([
        ['#f-reason', 'Lý do: Chưa điền.'],
        ['#f-until', 'Đến ngày: Phải sau hạn hiện nay và sau lúc này.'],
      ]);
      expect((await page.change({ how: 'offer', reason: 'Dời' })).summary()).toEqual([
        ['#f-own-start', 'Ngày khác: bắt đầu: Chưa điền.'],
        ['#f-own-end', 'Ngày khác: kết thúc: Chưa điền.'],
      ]);
      expect((await page.change({ how: 'suspend', until: '16/6/2026', reason: 'Còn ngập' })).status).toBe(303);
      says(await open(await bench.link('resume-1')), 'Hoạt động tạm dừng', 'Còn ngập');
      const later = await open(await bench.link('resume-2'));
      const date = { 'own.start': '2026-06-25T14:00', 'own.end': '2026-06-25T16:00' };
      expect((await later.change({ how: 'offer', ...date, reason: 'Dời' })).status).toBe(303);
      expect((await bench.eventKinds()).slice(-2)).toEqual(['adjusted', 'offered']);
    });

    it('the office lets it go on or wait; what else there is, is the committee’s', async () => {
      const page = await still(PEOPLE.coordinator);
      says(page, 'Khép lại hồ sơ – Đ/c không giữ chức danh được làm');
      const refused = await page.change({ how: 'close', reason: 'Hết' });
      expect(refused.status).toBe(403);
      expect((await refused.change({ how: 'resume' })).status).toBe(303);
    });

    it('whoever was asked before sees that it stands still', async () => {
      await still(PEOPLE.reviewer);
      says(await open(await bench.link('answer-1')), 'Hoạt động tạm dừng', 'Nước ngập');
    });
  });

  describe('of what a unit has registered', () => {
    const { acceptsCostSplit: _accepts, ...details } = anAgreement();
    const terms = { ...aRequest().terms, start: instantAt('2026-06-05', 8), end: instantAt('2026-06-05', 10) };
    beforeEach(async () => {
      const body = { offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', terms, details, report: aReport() };
      await bench.give('register', body, PEOPLE.unitContact, AT(10));
    });

    it('the locality reads what its confirmation means, and confirms', async () => {
      const path = await bench.link('confirm-1');
      const page = await open(path);
      says(
        page,
        'Hoạt động do đơn vị tự tổ chức',
        'Địa phương xác nhận thì Ban Thường vụ mới xem xét và ghi nhận cho đơn vị.',
        'Người dân có hoàn cảnh khó khăn: 118 người',
      );
      expect((await page.change({ tookPlace: 'yes', rating: '' })).status).toBe(303);
      expect((await bench.eventKinds()).at(-1)).toBe('confirmed');
      says(await open(path), 'Đã xác nhận', 'hoạt động đã diễn ra');
    });

    it('or says that it knows nothing of it, with a reason', async () => {
      const path = await bench.link('confirm-1');
      const page = await open(path);
      says(page, 'Ban Thường vụ được báo ngay để quyết định hướng xử lý.');
      expect((await page.change({ tookPlace: 'no' })).summary()).toEqual([['#f-comment', 'Ý kiến: Chưa điền.']]);
      expect((await page.change({ tookPlace: 'no', comment: 'Phường không biết' })).status).toBe(303);
      expect((await bench.eventKinds()).slice(-3)).toEqual(['confirmed', 'troubleDeclared', 'escalated']);
    });
  });

  it('a cost line that nobody takes is named, and can be taken by proposing it', async () => {
    const costs = aRequest().terms.costs.map((line) => (line.item === 'sound' ? { ...line, bearer: 'nobody' as const } : line));
    await bench.give('request', aRequest({ costs }), PEOPLE.localityContact, AT(10));
    says(await open(await bench.link('answer-1')), 'Chưa ai lo: âm thanh');
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, AT(14));
    const page = await open(await bench.link('hold-1'));
    says(page, 'Còn khoản chưa ai lo', 'âm thanh');
    expect((await page.change({ how: 'propose', 'costs.sound': 'locality' })).status).toBe(303);
    says(await open(await bench.link('consent-2')), 'Trước: Chưa ai lo', 'Đề xuất: Địa phương lo');
  });
});
