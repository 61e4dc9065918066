import type { Request } from 'express';
import type { ApiSettings } from '../settings';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i;
/** Headers that a proxy adds. Whoever sends one is not somebody at this machine, or wants to seem so. */
const FORWARDED = /^(forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/i;

export const isLoopback = (address: string | undefined): boolean => address !== undefined && LOOPBACK.test(address);

/**
 * Whether this request may sign in as a demo person, without a password: only in the embedded mode, when the server listens on loopback, and the caller sits at this
 * very machine without a proxy in between. The host must be a loopback name too, so that no site can reach us through a name of its own.
 */
export function acceptsDemoPeople(settings: Pick<ApiSettings, 'CHUNG_SUC_MODE' | 'HTTP_HOST'>, request: Request): boolean {
  if (settings.CHUNG_SUC_MODE !== 'embedded' || !isLoopback(settings.HTTP_HOST)) return false;
  const { localAddress, remoteAddress } = request.socket;
  if (!isLoopback(localAddress) || !isLoopback(remoteAddress)) return false;
  if (Object.keys(request.headers).some((name) => FORWARDED.test(name))) return false;
  return isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''));
}
