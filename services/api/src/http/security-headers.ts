import type { NextFunction, Request, Response } from 'express';

/** Pages without script: nothing but our stylesheet, fonts and icon is loaded, forms come back to us, nobody frames us. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** Of a page that has a script of ours, which sends photos by itself. */
export const SCRIPTED_PAGE_POLICY = `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`;
/** Swagger UI brings its own scripts and sets styles from them. */
const DOCUMENTATION_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Sent with every answer. Whatever we answer is about people, so nothing is kept by caches, and no address of ours (which may hold a
 * link's credential) is told to other sites.
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': /^\/api\/docs(\/|$)/i.test(request.path) ? DOCUMENTATION_POLICY : PAGE_POLICY,
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  next();
}
