import type { BrowserContext } from 'playwright-core';
import { answering, failing, never } from '../answers';
import { field } from '../desk';
import type { Cast } from './cast';
import type { Picture } from './picture';

const nothing = (path: string, json: unknown) => (context: BrowserContext, url: string) =>
  context.route(`${url}${path}`, (route) => route.fulfill({ json }));

const LOADING = { isLoading: true, ready: 'main:has(h1) .bone' } as const;
const FAILED = { ready: '[role=alert]' } as const;

/** Loading, empty, failed, unknown, not allowed, offline, signed out: what no page of a good day shows. */
export function troublePages(cast: Cast): readonly Picture[] {
  const { coordinator, committee, unit, locality, observer, idleUnit } = cast;
  const asked = cast.case('III.1-3', 'Phường Bến Thử');
  const at = `/ho-so/${asked.number}`;
  const asUnit = asked.unit ?? unit;
  const noCases = nothing('/api/cases?*', { cases: [], next: null });
  return [
    { name: 'inbox-loading', path: '/', as: unit, before: never('/api/duties'), ...LOADING },
    { name: 'inbox-failed', path: '/', as: unit, before: failing('/api/duties'), ...FAILED },
    { name: 'catalogue-loading', path: '/danh-muc', as: locality, before: never('/api/catalogue'), ...LOADING },
    { name: 'catalogue-failed', path: '/danh-muc', as: locality, before: failing('/api/catalogue'), ...FAILED },
    { name: 'cases-loading', path: '/ho-so', as: coordinator, before: never('/api/cases?*'), ...LOADING },
    { name: 'cases-failed', path: '/ho-so', as: coordinator, before: failing('/api/cases?*'), ...FAILED },
    { name: 'cases-empty', path: '/ho-so', as: idleUnit, before: noCases, ready: 'main h2' },
    { name: 'committee-loading', path: '/dieu-hanh', as: committee, before: never('/api/cases?*'), ...LOADING },
    { name: 'committee-failed', path: '/dieu-hanh', as: committee, before: failing('/api/cases?*'), ...FAILED },
    { name: 'committee-empty', path: '/dieu-hanh', as: committee, before: noCases, ready: 'main h2' },
    { name: 'account-loading', path: '/tai-khoan', as: unit, before: never('/api/account'), ...LOADING },
    { name: 'account-failed', path: '/tai-khoan', as: unit, before: failing('/api/account'), ...FAILED },
    { name: 'guide-loading', path: '/huong-dan', as: unit, before: never('/api/guide'), ...LOADING },
    { name: 'guide-failed', path: '/huong-dan', as: unit, before: failing('/api/guide'), ...FAILED },
    { name: 'guide-elsewhere', path: '/huong-dan', as: null, before: answering('/api/guide', 'notFound'), ready: '.guide-steps' },
    { name: 'case-loading', path: at, as: asUnit, before: never('/api/cases/CS-*'), ...LOADING },
    { name: 'case-failed', path: at, as: asUnit, before: failing('/api/cases/CS-*'), ...FAILED },
    { name: 'case-unknown', path: '/ho-so/CS-2026-9999', as: asUnit, ...FAILED },
    { name: 'case-not-mine', path: at, as: idleUnit, ...FAILED },
    { name: 'decision-not-mine', path: `/dieu-hanh/${asked.number}`, as: asUnit, ready: 'main h2, [role=alert]' },
    { name: 'decision-settled', path: `/dieu-hanh/${asked.number}`, as: committee, ready: 'main h2, [role=alert]' },
    { name: 'not-found', path: '/khong-co', as: unit },
    { name: 'not-found', path: '/khong-co', as: null },
    { name: 'request-unknown', path: '/danh-muc/khong-co', as: locality, ready: 'main h2' },
    { name: 'register-unknown', path: '/ghi-nhan?noidung=khong-co', as: unit, ready: 'h1' },
    {
      name: 'offline',
      spoilsWindow: true,
      path: `${at}?viec=decline`,
      as: asUnit,
      ready: 'form',
      act: async (page) => {
        await page.fill(field('reason'), 'Trùng lịch');
        await page.context().setOffline(true);
        await page.waitForSelector('.offline');
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
      },
    },
    {
      name: 'session-ended',
      spoilsWindow: true,
      path: `${at}?viec=decline`,
      as: asUnit,
      ready: 'form',
      act: async (page) => {
        await page.fill(field('reason'), 'Trùng lịch');
        await page.context().clearCookies();
        await page.click('form button[type=submit]');
        await page.waitForSelector('[name=email]');
      },
    },
    { name: 'case-read-only', path: at, as: observer, ready: '.timeline li' },
  ];
}
