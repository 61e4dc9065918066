import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { KEY_HEADER, caseShape, problemShape, toIso, type CaseView, type Problem } from '@chung-suc/api-contract';
import { signInAsDemo, type SessionHeaders } from '@chung-suc/infra/local/demo-session';
import { aRequest } from '../fixtures/requests';

const DAY = 86_400_000;

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Api {
  get(path: string): Promise<ApiAnswer>;
  /** A command with a key of its own, unless one is given; `null`: without a key. */
  post(path: string, body: unknown, key?: string | null): Promise<ApiAnswer>;
  put(path: string, body: unknown): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
  /** Nothing at all: what is sent in parts is tested elsewhere. */
  patch(path: string): Promise<ApiAnswer>;
  /** The text as it is, for bodies that are not JSON. */
  postRaw(path: string, body: string, type: string): Promise<ApiAnswer>;
}

/** Sessions of this test file; a person signs in once at each address. */
const sessions = new Map<string, SessionHeaders>();

/** What the requests of a person carry; what signing in was answered with, when it was refused. */
async function sessionOf(url: string, personId: string): Promise<SessionHeaders | ApiAnswer> {
  const key = `${url} ${personId}`;
  const known = sessions.get(key);
  if (known) return known;
  const session = await signInAsDemo(url, personId);
  if ('refused' in session) return answerOf(session.refused);
  sessions.set(key, session.headers);
  return session.headers;
}

/** The API as one person sees it through HTTP, signed in with the first request; null: as nobody. What signing in is refused with is the answer. */
export function apiAs(url: string, personId: string | null, more: SessionHeaders = {}): Api {
  return apiWith(url, () => (personId === null ? Promise.resolve({}) : sessionOf(url, personId)), more);
}

/** The API with headers that somebody has got elsewhere. */
export function apiWith(url: string, session: () => Promise<SessionHeaders | ApiAnswer>, more: SessionHeaders = {}): Api {
  const ask = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
    const headers = await session();
    if (isAnswer(headers)) return headers;
    return answerOf(await fetch(url + path, { ...init, headers: { ...headers, ...more, ...(init.headers as SessionHeaders) } }));
  };
  const send = (method: string, path: string, body: string, type: string, key: string | null): Promise<ApiAnswer> =>
    ask(path, { method, body, headers: { 'Content-Type': type, ...(key === null ? {} : { [KEY_HEADER]: key }) } });
  return {
    get: (path) => ask(path, {}),
    post: (path, body, key = randomUUID()) => send('POST', path, JSON.stringify(body), 'application/json', key),
    put: (path, body) => send('PUT', path, JSON.stringify(body), 'application/json', null),
    delete: (path) => ask(path, { method: 'DELETE' }),
    patch: (path) => ask(path, { method: 'PATCH' }),
    postRaw: (path, body, type) => send('POST', path, body, type, randomUUID()),
  };
}

const isAnswer = (given: SessionHeaders | ApiAnswer): given is ApiAnswer => typeof given['status'] === 'number';

async function answerOf(response: Response): Promise<ApiAnswer> {
  // It never ends.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, headers: response.headers, body: null };
  }
  // A file: whoever wants its bytes asks for them.
  if (response.headers.has('content-disposition')) {
    return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
  }
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

const HOURS = 2 * 3_600_000;
let asked = 0;

/** A request for an engagement in two days, as it is sent: with its instants in ISO 8601. Each has hours of its own: a unit is in one place at a time. */
export function requestBody(over: Record<string, unknown> = {}, offeringId?: string) {
  const start = Math.ceil(Date.now() / 60_000) * 60_000 + 2 * DAY + HOURS * asked;
  asked += 1;
  const { terms, ...rest } = aRequest({}, offeringId);
  return { ...rest, terms: { ...terms, start: toIso(start), end: toIso(start + HOURS), ...over } };
}

/** The body in the shape that the contract promises, no more and no less. */
export function shaped<S extends z.ZodType>(shape: S, answer: ApiAnswer, status = 200): z.output<S> {
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return shape.parse(answer.body);
}

export const caseIn = (answer: ApiAnswer, status = 200): CaseView => shaped(caseShape, answer, status);

/** A problem as RFC 9457 has it, with words in both languages for itself and for every field. */
export function problemIn(answer: ApiAnswer): Problem {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemShape.parse(answer.body);
  expect(problem.status).toBe(answer.status);
  for (const { vi, en } of [problem.detail, ...problem.errors.map(({ message }) => message)]) {
    expect(vi).toMatch(/\S/);
    expect(en).toMatch(/\S/);
    expect(vi).not.toBe(en);
  }
  return problem;
}

export const fieldsOf = ({ errors }: Problem): [string, string][] =>
  errors.map(({ field, code }): [string, string] => [field, code]).sort();
