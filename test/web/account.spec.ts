import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, failing } from './web-bench';

describe('what is one’s own, and what is passed on', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());
  beforeEach(async () => {
    await web.api.clear();
    web.api.now = instantAt('2026-06-10', 10, 15);
  });
  const numberOf = (id: string): Promise<string> => web.api.caseNumber(id);

  it('a case is passed on by chat whole, also where the browser has no clipboard, and printed without what only a screen needs', async () => {
    await web.api.caseAfter('agreed');
    const number = await numberOf(web.api.caseId);
    const { context, page } = await web.open(PEOPLE.unitContact, { width: 360 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    try {
      await page.goto(`${web.url}/ho-so/${number}`);
      await page.waitForSelector('.timeline li');
      await page.locator('.tools-below').getByRole('button', { name: 'Sao chép gửi Zalo' }).press('Enter');
      await page.waitForSelector('.tools-below >> text=Đã chép.');
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied.split(/\r?\n/)).toEqual([
        `${number} · III.1, nội dung 3`,
        'Tuyên truyền Luật An toàn thực phẩm – Phường Ví Dụ',
        'Đơn vị: Đoàn Sở Mẫu A',
        'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.',
        '',
        'Nội dung đã thống nhất:',
        '- Thời gian: 14h00–16h00, thứ Năm 18/06/2026',
        '- Hình thức: trực tiếp',
        '- Địa điểm: Hội trường UBND Phường Ví Dụ',
        expect.stringContaining('- Đối tượng, số người: ') as string,
        '- Đơn vị lo: báo cáo viên, tài liệu tuyên truyền, thiết bị kỹ thuật',
        '- Địa phương lo: hội trường, phông nền, âm thanh, máy chiếu',
        expect.stringContaining('- Người trình bày: Lý Thị Diễn Giả (báo cáo viên)') as string,
        '- Nội dung cụ thể: Điều kiện an toàn thực phẩm với hộ kinh doanh nhỏ',
        '',
        `Mở hồ sơ: ${web.url}/ho-so/${number}`,
      ]);
      expect(copied).not.toMatch(/0000/);
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.shell-bar', '.shell-header', '.acts', '.tools-below button']) {
        expect({ gone, seen: await page.locator(gone).first().isVisible() }).toEqual({ gone, seen: false });
      }
      for (const kept of ['h1', '.sentence', '#terms', '#people', '.timeline li']) {
        expect({ kept, seen: await page.locator(kept).first().isVisible() }).toEqual({ kept, seen: true });
      }
    } finally {
      await context.close();
    }
    const without = await web.open(PEOPLE.unitContact);
    await without.context.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    try {
      await without.page.goto(`${web.url}/ho-so/${number}`);
      await without.page.click('.tools-above >> text=Sao chép gửi Zalo');
      expect(await without.page.inputValue('.tools-above textarea')).toContain(`Mở hồ sơ: ${web.url}/ho-so/${number}`);
    } finally {
      await without.context.close();
    }
  });

  describe('Tài khoản', () => {
    const EMAIL = 'thu.nv@example.vn';
    const NEW_PASSWORD = 'mùa đông năm nay rất ấm';

    it('looks as it should, with an account and without', async () => {
      await anAccount(web.api.db.database, PEOPLE.unitContact, EMAIL);
      await web.look({ name: 'account', path: '/tai-khoan', as: PEOPLE.unitContact, ready: '#sessions' });
      await web.look({
        name: 'account-demo',
        path: '/tai-khoan',
        as: PEOPLE.observer,
        ready: '#sessions',
        act: async (page) => expect(await page.textContent('main')).toMatch(/Đang đăng nhập thử; chưa có tài khoản riêng\.|a demo session/),
      });
      await web.look({
        name: 'account-mend',
        path: '/tai-khoan',
        as: PEOPLE.unitContact,
        ready: '#sessions',
        act: async (page) => {
          await page.fill('[name=current]', 'không phải mật khẩu');
          await page.fill('[name=password]', NEW_PASSWORD);
          await page.click('form button[type=submit]');
          await page.waitForSelector('[aria-invalid=true]');
        },
      });
      await web.look({
        name: 'account-failed',
        path: '/tai-khoan',
        as: PEOPLE.unitContact,
        before: failing('/api/account'),
        ready: '[role=alert]',
      });
    });

    it('the password is changed, other browsers are signed out, and this one goes on', async () => {
      await web.api.db.database.query('DELETE FROM attempt');
      await anAccount(web.api.db.database, PEOPLE.unitContact, EMAIL);
      const elsewhere = await web.open(PEOPLE.unitContact);
      const { context, page, trouble } = await web.open(PEOPLE.unitContact, { width: 360 });
      try {
        await page.goto(web.url);
        await page.click('.account > summary');
        await page.click('.account-panel >> text=Tài khoản');
        await page.waitForSelector('#sessions');
        expect(await page.textContent('main')).toContain('Phó Bí thư Đoàn Sở Mẫu A');
        expect(await page.textContent('main')).toContain('từ 01/01/2020');
        await page.fill('[name=current]', PASSWORD);
        await page.fill('[name=password]', 'ngắn quá');
        await page.press('[name=password]', 'Enter');
        await page.waitForSelector('[aria-invalid=true]');
        expect(await page.textContent('main')).toContain('Mật khẩu cần ít nhất 10 ký tự');
        expect(await page.inputValue('[name=current]')).toBe(PASSWORD);
        await page.fill('[name=password]', NEW_PASSWORD);
        await page.press('[name=password]', 'Enter');
        await page.waitForSelector('text=Đã đổi mật khẩu.');
        expect(await page.inputValue('[name=current]')).toBe('');
        await page.waitForSelector('text=Chỉ máy này đang đăng nhập.');
        await elsewhere.page.goto(`${web.url}/tai-khoan`);
        await elsewhere.page.waitForSelector('[type=email], [name=email]');
        const { page: again } = await web.open(PEOPLE.unitContact);
        await page.reload();
        await page.click('text=Đăng xuất khỏi máy khác');
        await page.waitForSelector('text=Đã đăng xuất khỏi các máy khác.');
        await again.goto(`${web.url}/tai-khoan`);
        await again.waitForSelector('[type=email], [name=email]');
        await again.context().close();
        await page.click('label:has-text("English")'); // the words are loaded first
        await page.waitForSelector('h1:has-text("Account")');
        expect(trouble).toEqual([]);
      } finally {
        await context.close();
        await elsewhere.context.close();
      }
    });
  });
});
