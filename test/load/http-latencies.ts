import { randomUUID } from 'node:crypto';
import { signInAsDemo, type SessionHeaders } from '@chung-suc/infra/local/demo-session';
import type { Engine } from '../fixtures/engine';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { timed } from './figures';

const DAY = 86_400_000;
const LASTS_MS = 7_200_000;

/** Milliseconds of each command through the API, from the request to the answer with the whole case, one caller alone. */
export async function httpLatencies({ services }: Engine, cases: number): Promise<number[]> {
  const found: number[] = [];
  const [locality, unit] = await Promise.all([signedIn(services.url, PEOPLE.localityContact), signedIn(services.url, PEOPLE.unitContact)]);
  for (let index = 0; index < cases; index += 1) {
    let id = '';
    // One after the other: a unit is in one place at a time.
    const start = new Date(Date.now() + 30 * DAY + index * LASTS_MS);
    const terms = {
      start: start.toISOString(),
      end: new Date(start.getTime() + LASTS_MS).toISOString(),
      mode: 'onsite',
      place: 'Hội trường UBND Phường Ví Dụ',
      audience: [{ group: 'peopleInHardship', count: 120 }],
    };
    found.push(
      await timed(async () => {
        ({ id } = await post(`${services.url}/api/cases`, locality, { offeringId: OFFERINGS.onsite, terms }));
      }),
    );
    const agreement = {
      presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' }],
      contents: 'Điều kiện an toàn thực phẩm',
      acceptsCostSplit: true,
    };
    found.push(await timed(() => post(`${services.url}/api/cases/${id}/commands/agree`, unit, agreement)));
  }
  return found;
}

async function signedIn(url: string, personId: string): Promise<SessionHeaders> {
  const session = await signInAsDemo(url, personId);
  if ('refused' in session) throw new Error(`Nobody may sign in as ${personId}`);
  return session.headers;
}

async function post(url: string, session: SessionHeaders, body: object): Promise<{ id: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...session, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { id: string };
}
