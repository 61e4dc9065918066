import type { Words } from '@chung-suc/api-contract';
import { formatDate, totalOf, type DomainEventOf, type EventKind } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';
import type { EventWords } from './event-words';

/** Events about how a case is opened and who answers for what: the two doors, components, and what stops it. */
type Opening = Extract<EventKind, 'requested' | 'matchAsked' | 'matched' | 'registered' | 'split' | 'suspended' | 'resumed'>;

const said = (did: Words, exactly: Words | null = null, written: string | null = null): EventWords => ({ did, exactly, written });
const same = (text: string): Words => ({ vi: text, en: text });

const SPLIT_FROM: Words = {
  vi: 'Hồ sơ này gồm các phần chưa thể hỗ trợ, tách ra từ một hồ sơ khác',
  en: 'This case holds the parts that were declined in another',
};

export const peopleWords = (count: number): Words => ({ vi: `${count} người tham dự`, en: `${count} people attended` });

/** In a case that was split off, what was said before it opened is nobody's act in it. */
export const answered = ({ givenName }: HistoricEvent): Words =>
  givenName === null ? { vi: 'Đơn vị đã trả lời trước đó', en: 'The unit had answered before' } : { vi: 'trả lời', en: 'answered' };

export const DOOR_WORDS: {
  readonly [K in Opening]: (entry: HistoricEvent & { readonly event: DomainEventOf<K> }) => EventWords;
} = {
  requested: ({ event: { body } }) =>
    (body.splitFrom ?? null) === null
      ? said({ vi: 'gửi đề nghị phối hợp', en: 'sent the request' }, null, body.terms.wishes)
      : said(SPLIT_FROM, null, body.terms.wishes),
  matchAsked: () =>
    said({
      vi: 'Đề nghị gửi qua Ban Thường vụ: văn phòng kết nối với đơn vị',
      en: 'Asked through the Standing Committee: its office matches the locality with a unit',
    }),
  matched: ({ event: { body }, names }) =>
    said({ vi: 'kết nối với đơn vị', en: 'matched it with a unit' }, same(names.unit(body.unitId)), body.note),
  registered: ({ event: { body } }) =>
    said(
      { vi: 'ghi nhận hoạt động đã tự tổ chức', en: 'registered what was held' },
      peopleWords(totalOf(body.attendance)),
      [body.agreement.contents, body.summary, body.difficulties].filter(Boolean).join('\n'),
    ),
  split: ({ event: { body }, names }) => {
    const units = body.apart.map(({ unitId }) => names.unit(unitId)).join(', ');
    return said(
      { vi: 'chọn tổ chức trước các phần còn lại', en: 'holds the parts that stand' },
      { vi: `phần của ${units} thành một hồ sơ riêng`, en: `the part of ${units} is a case of its own now` },
    );
  },
  suspended: ({ event: { body } }) =>
    said(
      { vi: 'tạm dừng', en: 'suspended it' },
      { vi: `đến ${formatDate(body.until)}`, en: `until ${formatDate(body.until)}` },
      body.reason,
    ),
  resumed: ({ event: { body } }) => said({ vi: 'cho tiếp tục', en: 'let it go on' }, null, body.remark),
};
