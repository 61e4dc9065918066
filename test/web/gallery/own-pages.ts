import type { Cast } from './cast';
import type { Picture, Viewer } from './picture';

/** What each may open from the head of every page; a page that somebody has no use for says so, and is a picture too. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['inbox', '/'],
  ['catalogue', '/danh-muc'],
  ['cases', '/ho-so'],
  ['committee', '/dieu-hanh'],
  ['register', '/ghi-nhan'],
  ['account', '/tai-khoan'],
];

const pagesOf = (viewer: Viewer): Picture[] => PAGES.map(([name, path]) => ({ name, path, as: viewer, ready: 'h1' }));

/** Every page of the application to everybody who is somebody else in it. */
export const ownPages = (cast: Cast): readonly Picture[] => [
  ...cast.everybody.flatMap(pagesOf),
  ...[cast.unit, cast.coordinator].map((as): Picture => ({
    name: 'menu',
    path: '/',
    as,
    ready: 'h1',
    act: (page) => page.click('.account > summary'),
  })),
  { name: 'guide', path: '/huong-dan', as: cast.unit, ready: '.guide-steps' },
  { name: 'for-information', path: '/', as: cast.coordinator, ready: 'h1', act: (page) => page.click('.for-information > summary') },
  { name: 'trial', path: '/chay-thu', as: null, ready: 'h1', languages: ['vi'] },
];
