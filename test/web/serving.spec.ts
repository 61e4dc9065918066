import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webFolder } from '@chung-suc/infra/local/environment';
import { PagesBench } from '../api/pages-bench';
import { root } from '../kit';

const nonceIn = (policy: string | null): string | undefined => /style-src 'self' 'nonce-([^']+)'/.exec(policy ?? '')?.[1];

describe('the web application from the origin of the API', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin({ WEB_DIST: webFolder(root) });
    url = await bench.url();
  });
  afterAll(() => bench.end());

  it.each([
    '/',
    '/danh-muc',
    '/danh-muc/chung-suc-2026.III.1-3',
    '/ghi-nhan',
    '/ho-so',
    '/ho-so/CS-2026-0001',
    '/dieu-hanh',
    '/dieu-hanh/CS-2026-0001',
    '/danh-ba/sai-so',
    '/tai-khoan',
    '/huong-dan',
    '/quen-mat-khau',
    '/mat-khau/x',
  ])('answers %s with its one page, whose policy allows what it brings', async (path) => {
    const answer = await fetch(url + path);
    const html = await answer.text();
    const policy = answer.headers.get('content-security-policy');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(policy).toMatch(
      /^default-src 'self'; script-src 'self'; style-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'; object-src 'none'; base-uri 'none'/,
    );
    expect(policy).not.toMatch(/unsafe/);
    expect(html).toContain(`nonce="${nonceIn(policy)}"`);
    expect(html).not.toMatch(/__CSP_NONCE__|<script(?![^>]* src=)/);
  });

  it('gives every response a nonce of its own', async () => {
    const [first, second] = await Promise.all([fetch(url), fetch(url)]);
    expect(nonceIn(first.headers.get('content-security-policy'))).not.toBe(nonceIn(second.headers.get('content-security-policy')));
  });

  it('lets browsers keep scripts for ever, and sends them compressed', async () => {
    const [, script = ''] = /src="(\/web\/[^"]+\.js)"/.exec(await (await fetch(url)).text()) ?? [];
    const answer = await fetch(url + script, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('sends to whoever reads “%s” what the build has compressed so: %s', async (read, encoding) => {
    for (const kind of ['js', 'css']) {
      const [, file = ''] = new RegExp(`"(/web/[^"]+\\.${kind})"`).exec(await (await fetch(url)).text()) ?? [];
      const answer = await fetch(url + file, { headers: { 'Accept-Encoding': read } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(answer.headers.get('content-type')).toMatch(kind === 'js' ? /^text\/javascript/ : /^text\/css/);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await answer.text()).toBe(readFileSync(join(webFolder(root), file), 'utf8'));
    }
  });

  it('names ahead what a page needs: its own for whoever comes with a session, the sign-in for others', async () => {
    const without = await (await fetch(`${url}/ho-so/CS-2026-0001`)).text();
    expect(without).toMatch(/rel="modulepreload" crossorigin href="\/web\/sign-in-page-/);
    expect(without).not.toMatch(/\/api\/(?!session")/);
    const cookie = `chung-suc-3000=${'a'.repeat(43)}`;
    const withOne = await (await fetch(`${url}/ho-so/CS-2026-0001`, { headers: { cookie } })).text();
    expect(withOne).toMatch(/rel="modulepreload" crossorigin href="\/web\/case-page-/);
    expect(withOne).toContain('<link rel="preload" as="fetch" crossorigin href="/api/cases/CS-2026-0001">');
    const asNonce = await (await fetch(`${url}/ho-so/__CSP_NONCE__`, { headers: { cookie } })).text();
    expect(asNonce).toContain('href="/api/cases/__CSP_NONCE__"'); // no part of the address becomes one
  });

  it.each(['/web/nothing.js', '/web/../.vite/manifest.json', '/.vite/manifest.json', '/page-files.json', '/index.html', '/khong-co'])(
    'has nothing at %s',
    async (path) => {
      const answer = await fetch(url + path, { redirect: 'manual' });
      expect(answer.status).toBe(404);
    },
  );

  it('says so while there is no build, and takes up a new one without a restart', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'web-dist-'));
    const without = await PagesBench.begin({ WEB_DIST: dist });
    try {
      const none = await fetch(await without.url());
      expect(none.status).toBe(503);
      expect(await none.text()).toContain('liên kết trong thư vẫn dùng được');
      writeFileSync(join(dist, 'index.html'), '<p nonce="__CSP_NONCE__">mới</p>');
      expect(await (await fetch(await without.url())).text()).toMatch(/<p nonce="[^_"]+">mới<\/p>/);
    } finally {
      await without.end();
      rmSync(dist, { recursive: true });
    }
  });
});
