import {
  AUDIENCE_WORDS,
  COST_BEARER_WORDS,
  COST_ITEM_WORDS,
  MODE_WORDS,
  PART_WORDS,
  PRESENTER_WORDS,
  withoutBullet,
} from '@chung-suc/api-contract';
import { formatSpan, openCosts, type AgreementDetails, type CostBearer, type DutyKind, type Span, type Terms } from '@chung-suc/domain';
import { confirmationOf } from '../cases/case.mapper';
import { componentsNow } from '../cases/components.mapper';
import { describeEvent } from '../cases/event-words';
import { Facts } from '../pages/sheet';
import type { LinkSituation } from './link-situation.service';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Duties that ask for consent to what is on the table, not to what stands. */
const ABOUT_THE_PROPOSAL: readonly DutyKind[] = ['answer', 'answerPart', 'consent', 'join'];

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

const presentersOf = ({ presenters }: AgreementDetails): string =>
  presenters.map(({ name, kind }) => `${name} (${PRESENTER_WORDS[kind].vi.toLowerCase()})`).join('\n');

/** What is asked for, or agreed, or has to be consented to; and what has become of it. */
export function CaseFacts({ situation }: { readonly situation: LinkSituation }) {
  const { reading, history, surroundings } = situation;
  const { state, offering, unit } = reading;
  const components = componentsNow(reading);
  const coUnits = reading.coUnits.filter((_, index) => state.coUnits[index]?.part === null);
  const { report } = state;
  const { terms, otherDates, details } = versionOnPage(situation);
  const takes = (bearer: CostBearer): string =>
    terms.costs
      .filter((line) => line.bearer === bearer)
      .map(({ item }) => COST_ITEM_WORDS[item].vi)
      .join(', ') || 'không có';
  const whoTakes = [
    `${components.length > 1 ? 'Đơn vị của mỗi phần' : state.stage === 'matching' ? 'Đơn vị được chọn' : unit.name}: ${takes('unit')}`,
    `${reading.locality.name}: ${takes('locality')}`,
    `${COST_BEARER_WORDS.notNeeded.vi}: ${takes('notNeeded')}`,
    ...(openCosts(terms).length > 0 ? [`${COST_BEARER_WORDS.nobody.vi}: ${takes('nobody')}`] : []),
  ].join('\n');
  const people = (audience: typeof terms.audience): string =>
    audience.map(({ group, count }) => `${AUDIENCE_WORDS[group].vi}: ${count} người`).join('\n');
  const facts: [string, string][] = [
    ['Trong Kế hoạch', withoutBullet(offering.printed)],
    ['Thời gian', formatSpan(terms.start, terms.end)],
    ...(otherDates.length > 0
      ? ([['Ngày khác cũng được', otherDates.map(({ start, end }) => formatSpan(start, end)).join('\n')]] as [string, string][])
      : []),
    ['Hình thức', capital(MODE_WORDS[terms.mode].vi)],
    ...(terms.modeDeviation ? ([['Lý do khác Kế hoạch', terms.modeDeviation]] as [string, string][]) : []),
    [terms.mode === 'online' ? 'Cách tham gia' : 'Địa điểm', terms.place],
    ['Đối tượng', people(terms.audience)],
    ['Ai lo gì', whoTakes],
    ...(components.length > 1 && situation.duty.kind !== 'split'
      ? ([
          [
            'Các phần',
            components
              .map(({ name, unit: { name: by }, standing }) => `${name} – ${by}: ${PART_WORDS[standing].vi.toLowerCase()}`)
              .join('\n'),
          ],
        ] as [string, string][])
      : []),
    ...(coUnits.length > 0 ? ([['Đơn vị phối hợp', coUnits.map(({ name }) => name).join('\n')]] as [string, string][]) : []),
    ...(terms.wishes ? ([['Mong muốn của địa phương', terms.wishes]] as [string, string][]) : []),
  ];
  for (const part of components) {
    const made = (part.id === state.part ? details : null) ?? part.details;
    if (components.length > 1 && made) {
      facts.push([part.name, [presentersOf(made), made.contents, made.note].filter(Boolean).join('\n')]);
    }
  }
  if (details && components.length < 2) {
    facts.push(['Người trình bày', presentersOf(details)]);
    facts.push(['Nội dung cụ thể', details.contents]);
    if (details.note) facts.push(['Ghi chú của đơn vị', details.note]);
  }
  const { splitFrom, splitOff } = surroundings;
  if (splitOff.length > 0) facts.push(['Phần tách riêng', splitOff.map(({ number }) => `Hồ sơ ${number}, Ban Thường vụ xử lý`).join('\n')]);
  if (splitFrom) facts.push(['Tách từ', `Hồ sơ ${splitFrom.number}, các phần còn lại thực hiện ở đó`]);
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
