import { createHmac, timingSafeEqual } from 'node:crypto';

/** Characters of the MAC in a link: 128 bits, base64url. */
const MAC_CHARS = 22;
const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{22})$/;

/**
 * A link's token is its id and a MAC made at sending: whoever reads the database cannot answer for somebody. HMAC-SHA256, cut to 128 bits
 * (RFC 2104 section 5).
 */
export class LinkSigner {
  private readonly secret: Buffer;

  /** `secret`: base64 of at least 32 bytes. Throws `RangeError` otherwise. */
  constructor(secret: string) {
    this.secret = Buffer.from(secret, 'base64');
    if (this.secret.length < 32) throw new RangeError('LINK_SECRET must be base64 of at least 32 bytes');
  }

  /** Path of a link's page, `/l/<id>.<mac>`. */
  pathOf(linkId: string): string {
    return `/l/${this.tokenOf(linkId, linkId)}`;
  }

  /** The link's id, or null when the token is not one of ours. */
  verify(token: string): string | null {
    return this.idIn(token, (id) => id);
  }

  /** Path of the page on which somebody sets a password. */
  passwordPathOf(linkId: string): string {
    return `/mat-khau/${this.tokenOf(linkId, passwordSubject(linkId))}`;
  }

  /** The id of a link for a password, or null; the token of a case's link is none. */
  verifyPasswordLink(token: string): string | null {
    return this.idIn(token, passwordSubject);
  }

  private tokenOf(id: string, subject: string): string {
    return `${id}.${this.mac(subject)}`;
  }

  private idIn(token: string, subjectOf: (id: string) => string): string | null {
    const match = TOKEN.exec(token);
    if (!match?.[1] || !match[2]) return null;
    return timingSafeEqual(Buffer.from(match[2]), Buffer.from(this.mac(subjectOf(match[1])))) ? match[1] : null;
  }

  private mac(subject: string): string {
    return createHmac('sha256', this.secret).update(subject).digest('base64url').slice(0, MAC_CHARS);
  }
}

/** What is signed for one kind of link says nothing for another. */
const passwordSubject = (linkId: string): string => `password:${linkId}`;
