import {
  formatDate,
  formatMoment,
  formatSpan,
  localDateOf,
  type AgreementDetails,
  type Instant,
  type ReportFigures,
  type Terms,
} from '@chung-suc/domain';
import { quoted, type Fact } from '../letter';
import type { Callable, CaseInMail, LocalityConfirmation, PartInMail, SpecificPart } from '../case-in-mail';
import { MODE, capital, describeAudience, describeCosts, describePresenters, partWords, placeOf, printedWords, together } from './words';

/** `mục III.1, nội dung 3`: areas as the plan numbers them; the count of contents is ours. */
const numbered = ({ offering }: CaseInMail): string => `mục ${offering.areaCode}, nội dung ${offering.ordinal}`;

/** `, phần “Luật Bảo hiểm xã hội”`, for a mail that is not about the whole offering. */
const ofParts = ({ parts }: CaseInMail): string => (parts.length === 0 ? '' : `, ${partWords(parts)}`);

/** `mục III.1, nội dung 3`, with its component: `mục III.1, nội dung 2, phần “Luật Bảo hiểm xã hội”`. */
export const item = (about: CaseInMail): string => `${numbered(about)}${ofParts(about)}`;

/** `“Tuyên truyền Luật An toàn thực phẩm” (mục III.1, nội dung 3 của Kế hoạch năm 2026)`, with its component behind. */
export const printedItem = (about: CaseInMail): string =>
  `“${printedWords(about.offering.printed)}” (${numbered(about)} của Kế hoạch năm ${about.year})${ofParts(about)}`;

/** Whom a case asks: the unit, or those of its components. */
export const unitsOf = ({ unit }: CaseInMail, parts: readonly PartInMail[]): string =>
  parts.length === 0 ? unit : together([...new Set(parts.map((part) => part.unit))]);

/** `Bộ luật Lao động (Đoàn Sở Mẫu A)`, a line for each component. */
export const partsFact = (label: string, parts: readonly PartInMail[]): Fact[] =>
  parts.length === 0 ? [] : [{ label, value: parts.map(({ name, unit }) => `${name} (${unit})`).join('\n') }];

/** Subject of a mail that asks: what is asked and until when, so that it is told apart in a full mailbox. */
export const askingSubject = (about: CaseInMail, what: string, until: string, dueAt: Instant): string =>
  `[Chung sức ${about.year}] V/v ${what} (${until} trước ${formatMoment(dueAt)})`;

/** Subject of a mail that only informs. */
export const informingSubject = (about: CaseInMail, what: string): string => `[Chung sức ${about.year}] [Để biết] ${what}`;

/** `hoạt động “…” (mục III.1, nội dung 3 …) tại Phường Ví Dụ lúc 14h00–16h00, thứ Năm 18/06/2026`. */
export const engagement = (about: CaseInMail): string =>
  `hoạt động ${printedItem(about)} tại ${placeOf(about.locality)} lúc ${formatSpan(about.terms.start, about.terms.end)}`;

/** When, how, where, for whom, who pays: what both sides must read before they decide. */
export function termsFacts({ terms }: CaseInMail, when: string): Fact[] {
  const facts: Fact[] = [
    { label: when, value: formatSpan(terms.start, terms.end) },
    { label: 'Hình thức', value: capital(MODE[terms.mode]) },
  ];
  if (terms.modeDeviation !== null) facts.push({ label: 'Lý do khác Kế hoạch', value: terms.modeDeviation, quoted: true });
  facts.push(
    { label: labelOfPlace(terms), value: terms.place },
    { label: 'Đối tượng, số lượng', value: capital(describeAudience(terms.audience)) },
    { label: 'Kinh phí', value: describeCosts(terms.costs) },
  );
  return facts;
}

/** Online there is no place, but a way to join. */
export const labelOfPlace = ({ mode }: Pick<Terms, 'mode'>): string => (mode === 'online' ? 'Cách tham gia' : 'Địa điểm');

/** What the unit has made specific (R17). */
export const detailsFacts = ({ presenters, contents, note }: AgreementDetails): Fact[] => [
  { label: 'Người trình bày', value: describePresenters(presenters) },
  ...quote('Nội dung cụ thể', contents),
  ...quote('Ghi chú của đơn vị', note),
];

/** The same of each component, under its name; of the whole where there are none. */
export const specificFacts = (details: AgreementDetails, parts: readonly SpecificPart[]): Fact[] =>
  parts.length === 0 ? detailsFacts(details) : parts.map(partFact);

const partFact = ({ name, unit, details }: SpecificPart): Fact => ({
  label: capital(partWords([name])),
  value: [
    unit,
    `Người trình bày: ${describePresenters(details.presenters)}`,
    `Nội dung cụ thể: ${quoted(details.contents)}`,
    ...(details.note === null ? [] : [`Ghi chú: ${quoted(details.note)}`]),
  ].join('\n'),
});

export const quote = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value, quoted: true }]);

/** What the unit reported. */
export const reportFacts = ({ attendance, summary, difficulties }: ReportFigures): Fact[] => [
  { label: 'Số người dự', value: capital(describeAudience(attendance)) },
  ...quote('Kết quả', summary),
  ...quote('Khó khăn', difficulties),
];

/** What the locality said about it; a contradiction is not to be overlooked. */
export function confirmationFacts(locality: string, confirmation: LocalityConfirmation | null): Fact[] {
  const label = 'Địa phương xác nhận';
  if (confirmation === null) return [{ label, value: `${locality} chưa xác nhận.` }];
  const { tookPlace, rating, comment } = confirmation;
  const said = tookPlace ? 'Hoạt động đã diễn ra' : 'Hoạt động KHÔNG diễn ra như báo cáo';
  return [{ label, value: rating === null ? said : `${said}, đánh giá ${rating}/5` }, ...quote('Ý kiến của địa phương', comment)];
}

/** `Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A, điện thoại 0000 000 101`. */
export const personWithPhone = ({ name, title, phone, phoneReportedAt = null }: Callable): string => {
  const doubt = phoneReportedAt === null ? '' : ` (có người báo sai số ngày ${formatDate(localDateOf(phoneReportedAt))})`;
  return `Đ/c ${name}, ${title}, ${phone === null ? 'chưa có số điện thoại' : `điện thoại ${phone}${doubt}`}`;
};
