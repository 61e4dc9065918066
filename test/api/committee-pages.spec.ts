import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const FIRST_MEMBER = { postId: POSTS.tiedReviewer, personId: PEOPLE.tiedReviewer };
const MEMBER = { postId: POSTS.reviewer, personId: PEOPLE.reviewer };
const A_REASON = { reason: 'Kịp thời điều chỉnh' };

/** What the committee, the locality and a unit in trouble do by the links of their mails, without an engine. */
describe('the pages of an adjustment', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);

  /** Told on Friday 12/06 at 16:40 what was known since the evening before. */
  const declined = async (): Promise<void> => {
    await bench.caseAfter('requested');
    const body = { reason: 'Báo cáo viên ốm', alternative: 'Tuần sau', knewAt: instantAt('2026-06-11', 20) };
    await bench.give('decline', body, PEOPLE.unitContact, instantAt('2026-06-12', 16, 40));
    await bench.prepare();
  };
  /** Nobody answers until the eve of the engagement: too late for the morning's digest. */
  const silent = async (): Promise<void> => {
    await bench.caseAfter('requested');
    for (const [day, hour] of [
      ['12', 8],
      ['16', 8],
      ['17', 17],
    ] as const)
      await bench.clock(instantAt(`2026-06-${day}`, hour));
    await bench.prepare();
  };
  const offered = async (): Promise<void> => {
    await declined();
    const page = await open(await bench.link('decide-1', MEMBER));
    const own = { 'own.start': '2026-06-25T14:00', 'own.end': '2026-06-25T16:00' };
    expect((await page.send({ how: 'offer', 'offer.0': 'yes', ...own, ...A_REASON })).status).toBe(303);
  };

  describe('of a member who may decide', () => {
    it('says what happened and why, what was known and when it was told, and what could be done', async () => {
      await declined();
      const page = await open(await bench.link('decide-1', MEMBER));
      expect(page.status).toBe(200);
      for (const words of [
        'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước',
        'Đơn vị chưa thể hỗ trợ',
        'Báo cáo viên ốm',
        'Tuần sau',
        'Biết từ 20h00, thứ Năm 11/06/2026',
        'Báo lúc 16h40, thứ Sáu 12/06/2026 (1 ngày làm việc sau khi biết)',
        'ủy viên nào quyết định trước thì quyết định đó có hiệu lực',
        'Chi đoàn Trung tâm Mẫu',
        'phụ trách 1 nội dung cùng lĩnh vực',
        'Dời sang',
        'Tổ chức trực tuyến',
        'Đoàn Khối Thử Nghiệm trực tiếp thực hiện',
        'Gửi xong:',
      ])
        expect(page.text).toContain(words);
      expect(page.html).not.toMatch(/<script|onclick|style="|https?:\/\//i);
    });

    it('names who takes no part, and why', async () => {
      bench.caseId = crypto.randomUUID();
      await bench.give('request', aRequest({}, OFFERINGS.tied), PEOPLE.localityContact, instantAt('2026-06-10', 10));
      const body = { reason: 'Trùng lịch', alternative: null, knewAt: null };
      await bench.give('decline', body, PEOPLE.tiedReviewer, instantAt('2026-06-11', 9));
      await bench.prepare();
      const page = await open(await bench.link('decide-1', MEMBER));
      expect(page.text).toContain('Không tham gia quyết định');
      expect(page.text).toContain('Đ/c Trần Thị Ví Dụ');
      expect(page.text).toContain('Đoàn Mẫu C');
      expect(page.text).toContain('(ngay trong ngày)');
    });

    it('of silence shows the reminders and, on short notice, whom to call, without a whole number', async () => {
      await silent();
      const page = await open(await bench.link('decide-1', MEMBER));
      for (const words of ['xin gọi điện', 'Quá hạn mà chưa ai thực hiện', 'Nhắc lần 2', 'Đ/c Nguyễn Văn Thử', 'Đ/c Bùi Thị Nháp']) {
        expect(page.text).toContain(words);
      }
      expect(page.text).not.toMatch(/0000 ?000 ?101/);
    });

    it('is decided once when two members decide in the same instant: the second hears of the first', async () => {
      await silent();
      const pages = await Promise.all([MEMBER, FIRST_MEMBER].map(async (who) => open(await bench.link('decide-1', who))));
      const sent = await Promise.all(pages.map((page) => page.send({ how: 'reassign', unitId: 'branch-mau', ...A_REASON })));
      expect(sent.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(sent.find(({ status }) => status === 409)?.text).toContain('quyết định');
      expect((await bench.eventKinds()).filter((kind) => kind === 'adjusted')).toHaveLength(1);
    });

    it('gives the case to another unit: old links die and say who decided, the new unit has a clock of its own', async () => {
      await silent();
      const [mine, others, units] = [
        await bench.link('decide-1', MEMBER),
        await bench.link('decide-1', FIRST_MEMBER),
        await bench.link('answer-1', { postId: POSTS.unit }),
      ];
      const late = await open(others);
      const atUnit = await open(units);
      const page = await open(mine);
      expect((await page.send({ how: 'reassign', unitId: 'branch-mau', ...A_REASON })).status).toBe(303);
      expect(await bench.eventKinds()).toEqual(['requested', 'reminded', 'reminded', 'fellOverdue', 'escalated', 'adjusted', 'reassigned']);

      const after = await open(mine);
      expect(after.text).toContain('Ban Thường vụ đã quyết định');
      expect(after.text).toContain('Đ/c Định vừa quyết định lúc 17h00: chuyển Chi đoàn Trung tâm Mẫu thực hiện.');
      expect(after.html).not.toContain('<form');

      const refused = await late.send({ how: 'close', reason: 'Không còn cách nào khác' });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Đ/c Định vừa quyết định');
      expect(refused.text).toContain('Không còn cách nào khác');

      const tooLate = await atUnit.send({ answer: 'decline', reason: 'Trùng lịch' });
      expect(tooLate.status).toBe(409);
      expect(tooLate.text).toContain('Đ/c Định vừa quyết định');
      // The former unit learns that it is over, and nothing of what another unit does.
      expect((await open(units)).text).not.toContain('Hội trường UBND');
      expect(await bench.eventKinds()).toHaveLength(7);

      const branch = await open(await bench.link('answer-2', { postId: POSTS.branch, personId: PEOPLE.branchContact }));
      expect(branch.text).toContain('Chi đoàn Trung tâm Mẫu trả lời Phường Ví Dụ trước');
      expect(branch.text).toContain('Ban Thường vụ điều chỉnh');
      expect(branch.text).toContain('Kịp thời điều chỉnh');
    });

    it('lets the bloc run it, closes it with a reason, and wants a reason for everything', async () => {
      await silent();
      const page = await open(await bench.link('decide-1', MEMBER));
      const again = await page.send({ how: 'blocRuns', reason: ' ' });
      expect(again.status).toBe(400);
      expect(again.summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
      expect(again.chosen('how')).toBe('blocRuns');
      expect((await again.send({ how: 'blocRuns', ...A_REASON })).status).toBe(303);
      expect(await bench.eventKinds()).toContain('reassigned');

      await declined();
      const closing = await open(await bench.link('decide-1', MEMBER));
      expect((await closing.send({ how: 'close', reason: 'Kế hoạch năm đã kín' })).status).toBe(303);
      expect((await open(await bench.link('decide-1', MEMBER))).text).toContain('khép lại hồ sơ');
      expect((await bench.eventKinds()).at(-1)).toBe('closed');
    });

    it.each([
      ['nothing chosen', {}, '#f-how'],
      ['another unit, but none named', { how: 'reassign', unitId: '', ...A_REASON }, '#f-unitId'],
      ['another unit, but none chosen', { how: 'reassign', unitId: 'other', otherUnitId: '', ...A_REASON }, '#f-otherUnitId'],
      ['a unit that is not in the plan', { how: 'reassign', unitId: 'unit-nowhere', ...A_REASON }, '#f-unitId'],
      ['the unit that has it', { how: 'reassign', unitId: 'unit-mau-a', ...A_REASON }, '#f-unitId'],
      ['an offer of nothing', { how: 'offer', ...A_REASON }, '#f-offer'],
      ['a date without an end', { how: 'offer', 'own.start': '2026-06-25T14:00', ...A_REASON }, '#f-own-end'],
      [
        'a date that is none',
        { how: 'offer', 'own.start': '31/02/2026 14:00', 'own.end': '2026-06-25T16:00', ...A_REASON },
        '#f-own-start',
      ],
      ['a date in the past', { how: 'offer', 'own.start': '2026-06-01T14:00', 'own.end': '2026-06-01T16:00', ...A_REASON }, '#f-own-start'],
      [
        'a date after the programme',
        { how: 'offer', 'own.start': '2026-12-01T14:00', 'own.end': '2026-12-01T16:00', ...A_REASON },
        '#f-own-start',
      ],
    ])('does not take %s; nothing changes and what was typed stays', async (_, typed, anchor) => {
      await declined();
      const page = await open(await bench.link('decide-1', MEMBER));
      const before = await bench.everything();
      const again = await page.send(typed);
      expect(again.status).toBe(400);
      expect(again.summary().map(([field]) => field)).toContain(anchor);
      expect(again.html).toContain(`id="${anchor.slice(1)}"`);
      for (const [field, value] of Object.entries(typed).filter(([name]) => /^(reason|own)/.test(name))) {
        expect(again.valueOf(field)).toBe(value);
      }
      expect(await bench.everything()).toEqual(before);
    });

    it('does not let a member judge the own unit, also when it would only take over', async () => {
      await declined();
      const page = await open(await bench.link('decide-1', FIRST_MEMBER));
      const refused = await page.send({ how: 'reassign', unitId: 'unit-mau-c', ...A_REASON });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('Không xem xét đơn vị của mình');
      expect(refused.valueOf('reason')).toBe(A_REASON.reason);
      expect((await refused.send({ how: 'reassign', unitId: 'branch-mau', ...A_REASON })).status).toBe(303);
    });

    it('gives more time for a report, not beyond what is sensible', async () => {
      await bench.caseAfter('held');
      const body = { reason: 'Chờ số liệu', unable: false, knewAt: null };
      await bench.give('declareTrouble', body, PEOPLE.unitContact, instantAt('2026-06-19', 8));
      await bench.prepare();
      const page = await open(await bench.link('decide-1', MEMBER));
      expect(page.text).toContain('Chỉ chuyển được trước khi hoạt động diễn ra.');
      for (const until of ['2026-06-20', '2027-06-20', 'ngày mai']) {
        const again = await page.send({ how: 'extend', dutyId: 'report-1', until, ...A_REASON });
        expect(again.summary().map(([field]) => field)).toEqual(['#f-until']);
      }
      expect((await page.send({ how: 'extend', dutyId: 'report-1', until: '30/06/2026', ...A_REASON })).status).toBe(303);
      const units = await open(await bench.link('report-1'));
      expect(units.text).toContain('trước 17h00, thứ Ba 30/06/2026');
    });
  });

  describe('of the locality that chooses', () => {
    it('shows each option, wants a reason for none, and asks the unit again', async () => {
      await offered();
      const path = await bench.link('choose-1');
      const page = await open(path);
      expect(page.text).toContain('Phường Ví Dụ chọn phương án của Ban Thường vụ trước');
      expect(page.text).toContain('Chi đoàn Trung tâm Mẫu');
      expect(page.text).toContain('Dời sang 14h00–16h00, thứ Năm 25/06/2026');
      expect(page.text).toContain('Kịp thời điều chỉnh');
      expect((await page.send({})).summary().map(([field]) => field)).toEqual(['#f-option']);
      expect((await page.send({ option: 'none' })).summary().map(([field]) => field)).toEqual(['#f-reason']);
      expect((await page.send({ option: '7' })).summary().map(([field]) => field)).toEqual(['#f-option']);
      expect((await page.send({ option: '1' })).status).toBe(303);
      expect((await bench.eventKinds()).slice(-2)).toEqual(['chosen', 'termsChanged']);
      const after = await open(path);
      expect(after.text).toContain('Đ/c Phỏng vừa chọn phương án');
      expect(after.html).not.toContain('<form');
      expect((await open(await bench.link('answer-2'))).text).toContain('14h00–16h00, thứ Năm 25/06/2026');
    });

    it('goes back to the committee when none will do', async () => {
      await offered();
      const page = await open(await bench.link('choose-1'));
      expect((await page.send({ option: 'none', reason: 'Tuần đó phường thi nâng ngạch' })).status).toBe(303);
      await bench.prepare(2);
      const decide = await open(await bench.link('decide-2', MEMBER));
      expect(decide.text).toContain('Địa phương không chọn phương án nào');
      expect(decide.text).toContain('Tuần đó phường thi nâng ngạch');
    });
  });

  describe('of a unit in trouble', () => {
    it('before the engagement: it cannot be held, or help is needed; the committee hears it at once', async () => {
      await bench.caseAfter('agreed');
      const path = await bench.link('hold-1');
      const page = await open(path);
      expect(page.text).toContain('Báo hoạt động không diễn ra');
      const before = await bench.everything();
      const future = await page.send({ how: 'unable', knewAt: '2026-06-30T10:00', reason: '' });
      expect(
        future
          .summary()
          .map(([field]) => field)
          .sort(),
      ).toEqual(['#f-knewAt', '#f-reason']);
      expect(future.valueOf('knewAt')).toBe('2026-06-30T10:00');
      expect((await page.send({ how: 'unable', knewAt: '2026-06-01T10:00', reason: 'Ốm' })).summary()).toEqual([
        ['#f-knewAt', 'Biết từ khi nào: Thời điểm biết phải sau khi có đề nghị.'],
      ]);
      expect(await bench.everything()).toEqual(before);
      const sent = await future.send({ how: 'unable', knewAt: '2026-06-10T11:00', reason: 'Báo cáo viên ốm' });
      expect(sent.status).toBe(303);
      const after = await open(path);
      expect(after.text).toContain('Đ/c Thử vừa báo gặp khó khăn');
      expect(await bench.eventKinds()).toEqual(['requested', 'agreed', 'troubleDeclared', 'escalated']);
    });

    it('needs help only: what was agreed still stands, and the page says that the committee knows', async () => {
      await bench.caseAfter('agreed');
      const path = await bench.link('hold-1');
      expect((await (await open(path)).send({ how: 'help', reason: 'Thiếu máy chiếu' })).status).toBe(303);
      const after = await open(path);
      expect(after.status).toBe(200);
      expect(after.text).toContain('Đã báo Ban Thường vụ');
      expect(after.text).toContain('Ban Thường vụ quyết định hướng xử lý');
    });

    it.each([
      ['answer-1', 'requested', { answer: 'trouble', trouble: 'Chưa rõ kinh phí' }],
      ['report-1', 'held', { held: 'trouble', trouble: 'Chờ số liệu' }],
    ] as const)('tells of it on the page of %s, which stays open', async (dutyId, step, typed) => {
      await bench.caseAfter(step);
      const path = await bench.link(dutyId);
      const page = await open(path);
      const again = await page.send({ ...typed, trouble: '', troubleSince: 'hôm qua' });
      expect(
        again
          .summary()
          .map(([field]) => field)
          .sort(),
      ).toEqual(['#f-trouble', '#f-troubleSince']);
      expect((await again.send(typed)).status).toBe(303);
      const after = await open(path);
      expect(after.text).toContain('Đã báo Ban Thường vụ');
      expect(after.text).toContain('Việc này đã được báo Ban Thường vụ');
      expect(after.html).toContain('<form');
      expect((await bench.eventKinds()).slice(-2)).toEqual(['troubleDeclared', 'escalated']);
    });
  });

  it('say what comes if nobody acts, with its instants', async () => {
    await bench.caseAfter('requested');
    const { text } = await open(await bench.link('answer-1'));
    expect(text).toContain('Nếu không ai làm gì');
    expect(text).toMatch(/8h00, thứ Sáu 12\/06\/2026 Nhắc lần 1/);
    expect(text).toMatch(/8h00, thứ Ba 16\/06\/2026 Nhắc lần 2/);
    expect(text).toMatch(/17h00, thứ Tư 17\/06\/2026 Quá hạn.* Chuyển Ban Thường vụ quyết định/);
  });
});
