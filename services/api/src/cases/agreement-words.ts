import type { Words } from '@chung-suc/api-contract';
import { formatSpan, type DomainEventOf, type EventKind, type Language, type Side } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';
import { answered } from './door-words';
import type { EventWords } from './event-words';

/** Events about places, proposals, consent and calling off. */
type Agreeing = Extract<
  EventKind,
  | 'waitlisted'
  | 'placeOffered'
  | 'placeTaken'
  | 'placePassed'
  | 'proposed'
  | 'consented'
  | 'turnedDown'
  | 'agreed'
  | 'coUnitDeclined'
  | 'coUnitReleased'
  | 'cancelled'
  | 'reportReturned'
>;

const said = (did: Words, exactly: Words | null = null, written: string | null = null): EventWords => ({ did, exactly, written });
const lines = (...texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null).join('\n') || null;

const PASSED: Record<DomainEventOf<'placePassed'>['body']['because'], Words> = {
  refused: { vi: 'không nhận suất vừa trống', en: 'let the freed place go' },
  notTaken: {
    vi: 'Suất được chuyển cho địa phương tiếp theo: quá hạn mà chưa nhận',
    en: 'The place goes to the next in line: it was not taken in time',
  },
  tooLate: { vi: 'Đến ngày đề nghị mà chưa có suất nào trống', en: 'The asked date has come and no place was freed' },
};

const CALLED_OFF: Record<Side, Words> = {
  locality: { vi: 'do địa phương', en: 'by the locality' },
  unit: { vi: 'do đơn vị', en: 'by the unit' },
};

/** Who has the last word makes the agreement. */
function agreed({ event, postKind, completed }: HistoricEvent & { event: DomainEventOf<'agreed'> }): EventWords {
  const written = lines(event.body.contents, event.body.note, ...(event.body.parts ?? []).map(({ contents }) => contents));
  if (completed) {
    return said({ vi: 'Các bên đã thống nhất', en: 'Everybody has consented' }, null, written);
  }
  if (postKind === 'localityContact') {
    return said(
      { vi: 'trả lời', en: 'answered' },
      { vi: 'đồng ý với đề xuất, các bên đã thống nhất', en: 'consented, everybody agrees' },
      written,
    );
  }
  return said({ vi: 'trả lời', en: 'answered' }, { vi: 'đồng ý phối hợp', en: 'agreed' }, written);
}

/** One of the dates that the other side had named is no proposal of one's own: it is consent to that date. */
function proposed({ terms: { start, end }, otherDates, note, consents }: DomainEventOf<'proposed'>['body']): EventWords {
  const when = (language: Language): string =>
    [{ start, end }, ...otherDates].map((span) => formatSpan(span.start, span.end, language)).join(language === 'vi' ? ' hoặc ' : ' or ');
  const exactly: Words = { vi: when('vi'), en: when('en') };
  return consents.length > 1
    ? said({ vi: 'chọn thời gian', en: 'took the date' }, exactly)
    : said({ vi: 'đề xuất', en: 'proposed' }, exactly, note);
}

/** A unit that answers a request agrees, for its part where there are several; a co-unit takes part; either side consents to a proposal. */
function consentedTo({ party, details }: DomainEventOf<'consented'>['body']): Words {
  if (party !== 'unit' && party !== 'locality') {
    return details
      ? { vi: 'nhận lời về phần của mình', en: 'agreed for its part' }
      : { vi: 'đồng ý tham gia phối hợp', en: 'consented to take part' };
  }
  return details ? { vi: 'đồng ý phối hợp', en: 'agreed' } : { vi: 'đồng ý với đề xuất', en: 'consented' };
}

export const AGREEMENT_WORDS: {
  readonly [K in Agreeing]: (entry: HistoricEvent & { readonly event: DomainEventOf<K> }) => EventWords;
} = {
  waitlisted: () => said({ vi: 'Đã hết suất: đề nghị được xếp vào hàng chờ', en: 'Every place is taken: the request is in line for one' }),
  placeOffered: () =>
    said({ vi: 'Có suất vừa trống, giữ cho địa phương này trước', en: 'A place has been freed and is kept for this locality' }),
  placeTaken: () => said({ vi: 'nhận suất vừa trống', en: 'took the freed place' }),
  placePassed: ({ event: { body } }) => said(PASSED[body.because], null, body.reason),
  proposed: ({ event: { body } }) => proposed(body),
  consented: ({ event: { body } }) =>
    said({ vi: 'trả lời', en: 'answered' }, consentedTo(body), lines(body.details?.contents ?? null, body.details?.note ?? null)),
  turnedDown: ({ event: { body } }) =>
    said({ vi: 'giữ nguyên như đã thống nhất, không thay đổi', en: 'kept what is agreed, without the change' }, null, body.reason),
  agreed,
  coUnitDeclined: (entry) =>
    said(
      answered(entry),
      { vi: 'chưa thể tham gia', en: 'cannot take part' },
      lines(entry.event.body.reason, entry.event.body.alternative),
    ),
  coUnitReleased: ({ event: { body }, names }) =>
    said({
      vi: `Tiếp tục mà không có đơn vị phối hợp ${names.unit(body.unitId)}`,
      en: `It goes on without the co-unit ${names.unit(body.unitId)}`,
    }),
  cancelled: ({ event: { body } }) => said({ vi: 'báo hủy', en: 'called it off' }, CALLED_OFF[body.by], body.reason),
  reportReturned: ({ event: { body } }) => said({ vi: 'đề nghị bổ sung báo cáo', en: 'asked for the report again' }, null, body.missing),
};
