import 'reflect-metadata';
import { instantAt, type CommandBodies } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aDecline, aReport, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE } from '../fixtures/small-plan';
import { startMailSink, type CapturedMail, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

const MINUTE = 60_000;
const [UNIT, PARENT, LOCALITY, COORDINATOR] = ['thu.nv', 'muc.dm', 'phong.pt', 'nhap.bt'].map((name) => `${name}@example.vn`);
const DETAILS = { presenters: [{ name: 'Mai Văn Mẫu', kind: 'presenter' as const }], contents: 'Bảo hiểm tự nguyện', note: null };

describe('the mails of what does not happen in every case', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  beforeEach(async () => {
    db = await databaseWithPlan();
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
    await db.end();
  });

  /** A minute later everything is told. */
  const told = (): Promise<CapturedMail[]> => {
    bench.now += MINUTE;
    return bench.deliverDue();
  };
  const to = (mails: readonly CapturedMail[], address: string | undefined): CapturedMail => {
    const mine = mails.filter((mail) => mail.to[0] === address);
    if (mine.length !== 1) throw new Error(`${mine.length} mails to ${address}: ${mine.map(({ subject }) => subject).join('; ')}`);
    return mine[0] as CapturedMail;
  };
  const addressees = (mails: readonly CapturedMail[]) => mails.map((mail) => mail.to[0]).sort();
  const calendar = (mail: CapturedMail): string | null => {
    const file = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString('utf8');
    return file ? `${/METHOD:(\S+)/.exec(file)?.[1] ?? ''} ${/SEQUENCE:(\d+)/.exec(file)?.[1] ?? ''}` : null;
  };
  const agree = (personId: string) => bench.command('agree', { ...anAgreement(), ...DETAILS }, personId);

  it('each unit is asked for its component, and what both have made specific is told to all three (R12)', async () => {
    await bench.request(OFFERINGS.withParts);
    const asked = await told();
    expect(addressees(asked)).toEqual([PARENT, LOCALITY, UNIT].sort());
    expect(to(asked, PARENT).subject).toContain('phần “Luật Bảo hiểm xã hội”');
    expect(to(asked, UNIT).text).toContain('- Các phần khác: Luật Bảo hiểm xã hội (');
    expect(to(asked, LOCALITY).text).toMatch(/đã được gửi đến Đoàn Sở Mẫu A và /);
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    expect(await told()).toEqual([]);
    await agree(PEOPLE.parentContact);
    const agreed = await told();
    for (const address of [UNIT, PARENT, LOCALITY]) {
      expect(to(agreed, address).text).toMatch(
        /Phần “Bộ luật Lao động”:[\s\S]*Lý Thị Diễn Giả[\s\S]*Phần “Luật Bảo hiểm xã hội”:[\s\S]*Mai Văn Mẫu/,
      );
      expect(calendar(to(agreed, address))).toBe('REQUEST 0');
    }
    expect(to(agreed, PARENT).text).toContain('Đoàn Sở Mẫu A báo cáo kết quả chung');
  });

  it('half an agreement: the locality is asked once what it wants, and each unit hears what becomes of its part (scenario 7)', async () => {
    await bench.request(OFFERINGS.withParts);
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await told();
    await bench.command('decline', aDecline('Cả đơn vị tập huấn'), PEOPLE.parentContact);
    const declined = await told();
    const asked = to(declined, LOCALITY);
    expect(asked.text).toContain('- Phần “Luật Bảo hiểm xã hội”: ');
    expect(asked.text).toContain('lý do “Cả đơn vị tập huấn”');
    expect(asked.text).toContain('- Có thể tổ chức trước: Bộ luật Lao động (Đoàn Sở Mẫu A)');
    expect(asked.text).toContain('[Xem và chọn] http');
    expect(to(declined, UNIT).text).toContain('chưa thể phối hợp');
    await bench.command('split', { keep: [PARTS.labour] }, PEOPLE.localityContact);
    const after = await told();
    expect(to(after, UNIT).text).toContain('phần “Bộ luật Lao động”');
    expect(calendar(to(after, UNIT))).toBe('REQUEST 0');
    expect(to(after, PARENT).text).toContain('Về phần “Luật Bảo hiểm xã hội”, đồng chí không còn việc phải làm');
    expect(calendar(to(after, PARENT))).toBeNull();
  });

  it('what is stopped leaves the calendars, and comes back with the next number when it goes on (R4)', async () => {
    await bench.request();
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await told();
    await bench.command('suspend', { reason: 'Bão số 3', until: '2026-06-15' }, PEOPLE.coordinator);
    const stopped = await told();
    expect(addressees(stopped)).toEqual([COORDINATOR, LOCALITY, UNIT].sort());
    for (const address of [UNIT, LOCALITY]) {
      expect(calendar(to(stopped, address))).toBe('CANCEL 1');
      expect(to(stopped, address).text).toContain('Chậm nhất thứ Hai 15/06/2026');
    }
    expect(to(stopped, COORDINATOR).text).toContain('[Xem và quyết định] http');
    expect(to(stopped, COORDINATOR).text).not.toContain('Đầu mối:');
    await bench.command('resumeCase', { remark: 'Trời đã tạnh' }, PEOPLE.coordinator);
    const again = await told();
    expect(addressees(again)).toEqual([LOCALITY, UNIT].sort());
    for (const mail of again) {
      expect(calendar(mail)).toBe('REQUEST 2');
      expect(mail.text).toContain('Trời đã tạnh');
    }
  });

  it('through the committee: its office is asked, then the unit, and the locality hears both (R49)', async () => {
    await bench.request(OFFERINGS.onsite, { channel: 'committee' });
    const asked = await told();
    expect(addressees(asked)).toEqual([COORDINATOR, LOCALITY].sort());
    expect(to(asked, COORDINATOR).text).toContain('- Kế hoạch phân công: Đoàn Sở Mẫu A');
    expect(to(asked, LOCALITY).text).toContain('đã được gửi đến văn phòng Ban Thường vụ để kết nối với một đơn vị');
    await bench.command('match', { unitId: null, note: 'Đơn vị đã biết' }, PEOPLE.coordinator);
    const matched = await told();
    expect(addressees(matched)).toEqual([LOCALITY, UNIT].sort());
    expect(to(matched, LOCALITY).text).toMatch(
      /kết nối Đoàn Phường Ví Dụ với Đoàn Sở Mẫu A, theo phân công của Kế hoạch[\s\S]*“Đơn vị đã biết”/,
    );
  });

  it('after the fact: the locality is told what its word means, and a contradiction comes to the unit (R50, R51)', async () => {
    const body: CommandBodies['register'] = {
      offeringId: OFFERINGS.onsite,
      localityId: 'phuong-vi-du',
      terms: aRequest({ start: instantAt('2026-06-08', 14), end: instantAt('2026-06-08', 16) }).terms,
      details: DETAILS,
      report: aReport(),
    };
    await bench.command('register', body, PEOPLE.unitContact);
    const asked = await told();
    expect(addressees(asked)).toEqual([LOCALITY]);
    expect(to(asked, LOCALITY).text).toContain('chỉ được xem xét, ghi nhận cho Đoàn Sở Mẫu A khi Đoàn Phường Ví Dụ đã xác nhận');
    expect(to(asked, LOCALITY).text).toContain('việc này được báo cáo Ban Thường vụ lúc');
    expect(to(asked, LOCALITY).text).not.toContain('hồ sơ được tiếp tục theo báo cáo');
    await bench.command('confirmExecution', { tookPlace: false, rating: null, comment: 'Phường không biết' }, PEOPLE.localityContact);
    expect(to(await told(), UNIT).subject).toContain('không xác nhận hoạt động đã đăng ký');
  });

  it('costs that nobody has taken are named to both sides on the eve, to the unit with its page', async () => {
    const { terms } = aRequest();
    const costs = terms.costs.map((line) => (line.item === 'sound' ? { ...line, bearer: 'nobody' as const } : line));
    await bench.request(OFFERINGS.onsite, { terms: { ...terms, costs } });
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await told();
    await bench.clockUntil(instantAt('2026-06-17', 8));
    const eve = await told();
    expect(addressees(eve)).toEqual([LOCALITY, UNIT].sort());
    for (const mail of eve) expect(mail.subject).toContain('V/v bên nào lo âm thanh');
    expect(to(eve, UNIT).text).toMatch(/\[Đề xuất bên nhận lo\] http\S+\?y=de-xuat/);
    expect(to(eve, LOCALITY).text).not.toContain('http');
  });

  it('an overdue review names the member who owes it', async () => {
    await bench.request();
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await bench.clockUntil(instantAt('2026-06-19', 8));
    await bench.command('report', aReport(), PEOPLE.unitContact);
    await bench.clockUntil(instantAt('2026-06-26', 17));
    bench.now = instantAt('2026-06-29', 8); // what the clock causes waits for working hours
    const mail = to(
      (await told()).filter(({ subject }) => subject.includes('Quá hạn')),
      COORDINATOR,
    );
    expect(mail.text).toContain('- Người phụ trách: Đ/c Trần Thị Ví Dụ, Ủy viên Ban Thường vụ');
  });

  it('in line: the locality has a page to leave it by', async () => {
    await bench.request(OFFERINGS.limited);
    await told();
    const second = new DeliveryBench(db.database, sink);
    second.now = bench.now;
    await second.command('request', aRequest({}, OFFERINGS.limited), PEOPLE.otherLocalityContact);
    const [mail] = await told();
    expect(mail?.subject).toContain('ở vị trí 1 trong danh sách chờ');
    expect(mail?.text).toContain(`[Không chờ nữa] ${await second.pageOf((await second.message('waitlistedTold')).id, 'wait-1')}`);
    second.close();
  });

  it('a date that the locality has given up for another one leaves every calendar that has it', async () => {
    await bench.request(OFFERINGS.withCoUnit);
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await bench.command('accept', { version: 1, date: null }, PEOPLE.branchContact);
    await told();
    const remedies = [{ kind: 'otherDate' as const, start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) }];
    await bench.command('adjust', { resolution: { kind: 'offer', remedies }, reason: 'Hội trường bận' }, PEOPLE.reviewer);
    await told();
    await bench.command('choose', { option: 0, reason: null }, PEOPLE.localityContact);
    const chosen = await told();
    expect(addressees(chosen)).toHaveLength(3);
    expect(chosen.map(calendar)).toEqual(['CANCEL 1', 'CANCEL 1', 'CANCEL 1']);
    expect(to(chosen, LOCALITY).text).toContain('14h00–16h00, thứ Ba 23/06/2026');
  });
});
