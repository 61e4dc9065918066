import { differencesOf, formatSpan, type CostLine, type Span, type Terms } from '@chung-suc/domain';
import { quoted, type Fact } from '../letter';
import type { CaseInMail, Settled } from '../case-in-mail';
import { labelOfPlace, quote, specificFacts, termsFacts } from './phrases';
import { MODE, costWords, countWords } from './words';

const TIME = 'Thời gian';
const WISHES = 'Mong muốn của địa phương';

/** What a line said before, by its label. */
type Former = readonly (readonly [label: string, was: string])[];

/** Other dates that would do as well, as one line; none when there are none. */
export const otherDateFacts = (otherDates: readonly Span[]): Fact[] =>
  otherDates.length === 0
    ? []
    : [{ label: 'Ngày khác cũng phù hợp', value: otherDates.map(({ start, end }) => formatSpan(start, end)).join('; ') }];

/** What the units have made specific: of the whole, and of each component where there are several. */
type Specific = Pick<Settled, 'agreement' | 'parts'>;

/** What somebody is asked to consent to, with what the locality wishes; what differs from `before` says what it was. */
export function proposedFacts(about: CaseInMail, made: Specific, before: Settled): Fact[] {
  const lines = [...termsFacts(about, TIME), ...quote(WISHES, about.terms.wishes), ...specific(made)];
  return marked(lines, [...formerTerms(before.terms, about.terms), ...formerDetails(before, made)]);
}

/** What has been settled, for whoever need not weigh wishes any more; what differs from `before` says what it was. */
export function settledFacts(about: CaseInMail, made: Specific, before: Settled | null): Fact[] {
  const lines = [...termsFacts(about, TIME), ...specific(made)];
  if (before === null) return lines;
  const former = formerTerms(before.terms, about.terms).filter(([label]) => label !== WISHES);
  return marked(lines, [...former, ...formerDetails(before, made)]);
}

const specific = ({ agreement, parts }: Specific): Fact[] => (agreement === null ? [] : specificFacts(agreement, parts));

/** What was not there before, or is not there any more, says so too. */
function marked(lines: readonly Fact[], former: Former): Fact[] {
  const was = new Map(former);
  const changed = ({ label, value, quoted: isQuoted }: Fact): Fact => ({
    label: `${label} (thay đổi)`,
    value: `${isQuoted ? quoted(value) : value}\n(trước đây: ${was.get(label)})`,
  });
  const gone = former.filter(([label]) => !lines.some((line) => line.label === label));
  return [
    ...lines.map((line) => (was.has(line.label) ? changed(line) : line)),
    ...gone.map(([label]) => changed({ label, value: 'Không còn' })),
  ];
}

/** Field by field: of people and costs only those that differ. */
function formerTerms(before: Terms, after: Terms): Former {
  const found = new Map<string, string[]>();
  const costs: CostLine[] = [];
  const note = (label: string, ...was: string[]): unknown => found.set(label, [...(found.get(label) ?? []), ...was]);
  const words = (text: string | null): string => (text === null ? 'không có' : quoted(text));
  for (const difference of differencesOf(before, after)) {
    switch (difference.field) {
      case 'start':
      case 'end':
        found.set(TIME, [formatSpan(before.start, before.end)]);
        break;
      case 'mode':
        note('Hình thức', MODE[difference.before]);
        break;
      case 'modeDeviation':
        note('Lý do khác Kế hoạch', words(difference.before));
        break;
      case 'place':
        note(labelOfPlace(after), difference.before ?? 'không có');
        break;
      case 'audience':
        note('Đối tượng, số lượng', countWords(difference.group, difference.before ?? 0));
        break;
      case 'costs':
        if (difference.before !== null) costs.push({ item: difference.item, bearer: difference.before });
        note('Kinh phí');
        break;
      case 'wishes':
        note(WISHES, words(difference.before));
        break;
    }
  }
  if (found.has('Kinh phí')) note('Kinh phí', ...(costs.length === 0 ? ['chưa nêu'] : costWords(costs)));
  return [...found].map(([label, was]) => [label, was.join('; ')]);
}

/** Nothing specific is no news: the unit says it when it agrees. */
function formerDetails(before: Specific, after: Specific): Former {
  if (before.agreement === null || after.agreement === null) return [];
  const [was, is] = [specific(before), specific(after)];
  const labels = [...new Set([...was, ...is].map(({ label }) => label))];
  const said = (facts: readonly Fact[], label: string): string => {
    const fact = facts.find((one) => one.label === label);
    return fact === undefined ? 'không có' : fact.quoted ? quoted(fact.value) : fact.value;
  };
  return labels.filter((label) => said(was, label) !== said(is, label)).map((label) => [label, said(was, label)]);
}
