import type { SkippedView } from '@chung-suc/api-contract';
import { failing, never } from '../answers';
import type { Cast } from './cast';
import type { Picture } from './picture';

const words = (vi: string, en: string) => ({ vi, en });
const AT = '2026-06-12T08:00:00+07:00';

/** What a skip of a day has caused, as the API tells it. */
const skipped = (number: string): SkippedView => ({
  now: '2026-06-12T16:20:00+07:00',
  cases: 14,
  steps: [
    { at: AT, number, readable: true, what: words('Nhắc lần 1: trả lời đề nghị', 'Reminder 1: answer the request') },
    { at: AT, number: 'CS-2026-0004', readable: false, what: words('Quá hạn báo cáo kết quả', 'The report is overdue') },
  ],
  mails: Array.from({ length: 9 }, () => ({
    at: AT,
    number,
    readable: true,
    title: words('Nhắc trả lời đề nghị', 'Reminder to answer the request'),
    to: 'Bí thư Đoàn Sở Mẫu A',
  })),
  mailPage: 'http://127.0.0.1:1080',
});

/** Moving time forward, in the head menu of a trial copy. What the real skip does is tested elsewhere; here nothing moves. */
export function trialPages({ unit, cases }: Cast): readonly Picture[] {
  const [first] = cases;
  const skip = (name: string, before: Picture['before'], wanted: string): Picture => ({
    name,
    path: '/',
    as: unit,
    ready: 'h1',
    before,
    act: async (page) => {
      await page.click('.account > summary');
      await page.click('.account-panel button >> nth=0');
      await page.waitForSelector(wanted);
    },
  });
  const done: Picture['before'] = (context, url) =>
    context.route(`${url}/api/skips`, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ json: skipped(first?.number ?? '') }) : route.fallback(),
    );
  const posts =
    (other: NonNullable<Picture['before']>): Picture['before'] =>
    async (context, url) => {
      await other(context, url);
      await context.route(`${url}/api/skips`, (route) => (route.request().method() === 'GET' ? route.continue() : route.fallback()));
    };
  return [
    { ...skip('skip-running', posts(never('/api/skips')), '.skip-panel[aria-busy=true]'), isLoading: true },
    skip('skip-done', done, '.skip-panel[aria-busy=false]'),
    skip('skip-failed', posts(failing('/api/skips')), '[role=alert]'),
  ];
}
