import { quoted, type Action, type Fact, type Item, type Letter } from '../letter';
import { placeholderOf } from '../link-placeholder';
import { THANKS, aboutLinks, contactLine, footLine, salutation } from './closing';

/** The plain text part: for readers without HTML, for filters, and for whoever prints it. */
export function renderText(letter: Letter): string {
  const { about, actions } = letter;
  const contact = contactLine(letter);
  const paragraphs = [
    `${salutation(letter)}`,
    ...letter.lead,
    letter.facts.map(factLine).join('\n'),
    letter.sentence,
    ...(letter.items ?? []).map(itemLines),
    actions.map(actionLine).join('\n'),
    aboutLinks(letter).join('\n'),
    letter.next.join('\n'),
    contact,
    THANKS,
    `-- \nChung sức ${about.year} · ${about.issuer}\n${footLine(letter)}`,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

const factLine = ({ label, value, quoted: isQuoted }: Fact): string =>
  `- ${label}: ${(isQuoted ? quoted(value) : value).replaceAll('\n', '\n  ')}`;

const itemLines = ({ title, facts, sentence, action }: Item): string =>
  [title, ...facts.map(factLine), sentence, actionLine(action)].join('\n');

const actionLine = (action: Action): string => `[${action.label}] ${linkOf(action)}`;

/** The link of a button, with a hint for what the page preselects. */
export const linkOf = ({ link, hint }: Action): string => {
  const page = placeholderOf(link ?? null);
  return hint === null ? page : `${page}?y=${hint}`;
};
