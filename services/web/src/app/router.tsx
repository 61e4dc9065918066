import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Skeleton } from '../ui/states';
import { GuideFrame } from './guide-frame';
import { NotFound } from './not-found';
import { PageTrouble } from './page-trouble';
import { PublicFrame } from './public-frame';
import { SignedIn } from './signed-in';

const root = createRootRoute({ notFoundComponent: NotFound });

/** Pages that need nobody signed in. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicFrame });
const forgotten = createRoute({
  getParentRoute: () => open,
  path: '/quen-mat-khau',
  component: lazyRouteComponent(() => import('../features/sign-in/forgotten-page'), 'ForgottenPage'),
});
const password = createRoute({
  getParentRoute: () => open,
  path: '/mat-khau/$token',
  component: lazyRouteComponent(() => import('../features/sign-in/password-page'), 'PasswordPage'),
});

const guide = createRoute({ getParentRoute: () => root, path: '/huong-dan', component: GuideFrame });

const signedIn = createRoute({ getParentRoute: () => root, id: 'in', component: SignedIn });
const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/inbox/inbox-page'), 'InboxPage'),
});
const catalogue = createRoute({
  getParentRoute: () => signedIn,
  path: '/danh-muc',
  component: lazyRouteComponent(() => import('../features/catalogue/catalogue-page'), 'CataloguePage'),
});
const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/danh-muc/$offering',
  component: lazyRouteComponent(() => import('../features/catalogue/request-page'), 'RequestPage'),
});
const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/ghi-nhan',
  /** `noidung`: the offering of which something was held. */
  validateSearch: ({ noidung }: Record<string, unknown>): { noidung?: string } => (typeof noidung === 'string' ? { noidung } : {}),
  component: lazyRouteComponent(() => import('../features/catalogue/register-page'), 'RegisterPage'),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('../features/account/account-page'), 'AccountPage'),
});
const reportedPhones = createRoute({
  getParentRoute: () => signedIn,
  path: '/danh-ba/sai-so',
  component: lazyRouteComponent(() => import('../features/phones/reported-phones-page'), 'ReportedPhonesPage'),
});
const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/ho-so',
  component: lazyRouteComponent(() => import('../features/cases/cases-page'), 'CasesPage'),
});
const oneCase = createRoute({
  getParentRoute: () => signedIn,
  path: '/ho-so/$case',
  /** `viec`: the command whose form is open. */
  validateSearch: ({ viec }: Record<string, unknown>): { viec?: string } => (typeof viec === 'string' ? { viec } : {}),
  component: lazyRouteComponent(() => import('../features/case/case-page'), 'CasePage'),
});
const committee = createRoute({
  getParentRoute: () => signedIn,
  path: '/dieu-hanh',
  component: lazyRouteComponent(() => import('../features/committee/committee-page'), 'CommitteePage'),
});
const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/dieu-hanh/$case',
  component: lazyRouteComponent(() => import('../features/committee/decision-page'), 'DecisionPage'),
});

/** The addresses are the ones that services/api/src/web answers; test/web holds the two against each other. */
export const newRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      guide,
      open.addChildren([forgotten, password]),
      signedIn.addChildren([inbox, catalogue, request, register, cases, oneCase, committee, decision, reportedPhones, account]),
    ]),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: PageTrouble,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
