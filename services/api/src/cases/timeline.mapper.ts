import { MESSAGE_WORDS, toIso, type TimelineEntry, type Words } from '@chung-suc/api-contract';
import type { EventKind, Instant } from '@chung-suc/domain';
import type { CaseHistory, HistoricEvent, HistoricMail } from './case-history';
import { describeEvent, whatHappened } from './event-words';

/** What the mails themselves say better: each mail stands in the timeline with its own state. */
const SAID_BY_MAILS: readonly EventKind[] = ['messageDelivered', 'messageFailed'];

/** What happened and the mails that it caused, in one list, the oldest first. */
export function toTimeline({ events, mails }: CaseHistory, now: Instant): TimelineEntry[] {
  // What was registered after the fact was never asked for.
  const unsaid = events.some(({ event }) => event.kind === 'registered') ? [...SAID_BY_MAILS, 'requested'] : SAID_BY_MAILS;
  const entries = [...events.filter(({ event }) => !unsaid.includes(event.kind)).map((entry) => ofEvent(entry, now)), ...mails.map(ofMail)];
  // Stable: at the same instant, what happened stands before the mails that it caused.
  return entries.sort((a, b) => a.at - b.at).map(({ at, entry }) => ({ at: toIso(at), ...entry }));
}

interface Dated {
  readonly at: Instant;
  readonly entry: Omit<TimelineEntry, 'at'>;
}

const LATELY_MS = 3_600_000;

function ofEvent(historic: HistoricEvent, now: Instant): Dated {
  const { text, written, added = null } = describeEvent(historic);
  return {
    at: historic.event.at,
    entry: {
      kind: 'event',
      what: historic.event.kind,
      text,
      detail: written,
      note: added,
      lately: now - historic.event.at < LATELY_MS ? whatHappened(historic, now) : null,
      by: historic.fullName && `Đ/c ${historic.fullName}`,
      mailState: null,
    },
  };
}

/** What servers answer for a mailbox that is not there (any more): by RFC 5321 section 4.2.3. */
const GONE = ['550', '551', '553'];
const gone = (code: string): Words => ({
  vi: `địa chỉ thư không còn dùng được (mã ${code})`,
  en: `the address is not in use any more (code ${code})`,
});
const FAILURES: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(GONE.map((code) => [code, gone(code)])),
  noAddress: { vi: 'chưa có địa chỉ thư', en: 'there is no address' },
  nobody: { vi: 'chưa có ai giữ chức danh', en: 'nobody holds the post' },
};

function ofMail(mail: HistoricMail): Dated {
  const title = MESSAGE_WORDS[mail.template];
  const to = mail.givenName ? `Đ/c ${mail.givenName} (${mail.organisation})` : mail.organisation;
  return {
    at: (mail.sentAt ?? mail.failedAt ?? mail.notBefore).getTime(),
    entry: {
      kind: 'mail',
      what: mail.template,
      text: mailText(mail, title, to),
      detail: null,
      note: null,
      lately: null,
      by: to,
      mailState: mail.state,
    },
  };
}

function mailText({ state, failureCode }: HistoricMail, title: Words, to: string): Words {
  const vi = `“${title.vi}”`;
  const en = `“${title.en}”`;
  switch (state) {
    case 'queued':
    case 'sending':
      return { vi: `Thư ${vi} đang được gửi cho ${to}.`, en: `The mail ${en} to ${to} is on its way out.` };
    case 'sent':
      return { vi: `Đã gửi thư ${vi} cho ${to}.`, en: `The mail ${en} went to ${to}.` };
    case 'merged':
      return { vi: `Nội dung ${vi} cho ${to} đã gộp vào một thư khác.`, en: `The mail ${en} to ${to} was merged into another mail.` };
    case 'superseded':
      return { vi: `Thư ${vi} cho ${to} không cần gửi nữa.`, en: `The mail ${en} to ${to} was not needed any more.` };
    case 'failed': {
      const why = failureCode === null ? undefined : (FAILURES[failureCode] ?? { vi: `mã ${failureCode}`, en: `code ${failureCode}` });
      return {
        vi: `Không gửi được thư ${vi} cho ${to}${why ? `: ${why.vi}` : ''}.`,
        en: `The mail ${en} to ${to} could not be sent${why ? `: ${why.en}` : ''}.`,
      };
    }
  }
}
