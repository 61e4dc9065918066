import { MODE_WORDS, type CaseView, type Words } from '@chung-suc/api-contract';

/** Labels of the copied text, in the language that is read. */
export interface ChatLabels {
  readonly unit: string;
  readonly agreed: string;
  readonly asked: string;
  readonly when: string;
  readonly mode: string;
  readonly place: string;
  readonly audience: string;
  readonly total: (total: number) => string;
  readonly presenter: string;
  readonly contents: string;
  readonly parts: string;
  readonly open: string;
}

type Say = (words: Words) => string;

/**
 * A case as it is passed on by chat: the one sentence, what is agreed or asked, who takes what, and where to read on. Whoever reads it there
 * needs nothing else to know what it is about; no telephone number goes along.
 */
export function chatText(view: CaseView, labels: ChatLabels, say: Say, origin: string): string {
  const { number, offering, locality, unit, sentence, agreement, terms, whoPays, components } = view;
  const total = terms.audience.reduce((sum, { count }) => sum + count, 0);
  const counted = terms.audience.map(({ title, count }) => `${say(title)}: ${count}`).join('; ');
  const lines: (readonly [string, string] | null)[] = [
    [labels.when, say(terms.when)],
    [labels.mode, [say(MODE_WORDS[terms.mode]), terms.modeDeviation].filter(Boolean).join(' – ')],
    [labels.place, terms.place],
    [labels.audience, terms.audience.length > 1 ? `${counted} (${labels.total(total)})` : counted],
    ...whoPays
      .filter(({ bearer, items }) => bearer !== 'notNeeded' && items.length > 0)
      .map(({ title, items }) => [say(title), items.map(say).join(', ')] as const),
    agreement
      ? [labels.presenter, agreement.presenters.map(({ name, title }) => `${name} (${say(title).toLowerCase()})`).join(', ')]
      : null,
    agreement ? [labels.contents, agreement.contents] : null,
    components.length > 0
      ? [labels.parts, components.map((part) => `${part.name}: ${part.unit.name}, ${say(part.standingTitle).toLowerCase()}`).join('; ')]
      : null,
  ];
  return [
    `${number} · ${say(offering.label)}`,
    `${offering.name} – ${locality.name}`,
    `${labels.unit}: ${unit.name}`,
    say(sentence),
    '',
    `${agreement ? labels.agreed : labels.asked}:`,
    ...lines.flatMap((line) => (line ? [`- ${line[0]}: ${line[1]}`] : [])),
    '',
    `${labels.open}: ${origin}/ho-so/${number}`,
  ].join('\n');
}
