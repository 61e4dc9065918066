import { randomUUID } from 'node:crypto';
import { KEY_HEADER, PERSON_HEADER, toIso } from '@chung-suc/api-contract';
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

/** A command for a terminal. The key is new each time the page is made, so that whoever copies it again asks again. */
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
  return [
    `curl -s -X POST ${publicUrl}/api/cases`,
    `-H '${PERSON_HEADER}: ${personId}'`,
    `-H '${KEY_HEADER}: ${randomUUID()}'`,
    `-H 'Content-Type: application/json'`,
    `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');
}
