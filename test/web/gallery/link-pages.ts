import { LinkSigner } from '@chung-suc/platform/links';
import type { DataSource } from 'typeorm';
import type { Page } from 'playwright-core';
import { VI_ONLY, type Picture } from './picture';

interface LinkOnStage {
  readonly id: string;
  readonly kind: string;
  readonly state: 'open' | 'late' | 'over';
}

const mend = async (page: Page): Promise<void> => {
  await page.evaluate(`document.querySelector('form:has(> button[type=submit]), form').noValidate = true`);
  await page.click('form > button[type=submit]');
  await page.waitForSelector('.notice');
};
/** Kinds whose form is refused when nothing is filled in: sent so, nothing happens. */
const REFUSES_NOTHING = ['answer', 'answerPart', 'report', 'decide', 'choose', 'match'];

/** The page behind a mail link for each kind of duty, while it is owed, when it is late, and afterwards. */
export async function linkPages(database: DataSource, secret: string, seen: Set<string>): Promise<readonly Picture[]> {
  const signer = new LinkSigner(secret);
  const links = (await database.query(
    `SELECT l.id, d.kind, CASE WHEN d.closed_at IS NOT NULL THEN 'over' WHEN d.due_at < now() THEN 'late' ELSE 'open' END AS state
       FROM link l JOIN duty d ON d.case_id = l.case_id AND d.id = l.duty_id WHERE l.expires_at > now() ORDER BY l.created_at DESC`,
  )) as LinkOnStage[];
  return links.flatMap(({ id, kind, state }): Picture[] => {
    if (seen.has(`${kind} ${state}`)) return [];
    seen.add(`${kind} ${state}`);
    const picture: Picture = { name: `link-${kind}-${state}`, path: signer.pathOf(id), as: null, ready: 'h1', ...VI_ONLY };
    return state !== 'over' && REFUSES_NOTHING.includes(kind)
      ? [picture, { ...picture, name: `${picture.name}-mend`, act: mend }]
      : [picture];
  });
}

const askAgain = async (page: Page): Promise<void> => {
  await page.click('text=Gửi liên kết mới');
  await page.waitForSelector('.notice >> text=/đang được gửi|Đã gửi/');
};

/** Links that are over for other reasons: too old while the duty is open, too old and answered, of somebody who left the post, of nobody. */
export async function deadLinks(database: DataSource, secret: string): Promise<readonly Picture[]> {
  const signer = new LinkSigner(secret);
  const pages: Picture[] = [{ name: 'link-unknown', path: '/l/khong-co', as: null, ready: 'h1', ...VI_ONLY }];
  for (const [name, isOpen, act] of [
    ['link-expired', true],
    ['link-expired-asked', true, askAgain],
    ['link-expired-over', false],
  ] as const) {
    const [link] = (await database.query(
      `UPDATE link SET expires_at = now() - interval '1 day' WHERE (case_id, duty_id) = (
         SELECT l.case_id, l.duty_id FROM link l JOIN duty d ON d.case_id = l.case_id AND d.id = l.duty_id
          WHERE (d.closed_at IS NULL) = $1 AND d.kind IN ('answer', 'report') AND l.expires_at > now() ORDER BY d.kind, l.created_at LIMIT 1)
       RETURNING id`,
      [isOpen],
    )) as [{ id: string }[], number];
    if (link[0]) pages.push({ name, path: signer.pathOf(link[0].id), as: null, ready: 'h1', ...(act ? { act } : {}), ...VI_ONLY });
  }
  const [left] = (await database.query(
    `UPDATE link SET person_id = (SELECT person_id FROM holding h JOIN post p ON p.id = h.post_id WHERE p.kind = 'observer' LIMIT 1)
      WHERE id = (SELECT l.id FROM link l JOIN duty d ON d.case_id = l.case_id AND d.id = l.duty_id
                   WHERE d.closed_at IS NULL AND d.kind = 'report' ORDER BY l.created_at LIMIT 1) RETURNING id`,
  )) as [{ id: string }[], number];
  if (left[0]) pages.push({ name: 'link-not-holder', path: signer.pathOf(left[0].id), as: null, ready: 'h1', ...VI_ONLY });
  return pages;
}
