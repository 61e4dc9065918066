import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions } from 'express';
import { isLoopback } from './demo-people';

/** 256 bits, base64url. */
const TOKEN = /^[\w-]{43}$/;

export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

/** What the table holds of a token: it is random, so one round of SHA-256 is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token against forged requests: made of the session's own, so that it is bound to it and kept nowhere. */
export const csrfTokenOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

export function isCsrfTokenOf(token: string, given: string | undefined): boolean {
  const [expected, found] = [Buffer.from(csrfTokenOf(token)), Buffer.from(given ?? '')];
  return expected.length === found.length && timingSafeEqual(expected, found);
}

export interface SessionCookie {
  readonly name: string;
  readonly options: CookieOptions;
}

/**
 * Over https the name makes browsers insist on what we set (no domain, no other path, Secure): RFC 6265bis. Over http at this machine, which
 * cannot be Secure, the port is part of the name, because cookies know no ports and two copies may run beside each other. Over http
 * elsewhere browsers refuse the cookie: nobody signs in through a connection that others can read.
 */
export function sessionCookie(publicUrl: string): SessionCookie {
  const { protocol, hostname, port } = new URL(publicUrl);
  const options = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  if (protocol === 'http:' && isLoopback(hostname)) return { name: `chung-suc-${port || '80'}`, options: { ...options, secure: false } };
  return { name: '__Host-chung-suc', options: { ...options, secure: true } };
}
