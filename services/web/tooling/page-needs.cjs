// What each page shows first, so that the browser fetches it together with the frame instead of after it. Addresses as the router has them;
// `module`: the page's own, as the router loads it; `data`: what its first query asks for, `$case` as in its address.
// The build refuses a module that is not a file of its own; test/web/page-files.spec.ts holds the rest against what each page really asks for.
const PAGE_NEEDS = {
  '/': { module: 'src/features/inbox/inbox-page.tsx', data: ['/api/duties'] },
  '/danh-muc': { module: 'src/features/catalogue/catalogue-page.tsx', data: ['/api/catalogue'] },
  '/danh-muc/$offering': { module: 'src/features/catalogue/request-page.tsx', data: ['/api/catalogue'] },
  '/ghi-nhan': { module: 'src/features/catalogue/register-page.tsx', data: ['/api/catalogue'] },
  '/ho-so': { module: 'src/features/cases/cases-page.tsx', data: ['/api/cases?limit=200'] },
  '/ho-so/$case': { module: 'src/features/case/case-page.tsx', data: ['/api/cases/$case'] },
  '/dieu-hanh': { module: 'src/features/committee/committee-page.tsx', data: ['/api/cases?limit=200'] },
  '/dieu-hanh/$case': { module: 'src/features/committee/decision-page.tsx', data: ['/api/cases/$case', '/api/cases/$case/adjustment'] },
  '/danh-ba/sai-so': { module: 'src/features/phones/reported-phones-page.tsx', data: ['/api/phone-reports'] },
  '/tai-khoan': { module: 'src/features/account/account-page.tsx', data: ['/api/account'] },
  '/huong-dan': { module: 'src/features/guide/guide-page.tsx', data: [] },
  '/quen-mat-khau': { module: 'src/features/sign-in/forgotten-page.tsx', data: [] },
  '/mat-khau/$token': { module: 'src/features/sign-in/password-page.tsx', data: [] },
};

/** In place of a page of somebody's own things, for whoever is not signed in. */
const SIGN_IN_NEED = { module: 'src/features/sign-in/sign-in-page.tsx', data: [] };

/** Pages that are the same for everybody. */
const OPEN_TO_ALL = ['/huong-dan', '/quen-mat-khau', '/mat-khau/$token'];

module.exports = { PAGE_NEEDS, SIGN_IN_NEED, OPEN_TO_ALL };
