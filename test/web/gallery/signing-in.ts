import type { BrowserContext, Page } from 'playwright-core';
import { answering } from '../answers';
import type { Picture } from './picture';

const type = async (page: Page, password: string): Promise<void> => {
  await page.fill('[name=email]', 'phong.pt@example.vn');
  await page.fill('[name=password]', password);
};
const refused = async (page: Page): Promise<void> => {
  await type(page, 'sai');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
};
/** Who is signed in may be asked; signing in is answered otherwise. */
const signingIn = (code: 'tooManyAttempts' | 'databaseAway') => async (context: BrowserContext, url: string) => {
  await answering('/api/session', code, { retryAfterSeconds: 240 })(context, url);
  await context.route(`${url}/api/session`, (route) => (route.request().method() === 'GET' ? route.continue() : route.fallback()));
};
const token = (purpose: 'reset' | 'invitation') => (context: BrowserContext, url: string) =>
  context.route(`${url}/api/password-tokens/fresh`, (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({
          json: { purpose, name: 'Phan Thị Phỏng', email: 'phong.pt@example.vn', expiresAt: '2026-06-10T11:15:00+07:00' },
        })
      : route.fallback(),
  );
const tooShort = async (context: BrowserContext, url: string): Promise<void> => {
  const errors = { fields: [{ field: 'password', code: 'passwordTooShort' }] } as const;
  await answering('/api/password-tokens/fresh', 'invalidFields', errors)(context, url);
  await token('reset')(context, url);
};

/** Pages for whoever is not signed in. */
export const signingInPages: readonly Picture[] = [
  { name: 'sign-in', path: '/', as: null, ready: '.demo-people button' },
  { name: 'sign-in-refused', path: '/', as: null, act: refused, before: answering('/api/session/demo', 'notFound') },
  { name: 'sign-in-wait', path: '/', as: null, act: refused, before: signingIn('tooManyAttempts') },
  { name: 'sign-in-away', path: '/', as: null, act: refused, before: signingIn('databaseAway') },
  { name: 'guide', path: '/huong-dan', as: null, ready: '.guide-steps' },
  { name: 'forgotten', path: '/quen-mat-khau', as: null, ready: '[name=email]' },
  {
    name: 'forgotten-sent',
    path: '/quen-mat-khau',
    as: null,
    act: async (page) => {
      await page.fill('[name=email]', 'phong.pt@example.vn');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-kind=done]');
    },
  },
  { name: 'password-invitation', path: '/mat-khau/fresh', as: null, before: token('invitation'), ready: '[name=password]' },
  { name: 'password', path: '/mat-khau/fresh', as: null, before: token('reset'), ready: '[name=password]' },
  {
    name: 'password-mend',
    path: '/mat-khau/fresh',
    as: null,
    before: tooShort,
    ready: '[name=password]',
    act: async (page) => {
      await page.fill('[name=password]', 'ngắn');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'password-dead', path: '/mat-khau/dead', as: null, ready: '[role=alert]' },
];
