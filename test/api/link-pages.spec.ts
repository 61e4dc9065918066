import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { instantAt } from '@chung-suc/domain';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const AN_ANSWER = {
  answer: 'agree',
  'presenters.0.name': 'Lý Thị Diễn Giả',
  'presenters.0.kind': 'presenter',
  contents: 'An toàn thực phẩm cho hộ kinh doanh nhỏ',
  acceptsCostSplit: 'yes',
};

describe('the page behind a mail link', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());
  beforeEach(() => {
    bench.away = false;
  });

  const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);

  it.each([
    [
      'answer',
      'requested',
      'answer-1',
      ['Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026', 'Gửi trả lời', '14h00–16h00'],
    ],
    ['report', 'held', 'report-1', ['báo cáo kết quả', 'Gửi báo cáo', 'Dự kiến 120 người']],
    [
      'confirm',
      'reported',
      'confirm-1',
      ['Phường Ví Dụ xác nhận kết quả', 'Xác nhận kết quả', 'Người dân có hoàn cảnh khó khăn: 118 người'],
    ],
    ['review', 'reported', 'review-1', ['Ban Thường vụ xem xét báo cáo', 'Gửi kết quả xem xét', 'Đã tuyên truyền, có phần hỏi đáp']],
    [
      'commend',
      'reviewed',
      'commend-1',
      ['biểu dương cá nhân tích cực', 'Gửi biểu dương', 'Lần này không biểu dương ai', 'Chậm nhất lúc đó hồ sơ được khép lại'],
    ],
  ] as const)('of the duty to %s says what is asked, on what terms, and what sending leads to', async (_, step, dutyId, said) => {
    await bench.caseAfter(step);
    const before = await bench.everything();
    const page = await open(await bench.link(dutyId));
    expect(page.status).toBe(200);
    for (const words of said) expect(page.text).toContain(words);
    expect(page.text).toContain('Hội trường UBND Phường Ví Dụ');
    expect(page.text).toContain('Gửi xong:');
    // The form of a report has one script of ours, which it can do without.
    expect(page.html).not.toMatch(/<script(?! src="\/assets\/photos\.js" defer)|onclick|style="|https?:\/\//i);
    expect(page.html.includes('<script')).toBe(dutyId === 'report-1');
    const after = await bench.everything();
    expect(after).toMatchObject({ events: (before as { events: string }).events });
  });

  it('changes nothing when it is fetched, however often and however', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    const before = await bench.everything();
    for (const query of ['', '?y=dong-y', '?y=chua-the', '?answer=agree&contents=x', '?y=dong-y&y=chua-the']) {
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch((await bench.url()) + path + query, { method });
        expect(response.status).toBe(200);
      }
    }
    expect(await bench.everything()).toEqual(before);
  });

  it('is kept by nobody, framed by nobody, and tells its address to nobody', async () => {
    await bench.caseAfter('requested');
    const { headers } = await open(await bench.link('answer-1'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
  });

  it('is preselected by the mail’s button, and no more than that', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    expect((await open(`${path}?y=dong-y`)).chosen('answer')).toBe('agree');
    expect((await open(`${path}?y=chua-the`)).chosen('answer')).toBe('decline');
    expect((await open(`${path}?y=toString`)).chosen('answer')).toBeNull();
    expect((await open(path)).chosen('answer')).toBeNull();
  });

  it('takes an answer, shows who answered what, and gives a form that is sent twice the same answer', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    const page = await open(path);
    bench.now += 120_000;
    const sent = await Promise.all([page.send(AN_ANSWER), page.send(AN_ANSWER)]);
    for (const { status, location } of [...sent, await page.send(AN_ANSWER)])
      expect({ status, location }).toEqual({ status: 303, location: path });
    expect(await bench.eventKinds()).toEqual(['requested', 'agreed']);
    const after = await open(path);
    expect(after.status).toBe(200);
    expect(after.text).toContain('Đ/c Thử vừa trả lời lúc 10h17: đồng ý phối hợp.');
    expect(after.text).toContain('Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.');
    expect(after.html).not.toContain('<form');
    const [event] = (await bench.db.database.query(
      `SELECT e.actor_person_id AS person, e.actor_post_id AS post, i.via FROM case_event e JOIN intake i USING (command_id)
        WHERE e.case_id = $1 AND e.kind = 'agreed'`,
      [bench.caseId],
    )) as unknown[];
    expect(event).toEqual({ person: PEOPLE.unitContact, post: POSTS.unit, via: 'link' });
  });

  it('lists every wrong field at once, keeps what was typed, and records nothing', async () => {
    await bench.caseAfter('requested');
    const page = await open(await bench.link('answer-1'));
    const before = await bench.everything();
    const again = await page.send({
      answer: 'agree',
      'presenters.0.name': ' ',
      'presenters.0.kind': 'king',
      contents: '',
      note: 'Xin gửi tài liệu trước',
    });
    expect(again.status).toBe(400);
    expect(again.summary()).toEqual([
      ['#f-presenters-0-name', 'Người trình bày: Chưa điền.'],
      ['#f-contents', 'Nội dung cụ thể: Chưa điền.'],
      ['#f-acceptsCostSplit', 'Ai lo gì: Cần đồng ý với phần ai lo gì thì mới thống nhất được.'],
    ]);
    for (const [anchor] of again.summary()) expect(again.html).toContain(`id="${anchor.slice(1)}"`);
    expect(again.chosen('answer')).toBe('agree');
    expect(again.valueOf('note')).toBe('Xin gửi tài liệu trước');
    expect(await bench.everything()).toEqual(before);
    expect((await again.send(AN_ANSWER)).status).toBe(303);
  });

  it('names together what is no number and what the domain wants besides', async () => {
    await bench.caseAfter('held');
    const page = await open(await bench.link('report-1'));
    const again = await page.send({ held: 'yes', 'attendance.0.count': 'khoảng 100', summary: '' });
    expect(again.summary().map(([anchor]) => anchor)).toEqual(['#f-attendance-0-count', '#f-summary']);
    expect(again.valueOf('attendance.0.count')).toBe('khoảng 100');
  });

  it('wants a choice before anything else', async () => {
    await bench.caseAfter('requested');
    const again = await (await open(await bench.link('answer-1'))).send({ reason: 'Trùng lịch' });
    expect(again.status).toBe(400);
    expect(again.summary()).toEqual([['#f-answer', 'Đơn vị trả lời: Xin chọn một mục.']]);
    expect(again.valueOf('reason')).toBe('Trùng lịch');
  });

  it('shows what was typed as text, never as a page', async () => {
    await bench.caseAfter('requested');
    const page = await open(await bench.link('answer-1'));
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const again = await page.send({ answer: 'agree', 'presenters.0.name': hostile, contents: `</textarea>${hostile}`, key: hostile });
    expect(again.html).not.toMatch(/<script|<img/i);
    expect(again.valueOf('presenters.0.name')).toBe(hostile);
    expect(again.valueOf('contents')).toBe(`</textarea>${hostile}`);
  });

  it('gives one row more when asked, and sends nothing', async () => {
    await bench.caseAfter('reviewed');
    const page = await open(await bench.link('commend-1'));
    const before = await bench.everything();
    const more = await page.send({
      who: 'people',
      'people.0.name': 'Lý Thị Diễn Giả',
      'people.0.merit': 'Trình bày dễ hiểu',
      more: 'people',
      'people.rows': '1',
    });
    expect(more.status).toBe(200);
    expect(more.valueOf('people.0.name')).toBe('Lý Thị Diễn Giả');
    expect(more.valueOf('people.1.name')).toBe('');
    expect(more.summary()).toEqual([]);
    expect(await bench.everything()).toEqual(before);
    // The first row was emptied: what is wrong in the second is said in the second.
    const wrong = await more.send({ who: 'people', 'people.1.name': 'Hoàng Văn Tạm', 'people.1.merit': '', 'people.rows': '2' });
    expect(wrong.summary().map(([anchor]) => anchor)).toEqual(['#f-people-1-merit']);
    expect((await wrong.send({ who: 'nobody' })).status).toBe(303);
    expect(await bench.eventKinds()).toContain('commended');
  });

  it('keeps what was typed, and its key, while the engine is away', async () => {
    await bench.caseAfter('requested');
    const page = await open(await bench.link('answer-1'));
    bench.away = true;
    const busy = await page.send({ answer: 'decline', reason: 'Báo cáo viên đi công tác', alternative: 'Tuần sau' });
    expect(busy.status).toBe(503);
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(busy.text).toContain('Gửi lại không làm thành hai lần');
    expect(busy.valueOf('reason')).toBe('Báo cáo viên đi công tác');
    expect(busy.valueOf('key')).toBe(page.valueOf('key'));
    bench.away = false;
    expect((await busy.send({ answer: 'decline', reason: 'Báo cáo viên đi công tác', alternative: 'Tuần sau' })).status).toBe(303);
    expect(await bench.eventKinds()).toEqual(['requested', 'declined', 'escalated']);
  });

  it('asks to read again what was changed after it had been sent once', async () => {
    await bench.caseAfter('requested');
    const page = await open(await bench.link('answer-1'));
    bench.away = true;
    await page.send({ answer: 'decline', reason: 'Trùng lịch' });
    bench.away = false;
    const changed = await page.send({ answer: 'decline', reason: 'Trùng lịch, xin dời sang tuần sau' });
    expect(changed.status).toBe(422);
    expect(changed.valueOf('reason')).toBe('Trùng lịch, xin dời sang tuần sau');
    expect(changed.valueOf('key')).not.toBe(page.valueOf('key'));
  });

  it('tells whoever comes too late who was first, and loses nothing that was typed', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    const mine = await open(path);
    expect((await (await open(path)).send(AN_ANSWER)).status).toBe(303);
    const late = await mine.send({ answer: 'decline', reason: 'Trùng lịch với hội nghị' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Đ/c Thử vừa trả lời');
    expect(late.text).toContain('Trùng lịch với hội nghị');
    expect(late.html).not.toContain('<form');
    expect(await bench.eventKinds()).toEqual(['requested', 'agreed']);
  });

  it('says why a button is closed: after the proposed start nobody can agree', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    bench.now = instantAt('2026-06-18', 14, 1);
    const page = await open(`${path}?y=dong-y`);
    expect(page.chosen('answer')).toBeNull();
    expect(page.text).toContain('Đã qua giờ bắt đầu nên không làm việc này được nữa');
    expect(page.text).toContain('quá hạn 1 ngày làm việc');
    const refused = await page.send(AN_ANSWER);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Đã qua giờ bắt đầu');
    expect((await refused.send({ answer: 'decline', reason: 'Đã qua ngày', alternative: '25/06/2026' })).status).toBe(303);
  });

  it('does not act once it has expired, and shows no more than where the case stands', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1', { expiresAt: new Date(bench.now + 3_600_000) });
    const page = await open(path);
    bench.now += 3_600_001;
    for (const expired of [await open(path), await page.send(AN_ANSWER)]) {
      expect(expired.status).toBe(410);
      expect(expired.text).toContain('Liên kết đã hết hạn');
      expect(expired.text).toContain('Bùi Thị Nháp');
      expect([...expired.html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['viewport', 'renew']);
      expect(expired.text).not.toContain('Hội trường UBND');
    }
    expect((await page.send(AN_ANSWER)).text).toContain('Những gì vừa nhập (không được gửi)');
    expect((await page.send(AN_ANSWER)).text).toContain(AN_ANSWER.contents);
    expect(await bench.eventKinds()).toEqual(['requested']);
  });

  it('does not act for somebody who holds the post no longer', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1', { personId: PEOPLE.branchContact });
    const page = await open(path);
    const sent = await fetch((await bench.url()) + path, {
      method: 'POST',
      body: new URLSearchParams({ ...AN_ANSWER, key: randomUUID() }),
    });
    for (const { status, text } of [page, { status: sent.status, text: await sent.text() }]) {
      expect(status).toBe(403);
      expect(text).toContain('không còn giữ chức danh');
      expect(text).not.toContain('Hội trường UBND');
    }
    expect(await bench.eventKinds()).toEqual(['requested']);
  });

  it('is not there for a token that is not ours', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    const last = path.at(-1) === 'A' ? 'B' : 'A';
    for (const wrong of ['/l/nothing', `/l/${randomUUID()}.${'A'.repeat(22)}`, path.slice(0, -1) + last, path.toUpperCase(), `${path}x`]) {
      const page = await open(wrong);
      expect({ wrong, status: page.status }).toEqual({ wrong, status: 404 });
      expect((await fetch((await bench.url()) + wrong, { method: 'POST', body: new URLSearchParams(AN_ANSWER) })).status).toBe(404);
    }
  });

  it('closes with the locality’s confirmation, and says afterwards what was said', async () => {
    await bench.caseAfter('commended');
    const path = await bench.link('confirm-1');
    const page = await open(path);
    // What follows belongs to the answer: it stands in the part of each.
    for (const part of ['took-place', 'not-as-told']) {
      expect(new RegExp(`<fieldset class="part part-${part}">(.*?)</fieldset>`, 's').exec(page.html)?.[1]).toContain(
        'Hồ sơ được khép lại.',
      );
    }
    expect((await page.send({ tookPlace: 'no', comment: '' })).summary()).toEqual([['#f-comment', 'Ý kiến: Chưa điền.']]);
    expect((await page.send({ tookPlace: 'yes', rating: '5', comment: 'Rất bổ ích' })).status).toBe(303);
    const after = await open(path);
    expect(after.text).toContain('Đ/c Phỏng vừa xác nhận kết quả');
    expect(after.text).toContain('đánh giá 5/5');
    expect(after.text).toContain('Hoạt động đã hoàn thành, hồ sơ đã khép lại');
  });
});
