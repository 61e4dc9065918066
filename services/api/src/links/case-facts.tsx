import { AUDIENCE_WORDS, COST_ITEM_WORDS, MODE_WORDS, PRESENTER_WORDS } from '@chung-suc/api-contract';
import { formatSpan, type AgreementDetails, type CostBearer, type DutyKind, type Span, type Terms } from '@chung-suc/domain';
import { confirmationOf } from '../cases/case.mapper';
import { describeEvent } from '../cases/event-words';
import { Facts } from '../pages/sheet';
import type { LinkSituation } from './link-situation.service';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Duties that ask for consent to what is on the table, not to what stands. */
const ABOUT_THE_PROPOSAL: readonly DutyKind[] = ['answer', 'consent', 'join'];

/** What the page is about: the version on the table where consent to it is asked for, else what stands. */
export function versionOnPage({ status, duty, reading: { state } }: Pick<LinkSituation, 'status' | 'duty' | 'reading'>): {
  readonly terms: Terms;
  readonly otherDates: readonly Span[];
  readonly details: AgreementDetails | null;
} {
  const { proposal, terms, agreement } = state;
  return status === 'open' && proposal !== null && ABOUT_THE_PROPOSAL.includes(duty.kind)
    ? { ...proposal, details: proposal.details ?? agreement }
    : { terms, otherDates: [], details: agreement };
}

/** What is asked for, or agreed, or has to be consented to; and what has become of it. */
export function CaseFacts({ situation }: { readonly situation: LinkSituation }) {
  const { reading, history } = situation;
  const { state, offering, unit, coUnits } = reading;
  const { report } = state;
  const { terms, otherDates, details } = versionOnPage(situation);
  const takes = (bearer: CostBearer): string =>
    terms.costs
      .filter((line) => line.bearer === bearer)
      .map(({ item }) => COST_ITEM_WORDS[item].vi)
      .join(', ') || 'không có';
  const people = (audience: typeof terms.audience): string =>
    audience.map(({ group, count }) => `${AUDIENCE_WORDS[group].vi}: ${count} người`).join('\n');
  const facts: [string, string][] = [
    ['Trong Kế hoạch', offering.printed.replace(/^[-–—+*•\s]+/, '')],
    ['Thời gian', formatSpan(terms.start, terms.end)],
    ...(otherDates.length > 0
      ? ([['Ngày khác cũng được', otherDates.map(({ start, end }) => formatSpan(start, end)).join('\n')]] as [string, string][])
      : []),
    ['Hình thức', capital(MODE_WORDS[terms.mode].vi)],
    ...(terms.modeDeviation ? ([['Lý do khác Kế hoạch', terms.modeDeviation]] as [string, string][]) : []),
    [terms.mode === 'online' ? 'Cách tham gia' : 'Địa điểm', terms.place],
    ['Đối tượng', people(terms.audience)],
    ['Ai lo gì', `${unit.name}: ${takes('unit')}\n${reading.locality.name}: ${takes('locality')}\nKhông cần: ${takes('notNeeded')}`],
    ...(coUnits.length > 0 ? ([['Đơn vị phối hợp', coUnits.map(({ name }) => name).join('\n')]] as [string, string][]) : []),
    ...(terms.wishes ? ([['Mong muốn của địa phương', terms.wishes]] as [string, string][]) : []),
  ];
  if (details) {
    facts.push([
      'Người trình bày',
      details.presenters.map(({ name, kind }) => `${name} (${PRESENTER_WORDS[kind].vi.toLowerCase()})`).join('\n'),
    ]);
    facts.push(['Nội dung cụ thể', details.contents]);
    if (details.note) facts.push(['Ghi chú của đơn vị', details.note]);
  }
  const adjusted = history.events.findLast(({ event }) => event.kind === 'adjusted');
  if (adjusted) {
    const { text, written } = describeEvent(adjusted);
    facts.push(['Ban Thường vụ điều chỉnh', [text.vi, written].filter(Boolean).join('\n')]);
  }
  if (report) {
    facts.push(['Báo cáo: số người dự', people(report.attendance)], ['Báo cáo: kết quả', report.summary]);
    if (report.difficulties) facts.push(['Báo cáo: khó khăn', report.difficulties]);
  }
  const confirmation = confirmationOf(history);
  if (confirmation) {
    const said = confirmation.tookPlace ? 'Đã diễn ra' : 'Không diễn ra như báo cáo';
    facts.push([
      'Địa phương xác nhận',
      [confirmation.rating ? `${said}, đánh giá ${confirmation.rating}/5` : said, confirmation.comment].filter(Boolean).join('\n'),
    ]);
  }
  return <Facts facts={facts} />;
}
