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
    return `/l/${linkId}.${this.mac(linkId)}`;
  }

  /** The link's id, or null when the token is not one of ours. */
  verify(token: string): string | null {
    const match = TOKEN.exec(token);
    if (!match?.[1] || !match[2]) return null;
    return timingSafeEqual(Buffer.from(match[2]), Buffer.from(this.mac(match[1]))) ? match[1] : null;
  }

  private mac(linkId: string): string {
    return createHmac('sha256', this.secret).update(linkId).digest('base64url').slice(0, MAC_CHARS);
  }
}
