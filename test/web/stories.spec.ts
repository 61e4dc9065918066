import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { aPhoto } from '../fixtures/sample-files';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { Desk } from './desk';
import { WIDTHS, WebBench } from './web-bench';

const REQUEST = `/danh-muc/${OFFERINGS.onsite}`;

describe.each(WIDTHS)('through the browser, %i px wide', (width) => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  beforeEach(() => web.api.clear());
  afterAll(() => web.end());

  /** Somebody does something at that instant, and leaves. */
  async function by(
    personId: string | null,
    when: number,
    path: string,
    doing: (desk: Desk) => Promise<unknown>,
    ready?: string,
  ): Promise<void> {
    web.api.now = when;
    const desk = await Desk.of(web, personId, width);
    await desk.at(path, ready);
    await doing(desk);
    await desk.leave();
  }

  const onCase = (command?: string): string => `/ho-so/${number}${command ? `?viec=${command}` : ''}`;

  const asks = (date: string, when = instantAt('2026-06-10', 9)) =>
    by(
      PEOPLE.localityContact,
      when,
      REQUEST,
      async (desk) => {
        await desk.type({
          'terms.date': date,
          'terms.from': '14h00',
          'terms.to': '16h00',
          'terms.place': 'Hội trường UBND Phường Ví Dụ',
          'audience.peopleInHardship': '120',
        });
        await desk.send();
        const [row] = (await web.api.db.database.query(`SELECT id, number FROM cases WHERE stage = 'requested'`)) as Record<
          string,
          string
        >[];
        web.api.caseId = row?.['id'] ?? '';
        number = row?.['number'] ?? '';
      },
      'form',
    );

  const agreesAs = async (desk: Desk): Promise<void> => {
    await desk.type({ 'presenters.0.name': 'Lý Thị Diễn Giả', contents: 'Điều kiện an toàn thực phẩm' });
    await desk.page.check('[id="f-acceptsCostSplit"]');
  };

  it('the whole main job: asked, agreed, held, reported, confirmed, reviewed, commended, closed', async () => {
    await asks('18/06/2026');
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-10', 14),
      onCase('agree'),
      async (desk) => {
        await agreesAs(desk);
        await desk.send();
      },
      'form',
    );
    await web.api.clock(instantAt('2026-06-18', 16));
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-19', 9),
      onCase('report'),
      async (desk) => {
        await desk.type({ 'attendance.0.count': '118', summary: 'Đủ nội dung, nhiều câu hỏi' });
        await desk.send();
      },
      'form',
    );
    await by(
      PEOPLE.localityContact,
      instantAt('2026-06-19', 10),
      onCase('confirmExecution'),
      async (desk) => {
        await desk.pick('tookPlace', 'yes');
        await desk.send();
      },
      'form',
    );
    await by(PEOPLE.reviewer, instantAt('2026-06-22', 9), onCase('review'), (desk) => desk.send(), 'form');
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-23', 9),
      onCase('commend'),
      async (desk) => {
        await desk.pick('who', 'nobody');
        await desk.send();
        expect(await desk.says('.sentence')).toContain('Hoạt động đã hoàn thành, hồ sơ đã khép lại');
      },
      'form',
    );
  });

  it('the unit answers by keyboard alone', async () => {
    await asks('18/06/2026');
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-10', 14),
      '/',
      async (desk) => {
        const { keyboard } = desk.page;
        await desk.tabTo('Đồng ý phối hợp');
        await keyboard.press('Enter');
        await desk.page.waitForSelector('form');
        await desk.tabTo('f-presenters.0.name');
        await keyboard.type('Lý Thị Diễn Giả');
        await desk.tabTo('f-contents');
        await keyboard.type('Điều kiện an toàn thực phẩm');
        await desk.tabTo('f-acceptsCostSplit');
        await keyboard.press('Space');
        await desk.tabTo('Đồng ý phối hợp');
        await keyboard.press('Enter');
        await desk.page.waitForSelector('[data-kind=done]');
        expect(await desk.says('.sentence')).toContain('Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện');
      },
      '.duty',
    );
  });

  it('scenario 4: the unit answers and reports by its mail alone, with three photos', async () => {
    await asks('18/06/2026');
    const answered = await web.api.link('answer-1');
    await by(null, instantAt('2026-06-10', 21, 10), `${answered}?y=dong-y`, async ({ page, says }) => {
      await page.fill('[name="presenters.0.name"]', 'Lý Thị Diễn Giả');
      await page.fill('[name="contents"]', 'Điều kiện an toàn thực phẩm');
      await page.check('[name="acceptsCostSplit"]');
      await page.click('form > button[type=submit]');
      await page.waitForSelector('.notice.done');
      expect(await says('.notice.done')).toContain('đồng ý phối hợp');
    });
    await web.api.clock(instantAt('2026-06-18', 16));
    const reported = await web.api.link('report-1');
    const photos = await Promise.all([1, 2, 3].map((seed) => aPhoto(seed)));
    await by(null, instantAt('2026-06-19', 8), reported, async ({ page }) => {
      await page.check('[name="held"][value="yes"]');
      await page.fill('[name="attendance.0.count"]', '118');
      await page.fill('[name="summary"]', 'Đủ nội dung, nhiều câu hỏi');
      await page.setInputFiles(
        '#f-photos',
        photos.map((buffer, n) => ({ name: `Ảnh ${n + 1}.jpg`, mimeType: 'image/jpeg', buffer })),
      );
      await page.waitForSelector('text=Các ảnh đã gửi xong.');
      await page.click('form > button[type=submit]');
      await page.waitForSelector('.notice.done');
    });
    await by(PEOPLE.localityContact, instantAt('2026-06-19', 10), onCase(), async (desk) => {
      await desk.page.waitForSelector('text=Tệp, ảnh (3)');
      expect(await desk.says()).toContain('118');
    });
  });

  it('scenario 6: an answer on Zalo is recorded by the office, and the unit confirms it', async () => {
    await asks('18/06/2026');
    await by(
      PEOPLE.coordinator,
      instantAt('2026-06-11', 10, 5),
      onCase('recordFor'),
      async (desk) => {
        await desk.pick('postId', POSTS.unit);
        await desk.type({ 'saidAt.day': '12/06/2026', 'saidAt.time': '9h40', quote: 'OK em' });
        await desk.page.selectOption('[id="f-act.kind"]', 'agree');
        await agreesAs(desk);
        await desk.send('[role=alert]'); // nobody can have said it tomorrow; what was typed is still there
        expect(await desk.says('[role=alert]')).toContain('Thời điểm trả lời không thể ở tương lai.');
        await desk.type({ 'saidAt.day': '11/06/2026' });
        await desk.send();
        expect(await desk.says('.sentence')).toContain('Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00');
        expect(await desk.says()).toContain(
          'Đoàn Sở Mẫu A: đồng ý phối hợp, qua Zalo lúc 09h40, thứ Năm 11/06/2026 · chờ xác nhận “OK em”',
        );
      },
      'form',
    );
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-11', 14),
      '/',
      async (desk) => {
        expect(await desk.says()).toContain('Xác nhận nội dung ghi nhận thay');
      },
      '.rows li, .duty',
    );
    await by(
      PEOPLE.unitContact,
      instantAt('2026-06-11', 14),
      onCase('answerRecording'),
      async (desk) => {
        await desk.send();
        expect(await desk.says()).toContain('đã xác nhận');
      },
      'form',
    );
    expect(await web.api.eventKinds()).toEqual(['requested', 'recordedFor', 'agreed', 'recordingStands']);
  });

  it('scenario 8: declined two days before, decided with another unit, and taken', async () => {
    await asks('14/05/2026', instantAt('2026-05-04', 9));
    await by(
      PEOPLE.unitContact,
      instantAt('2026-05-06', 14),
      onCase('agree'),
      async (desk) => {
        await agreesAs(desk);
        await desk.send();
      },
      'form',
    );
    await by(
      PEOPLE.unitContact,
      instantAt('2026-05-12', 16, 40),
      onCase('declareTrouble'),
      async (desk) => {
        await desk.pick('unable', 'yes');
        await desk.type({ reason: 'Báo cáo viên ốm' });
        await desk.send();
      },
      'form',
    );
    await web.api.prepare();
    await by(
      PEOPLE.reviewer,
      instantAt('2026-05-12', 17, 5),
      `/dieu-hanh/${number}`,
      async (desk) => {
        expect(await desk.says()).toContain('Báo cáo viên ốm');
        await desk.page.check('[value=offer]');
        await desk.type({ 'own.date': '26/05/2026', 'own.from': '8h00', 'own.to': '10h00', reason: 'Báo cáo viên ốm, xin dời ngày' });
        await desk.send('[data-kind=done]');
      },
      '#decision',
    );
    await by(
      PEOPLE.localityContact,
      instantAt('2026-05-13', 8),
      onCase('choose'),
      async (desk) => {
        await desk.pick('option', '0');
        await desk.send();
        expect(await desk.says('.sentence')).toContain('Đoàn Sở Mẫu A trả lời Phường Ví Dụ');
      },
      'form',
    );
    await by(
      PEOPLE.unitContact,
      instantAt('2026-05-13', 10),
      onCase('agree'),
      async (desk) => {
        await agreesAs(desk);
        await desk.send();
        expect(await desk.says('.sentence')).toContain('08h00–10h00, thứ Ba 26/05/2026');
      },
      'form',
    );
  });

  it('scenario 12: a late report, extended, sent with photos, returned once, accepted; its lateness stays readable', async () => {
    await asks('09/10/2026', instantAt('2026-09-28', 9));
    await by(
      PEOPLE.unitContact,
      instantAt('2026-09-29', 9),
      onCase('agree'),
      async (desk) => {
        await agreesAs(desk);
        await desk.send();
      },
      'form',
    );
    for (const when of [
      instantAt('2026-10-09', 16),
      instantAt('2026-10-13', 8),
      instantAt('2026-10-15', 8),
      instantAt('2026-10-16', 17),
      instantAt('2026-10-19', 8),
    ]) {
      await web.api.clock(when);
    }
    await web.api.prepare();
    await by(
      PEOPLE.reviewer,
      instantAt('2026-10-19', 9),
      `/dieu-hanh/${number}`,
      async (desk) => {
        expect(await desk.says()).toContain('quá hạn');
        await desk.page.check('[value=extend]');
        await desk.type({ until: '23/10/2026', reason: 'Đơn vị vừa đại hội xong' });
        await desk.send();
      },
      '#decision',
    );
    const report = async (when: number, summary: string, photos: number): Promise<void> => {
      const photo = await aPhoto(when % 7);
      await by(
        PEOPLE.unitContact,
        when,
        onCase('report'),
        async (desk) => {
          await desk.type({ 'attendance.0.count': '80', summary });
          await desk.page.setInputFiles('form .files input[type=file]', { name: 'Ảnh.jpg', mimeType: 'image/jpeg', buffer: photo });
          await desk.page
            .locator('form .thumbnail')
            .nth(photos - 1)
            .waitFor();
          await desk.send();
        },
        'form .files input[type=file]',
      );
    };
    await report(instantAt('2026-10-22', 21, 45), 'Đã tổ chức', 1);
    await by(
      PEOPLE.reviewer,
      instantAt('2026-10-23', 9),
      onCase('returnReport'),
      async (desk) => {
        await desk.type({ missing: 'Thiếu thành phần tham dự' });
        await desk.send();
      },
      'form',
    );
    await report(instantAt('2026-10-23', 15), 'Đã tổ chức, 80 hộ kinh doanh', 2);
    await by(
      PEOPLE.reviewer,
      instantAt('2026-10-26', 9),
      onCase('review'),
      async (desk) => {
        await desk.send();
        const timeline = await desk.says('.timeline');
        expect(timeline).toMatch(/Quá hạn.*gia hạn.*Thiếu thành phần tham dự/);
      },
      'form',
    );
  });
});
