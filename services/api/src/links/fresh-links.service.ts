import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf, type Instant, type MessageTemplate } from '@chung-suc/domain';
import { MessageRow, type LinkRow } from '@chung-suc/persistence';
import type { LinkSituation } from './link-situation.service';

const TEMPLATE: MessageTemplate = 'freshLink';

/** How a mail with a fresh link stands. */
export interface AskedAgain {
  readonly state: 'underway' | 'sent' | 'failed';
  /** When it was asked for; when it had gone, once it has. */
  readonly at: Instant;
}

/** A fresh link in place of one that has expired, by mail alone: whoever has found an old link learns nothing by it. */
@Injectable()
export class FreshLinksService {
  constructor(private readonly database: DataSource) {}

  /** Queues the mail to whoever holds the post, unless one was asked for on the same day. */
  async ask({ link, now }: Pick<LinkSituation, 'link' | 'now'>): Promise<void> {
    await this.database.query(
      `WITH queued AS (
         INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
         VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7) ON CONFLICT (key) DO NOTHING RETURNING id)
       SELECT pg_notify('message_queued', '') FROM queued`,
      [randomUUID(), keyOf(link, now), link.caseId, TEMPLATE, link.postId, link.dutyId, new Date(now)],
    );
  }

  /** The mail that was asked for today; null when none was. */
  async askedToday(link: LinkRow, now: Instant): Promise<AskedAgain | null> {
    const message = await this.database.getRepository(MessageRow).findOneBy({ key: keyOf(link, now) });
    if (!message) return null;
    const { state, sentAt, notBefore } = message;
    return { state: state === 'sent' || state === 'failed' ? state : 'underway', at: (sentAt ?? notBefore).getTime() };
  }
}

const keyOf = ({ caseId, dutyId, postId }: LinkRow, now: Instant): string =>
  `${caseId}:${TEMPLATE}:${dutyId}:${postId}:${localDateOf(now)}`;
