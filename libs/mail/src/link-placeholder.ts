import type { RenderedMail } from './mail';

/** Stands for the only link of a stored mail; the address itself is put in while sending and kept nowhere. */
export const LINK_PLACEHOLDER = '{{link}}';

/** The name of a link among several in one mail: the case and the duty whose page it opens. */
export const linkName = (caseId: string, dutyId: string): string => `${caseId}/${dutyId}`;

/** Stands for the link called `name`; for the only one of a mail when it has none. */
export const placeholderOf = (name: string | null): string => (name === null ? LINK_PLACEHOLDER : `{{link:${name}}}`);

/** An address for a link of a mail. */
export interface LinkAddress {
  readonly name: string;
  readonly url: string;
}

/**
 * The mail with its links. Addresses are ours, without characters that HTML would have to escape. Throws `RangeError` otherwise, and when a
 * link is left without an address: a mail never goes out with a placeholder.
 */
export function withLinks(mail: RenderedMail, links: readonly LinkAddress[]): RenderedMail {
  if (links.some(({ url }) => !/^https?:\/\/[\w.:/[\]~-]+$/.test(url))) throw new RangeError('Not an address that can stand in a mail');
  const put = (text: string): string => {
    const named = links.reduce((done, { name, url }) => done.replaceAll(placeholderOf(name), url), text);
    const [only] = links;
    const whole = links.length === 1 && only ? named.replaceAll(LINK_PLACEHOLDER, only.url) : named;
    if (whole.includes('{{link')) throw new RangeError('A link of the mail has no address');
    return whole;
  };
  return { subject: mail.subject, html: put(mail.html), text: put(mail.text) };
}

/** Texts of people must not be able to ask for the reader's link: a placeholder in them loses its meaning. */
export function withoutPlaceholders<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('{{', '{ {') as T;
  if (Array.isArray(value)) return value.map(withoutPlaceholders) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPlaceholders<unknown>(inner)])) as T;
}
