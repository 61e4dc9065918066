import type { Action, Fact, Letter } from '../letter';
import { LINK_PLACEHOLDER } from '../link-placeholder';
import { ABOUT_LINKS, NOTHING_OWED, THANKS, contactLine, origin, quoted, salutation } from './closing';

/** The plain text part: for readers without HTML, for filters, and for whoever prints it. */
export function renderText(letter: Letter): string {
  const { about, actions } = letter;
  const contact = contactLine(letter);
  const paragraphs = [
    `${salutation(letter)}`,
    ...letter.lead,
    letter.facts.map(factLine).join('\n'),
    letter.sentence,
    actions.length === 0 ? NOTHING_OWED : [...actions.map(actionLine), '', ABOUT_LINKS].join('\n'),
    letter.next.join('\n'),
    contact,
    THANKS,
    `-- \nChung sức ${about.year} · ${about.issuer}\nHồ sơ ${about.caseNumber}. ${origin(letter)}`,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

const factLine = ({ label, value, quoted: isQuoted }: Fact): string =>
  `- ${label}: ${(isQuoted ? quoted(value) : value).replaceAll('\n', '\n  ')}`;

const actionLine = ({ label, hint }: Action): string => `[${label}] ${linkWith(hint)}`;

/** The link, with a hint for what the page preselects. */
export const linkWith = (hint: string | null): string => (hint === null ? LINK_PLACEHOLDER : `${LINK_PLACEHOLDER}?y=${hint}`);
