import { CSRF_HEADER, sessionShape, type SessionView } from '@chung-suc/api-contract';
import { headersOf, type SessionHeaders } from '@chung-suc/infra/local/demo-session';
import { apiWith, type Api } from './api-client';

export interface SignedIn {
  readonly response: Response;
  readonly view: SessionView;
  readonly headers: SessionHeaders;
  /** The API with this session; `over`: with other headers, an empty one left out. */
  api(over?: SessionHeaders): Api;
}

/** Sends what signs somebody in. */
export const ask = (url: string, body: object, headers: SessionHeaders = {}): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** A session as a browser has it: what was answered, and what goes with the next requests. */
export async function signedIn(base: string, answer: Promise<Response>): Promise<SignedIn> {
  const response = await answer;
  expect(response.status).toBe(200);
  const view = sessionShape.parse(await response.json());
  const headers = headersOf(response, view);
  const api = (over: SessionHeaders = {}): Api =>
    apiWith(base, () => Promise.resolve(Object.fromEntries(Object.entries({ ...headers, ...over }).filter(([, value]) => value !== ''))));
  return { response, view, headers, api };
}

export const WITHOUT_TOKEN: SessionHeaders = { [CSRF_HEADER]: '' };
