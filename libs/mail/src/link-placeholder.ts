import type { RenderedMail } from './mail';

/** Stands for the link in stored mails; the address itself is put in while sending and kept nowhere. */
export const LINK_PLACEHOLDER = '{{link}}';

/** The mail with its link. `url` is an address of ours, without characters that HTML would have to escape. Throws `RangeError` otherwise. */
export function withLink(mail: RenderedMail, url: string): RenderedMail {
  if (!/^https?:\/\/[\w.:/[\]~-]+$/.test(url)) throw new RangeError('Not an address that can stand in a mail');
  return {
    subject: mail.subject,
    html: mail.html.replaceAll(LINK_PLACEHOLDER, url),
    text: mail.text.replaceAll(LINK_PLACEHOLDER, url),
  };
}

/** Texts of people must not be able to ask for the reader's link: a placeholder in them loses its meaning. */
export function withoutPlaceholders<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('{{', '{ {') as T;
  if (Array.isArray(value)) return value.map(withoutPlaceholders) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPlaceholders<unknown>(inner)])) as T;
}
