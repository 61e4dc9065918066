import { notificationsSettings, parseSender } from './settings';

const GOOD = {
  HTTP_PORT: '4002',
  PUBLIC_URL: 'http://127.0.0.1:4000/',
  DATABASE_URL: 'postgres://user@127.0.0.1:5432/chung_suc',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  CODEC_KEYS: `a:${Buffer.alloc(32).toString('base64')}`,
  LINK_SECRET: Buffer.alloc(32).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:1025',
  MAIL_FROM: 'Chung Sức <chung-suc@example.org>',
};

describe('settings of notifications', () => {
  it('are parsed once, and are for real use unless they say embedded', () => {
    expect(notificationsSettings(GOOD)).toMatchObject({
      CHUNG_SUC_MODE: 'production',
      PUBLIC_URL: 'http://127.0.0.1:4000',
      MAIL_FROM: { name: 'Chung Sức', address: 'chung-suc@example.org', domain: 'example.org' },
    });
  });

  it.each(['PUBLIC_URL', 'LINK_SECRET', 'SMTP_URL', 'MAIL_FROM'])('name %s when it is wrong, and not its value', (name) => {
    expect(() => notificationsSettings({ ...GOOD, [name]: 'wrong' })).toThrow(name);
    expect(() => notificationsSettings({ ...GOOD, [name]: 'wrong' })).not.toThrow(/: wrong/);
  });
});

describe('a sender', () => {
  it.each([
    ['"Đoàn Khối, Văn phòng" <vp@example.vn>', { name: 'Đoàn Khối, Văn phòng', address: 'vp@example.vn', domain: 'example.vn' }],
    ['<vp@example.vn>', { name: '', address: 'vp@example.vn', domain: 'example.vn' }],
    ['vp@example.vn', { name: '', address: 'vp@example.vn', domain: 'example.vn' }],
    ['vp', null],
    ['A <a@b> <c@d>', null],
  ])('%s', (text, sender) => {
    expect(parseSender(text)).toEqual(sender);
  });
});
