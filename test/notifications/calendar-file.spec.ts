import 'reflect-metadata';
import ICAL from 'ical.js';
import { instantAt, type Instant } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aRequest, anAgreement, END, START } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { startMailSink, type CapturedMail, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

const LATER = { start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) };

/** The calendar file of a mail, as another program reads it. */
function readBy(mail: CapturedMail | undefined) {
  const files = mail?.attachments.filter(({ contentType }) => contentType === 'text/calendar') ?? [];
  const [file] = files;
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')) as [string, unknown[], unknown[]]);
  const [component, ...more] = calendar.getAllSubcomponents('vevent');
  if (!component || more.length > 0) throw new Error('A calendar file has one event');
  const event = new ICAL.Event(component);
  const instant = (time: ICAL.Time): Instant => time.toJSDate().getTime();
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    start: instant(event.startDate),
    end: instant(event.endDate),
    place: event.location,
    summary: event.summary,
    description: event.description,
    organizer: String(component.getFirstPropertyValue('organizer')),
  };
}

describe('the calendar file of an engagement', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  beforeEach(async () => {
    await db.database.query('DELETE FROM booking'); // each story has the units to itself
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
    await bench.request();
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
  });

  /** Everything that waits goes out; gives the files that went along, by address. */
  const sendAll = async () => {
    const before = sink.mails.length;
    const queued = (await db.database.query(`SELECT id FROM message WHERE case_id = $1 AND state = 'queued' ORDER BY created_at, key`, [
      bench.caseId,
    ])) as { id: string }[];
    for (const { id } of queued) await bench.deliver(id);
    return sink.mails.slice(before).flatMap((mail) => {
      const file = readBy(mail);
      return file ? [{ to: mail.to[0], ...file }] : [];
    });
  };
  const agree = () => bench.command('agree', anAgreement(), PEOPLE.unitContact);
  const propose = (version: number, over: Parameters<typeof aRequest>[0]) =>
    bench.command('propose', { version, terms: aRequest(over).terms, otherDates: [], details: null, note: null }, PEOPLE.localityContact);
  const accept = (version: number) => bench.command('accept', { version, date: null }, PEOPLE.unitContact);

  it('goes to both sides with the agreement, and not before', async () => {
    expect(await sendAll()).toEqual([]);
    await agree();
    const files = await sendAll();
    expect(files.map(({ to }) => to).sort()).toEqual(['phong.pt@example.vn', 'thu.nv@example.vn']);
    for (const file of files) {
      expect(file).toMatchObject({
        method: 'REQUEST',
        status: 'CONFIRMED',
        uid: `${bench.caseId}@chung-suc.invalid`,
        sequence: 0,
        start: START,
        end: END,
        place: 'Hội trường UBND Phường Ví Dụ',
        summary: 'Đoàn Sở Mẫu A – Phường Ví Dụ: mục III.1, nội dung 3',
        organizer: 'mailto:nhap.bt@example.vn',
      });
      expect(file.description).toContain('Đầu mối: Đ/c Bùi Thị Nháp');
    }
  });

  it('is the same bytes when a job has died and the mail goes again', async () => {
    await agree();
    const { id } = await bench.message('agreedToLocality');
    const losing = bench.instead((pass) => async (mail, signal) => {
      await pass(mail, signal);
      return { kind: 'later', code: '451', mayBeTaken: true };
    });
    await bench.failureOf(id, losing);
    await bench.deliver(id);
    const [first, second] = sink.mails
      .filter(({ messageId }) => messageId.startsWith(id))
      .map((mail) => mail.attachments[0]?.content.toString());
    expect(first).toContain('BEGIN:VCALENDAR');
    expect(second).toBe(first);
  });

  it('grows its SEQUENCE with a material change that is agreed, with no other, and never falls back', async () => {
    await agree();
    await sendAll();
    await propose(1, { audience: [{ group: 'peopleInHardship', count: 60 }] });
    await accept(2);
    expect((await sendAll()).map(({ sequence, start }) => [sequence, start])).toEqual([
      [0, START],
      [0, START],
    ]);
    await propose(2, LATER);
    expect(await sendAll()).toEqual([]);
    await accept(3);
    expect((await sendAll()).map(({ sequence, start, method }) => [sequence, start, method])).toEqual([
      [1, LATER.start, 'REQUEST'],
      [1, LATER.start, 'REQUEST'],
    ]);
  });

  it('is withdrawn from both calendars when it is called off, with a higher SEQUENCE; what had not gone yet does not go any more', async () => {
    await agree();
    const late = await bench.message('agreedToLocality');
    await bench.deliver((await bench.message('agreedToUnit')).id);
    await bench.command('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact);
    const files = await sendAll();
    expect(files.map(({ to, method, status, sequence }) => [to, method, status, sequence]).sort()).toEqual([
      ['phong.pt@example.vn', 'CANCEL', 'CANCELLED', 1],
      ['thu.nv@example.vn', 'CANCEL', 'CANCELLED', 1],
    ]);
    expect((await bench.messages('agreedToLocality'))[0]).toMatchObject({ id: late.id, state: 'superseded' });
  });

  it('is withdrawn from the unit that is replaced', async () => {
    await agree();
    await sendAll();
    const body = { resolution: { kind: 'reassign' as const, unitId: 'unit-mau-c' }, reason: 'Đơn vị quá tải' };
    await bench.command('adjust', body, PEOPLE.reviewer);
    const files = await sendAll();
    expect(files.map(({ to, method, sequence }) => [to, method, sequence]).sort()).toEqual([
      ['phong.pt@example.vn', 'CANCEL', 1],
      ['thu.nv@example.vn', 'CANCEL', 1],
    ]);
  });
});
