import type { Request } from 'express';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request may change something through the API. */
export const isUnsafe = ({ method, path }: Pick<Request, 'method' | 'path'>): boolean => !SAFE.includes(method) && /^\/api\//i.test(path);

/**
 * Whether a request says that another site's page sent it. Browsers say so by themselves, in `Sec-Fetch-Site`, older ones in `Origin`
 * (OWASP, Fetch Metadata). Whoever says neither is no browser, and carries nobody's cookies but its own.
 */
export function comesFromElsewhere(request: Pick<Request, 'headers'>, publicUrl: string): boolean {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  if (site !== undefined) return site !== 'same-origin';
  if (origin === undefined) return false;
  return !URL.canParse(origin) || (origin !== new URL(publicUrl).origin && new URL(origin).host !== host);
}
