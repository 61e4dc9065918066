import 'reflect-metadata';
import { MessageRow } from '@chung-suc/persistence';
import { apiAs } from '../api/api-client';
import { PagesBench } from '../api/pages-bench';
import { ask, signedIn } from '../api/sign-in';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench, PUBLIC_URL } from './delivery-bench';

const EMAIL = 'thu.nv@example.vn';
const HOUR = 3_600_000;

/** From the question through HTTP to the mail, and from its link to a session. */
describe('mails by which a password is set', () => {
  let pages: PagesBench;
  let sink: MailSink;
  let bench: DeliveryBench;
  beforeEach(async () => {
    pages = await PagesBench.begin();
    sink = await startMailSink();
    bench = new DeliveryBench(pages.db.database, sink, pages.signer);
    bench.now = pages.now;
    await anAccount(pages.db.database, PEOPLE.unitContact, EMAIL);
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
    await pages.end();
  });

  const askFor = async (): Promise<void> => {
    await apiAs(await pages.url(), null).post('/api/password-resets', { email: EMAIL }, null);
  };
  const messages = (): Promise<MessageRow[]> => pages.db.database.getRepository(MessageRow).find({ order: { createdAt: 'ASC' } });
  const deliverAll = async (): Promise<void> => {
    for (const { id } of await messages()) await bench.deliver(id);
  };

  it('go to the person, name the coordinator for answers, and their link signs in', async () => {
    await askFor();
    await deliverAll();
    const [mail] = sink.mails;
    expect(mail?.to).toEqual([EMAIL]);
    expect(mail?.subject).toMatch(/^\[Chung sức 2026\] Đặt lại mật khẩu/);
    expect(mail?.headers.get('reply-to')).toMatchObject({ text: 'nhap.bt@example.vn' });
    expect(mail?.text).toContain('Kính gửi: Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A');
    const [, token = ''] = new RegExp(`${PUBLIC_URL}/mat-khau/(\\S+)`).exec(mail?.text ?? '') ?? [];
    const url = await pages.url();
    const { view } = await signedIn(url, ask(`${url}/api/password-tokens/${token}`, { password: `${PASSWORD}, lần hai` }));
    expect(view.person.id).toBe(PEOPLE.unitContact);
    const [row] = await messages();
    expect(row).toMatchObject({ state: 'sent', personId: PEOPLE.unitContact });
    expect(row?.html).toContain('{{link}}');
    expect(JSON.stringify(row)).not.toContain(token.split('.')[1]);
    await deliverAll();
    expect(sink.mails).toHaveLength(1);
  });

  it('by which the office invites say so', async () => {
    await apiAs(await pages.url(), PEOPLE.coordinator).post('/api/invitations', { personId: PEOPLE.localityContact }, null);
    await deliverAll();
    expect(sink.mails.map(({ to, subject }) => [to, subject.replace(/ \(.*/, '')])).toEqual([
      [['phong.pt@example.vn'], '[Chung sức 2026] Mời đồng chí dùng tài khoản'],
    ]);
  });

  it('by which a change is told go to whoever it was changed for, without a link, and to nobody who has taken over the post', async () => {
    const url = await pages.url();
    const changed = async (current: string, password: string): Promise<void> => {
      const { api } = await signedIn(url, ask(`${url}/api/session`, { email: EMAIL, password: current }));
      expect((await api().put('/api/account/password', { current, password })).status).toBe(200);
    };
    await changed(PASSWORD, `${PASSWORD}, lần hai`);
    await deliverAll();
    const [mail] = sink.mails;
    expect([mail?.to, mail?.subject]).toEqual([[EMAIL], '[Chung sức 2026] Mật khẩu đã được đổi lúc 10h15, thứ Tư 10/06/2026']);
    expect(mail?.text).not.toContain('/mat-khau/');
    await changed(`${PASSWORD}, lần hai`, `${PASSWORD}, lần ba`);
    await pages.db.database.query(`UPDATE holding SET held_to = held_from WHERE post_id = $1`, [POSTS.unit]);
    await pages.db.database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, '2026-01-01')`, [
      POSTS.unit,
      PEOPLE.otherLocalityContact,
    ]);
    await deliverAll();
    expect(sink.mails).toHaveLength(1);
    expect((await messages()).map(({ state }) => state)).toEqual(['sent', 'superseded']);
  });

  it('are not sent any more once the link is over', async () => {
    await askFor();
    bench.now += HOUR;
    await deliverAll();
    await askFor();
    await pages.db.database.query('UPDATE password_link SET used_at = $1', [new Date(bench.now)]);
    bench.now = pages.now;
    await deliverAll();
    expect(sink.mails).toEqual([]);
    expect((await messages()).map(({ state }) => state)).toEqual(['superseded', 'superseded']);
  });

  it('never go to whoever has taken over the post: the link is of one person', async () => {
    await askFor();
    await pages.db.database.query(`UPDATE holding SET held_to = held_from WHERE post_id = $1`, [POSTS.unit]);
    await pages.db.database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, '2026-01-01')`, [
      POSTS.unit,
      PEOPLE.otherLocalityContact,
    ]);
    await deliverAll();
    expect(sink.mails).toEqual([]);
    expect(bench.notes).toEqual([]);
  });
});
