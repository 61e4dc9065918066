import { randomUUID } from 'node:crypto';
import { CSRF_HEADER, KEY_HEADER, toIso } from '@chung-suc/api-contract';
import { DAY_MS, instantAt, localDateOf, type DeliveryMode, type Instant } from '@chung-suc/domain';

/** A request that a newcomer can send as it is. */
export interface SampleRequest {
  readonly personId: string;
  readonly offeringId: string;
  readonly offering: string;
  readonly mode: DeliveryMode;
  readonly start: Instant;
}

const DAYS_AHEAD = 7;
const HOUR = 14;
const HOURS_LONG = 2;

/** In a week, at 14h00. */
export const sampleStart = (now: Instant): Instant => instantAt(localDateOf(now + DAYS_AHEAD * DAY_MS), HOUR);

/** `npm run skip -- 8d`: over the end of the sample's engagement, however late in the day it is sent. */
export const skipOverSample = `npm run skip -- ${DAYS_AHEAD + 1}d`;

const JSON_TYPE = `-H 'Content-Type: application/json'`;
const COOKIES = 'chung-suc.cookies';

/**
 * Two commands for a terminal: sign in as the person, then ask. The key is new each time the page is made, so that whoever copies it again
 * asks again.
 */
export function curlOf({ personId, offeringId, mode, start }: SampleRequest, publicUrl: string): string {
  const body = {
    offeringId,
    terms: {
      start: toIso(start),
      end: toIso(start + HOURS_LONG * 3_600_000),
      mode,
      place: 'Hội trường UBND phường',
      audience: [{ group: 'peopleInHardship', count: 120 }],
      wishes: 'Hộ kinh doanh nhỏ',
    },
  };
  const signIn = ['curl -s', `-c ${COOKIES}`, `${publicUrl}/api/session/demo`, JSON_TYPE, dataOf({ personId })].join(' ');
  const ask = [
    `curl -s -b ${COOKIES} ${publicUrl}/api/cases`,
    `-H "${CSRF_HEADER}: $TOKEN"`,
    `-H '${KEY_HEADER}: ${randomUUID()}'`,
    JSON_TYPE,
    dataOf(body),
  ].join(' \\\n  ');
  return `TOKEN=$(${signIn} | sed 's/.*"csrfToken":"\\([^"]*\\)".*/\\1/')\n${ask}`;
}

const dataOf = (body: object): string => `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`;
