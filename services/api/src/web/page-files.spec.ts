import { headOf, type PageFiles } from './page-files';

const SIGN_IN = { scripts: ['/web/sign-in.js'], styles: [], data: [] };
const FILES: PageFiles = {
  '/': { signedIn: { scripts: ['/web/inbox.js'], styles: ['/web/inbox.css'], data: ['/api/duties'] }, signedOut: SIGN_IN },
  '/ho-so/:case': {
    signedIn: { scripts: ['/web/case.js'], styles: [], data: ['/api/cases/:case', '/api/cases/:case/x'] },
    signedOut: SIGN_IN,
  },
};

describe('the head of a page', () => {
  it('names its files and its first data', () => {
    expect(headOf(FILES, { path: '/', params: {}, seemsSignedIn: true })).toBe(
      '<link rel="preload" as="fetch" crossorigin href="/api/duties">' +
        '<link rel="stylesheet" crossorigin href="/web/inbox.css">' +
        '<link rel="modulepreload" crossorigin href="/web/inbox.js">',
    );
  });

  it('names nobody’s data while nobody is signed in', () => {
    const head = headOf(FILES, { path: '/ho-so/:case', params: { case: 'CS-2026-0001' }, seemsSignedIn: false });
    expect(head).toBe('<link rel="modulepreload" crossorigin href="/web/sign-in.js">');
  });

  it('asks for the case in the address as the page does', () => {
    const head = headOf(FILES, { path: '/ho-so/:case', params: { case: 'CS-2026-0001' }, seemsSignedIn: true });
    expect(head).toContain('href="/api/cases/CS-2026-0001"');
    expect(head).toContain('href="/api/cases/CS-2026-0001/x"');
  });

  it.each([
    ['"><script src=//x.example.vn>', '/api/cases/%22%3E%3Cscript%20src%3D%2F%2Fx.example.vn%3E'],
    ["' onload='x", '/api/cases/&#39;%20onload%3D&#39;x'],
    ['../session/demo?x=1#y', '/api/cases/..%2Fsession%2Fdemo%3Fx%3D1%23y'],
  ])('lets nothing out of the address: %s', (given, expected) => {
    const head = headOf(FILES, { path: '/ho-so/:case', params: { case: given }, seemsSignedIn: true });
    expect(head).toContain(`href="${expected}"`);
    expect(head.match(/<(?!link )/g)).toBeNull();
  });

  it('says nothing of a page that the build does not know', () => {
    expect(headOf(FILES, { path: '/khac', params: {}, seemsSignedIn: true })).toBe('');
  });
});
