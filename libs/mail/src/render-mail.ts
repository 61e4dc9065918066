import { letterFor } from './letters/letter-for';
import { withoutPlaceholders } from './link-placeholder';
import type { Mail, RenderedMail } from './mail';
import { renderHtml } from './rendering/html';
import { renderText } from './rendering/text';

/** A mail as it is stored: subject, HTML and text, with a placeholder where the link belongs. The same mail renders the same. */
export function renderMail(mail: Mail): RenderedMail {
  const letter = letterFor(withoutPlaceholders(mail));
  return {
    // One line, whatever a name holds: a header must not be broken.
    subject: letter.subject.replace(/\s+/g, ' ').trim(),
    html: renderHtml(letter),
    text: renderText(letter),
  };
}
