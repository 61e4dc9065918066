import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
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
});
