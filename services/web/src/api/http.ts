import { CSRF_HEADER, KEY_HEADER, type Problem } from '@chung-suc/api-contract';
import { ApiError, NoAnswer } from './api-error';

/** Bound to the session; sent with everything that changes something. */
let csrfToken: string | null = null;

export const setCsrfToken = (token: string | null): void => {
  csrfToken = token;
};

/** What goes with a request that changes something. */
export const csrfHeaders = (): Record<string, string> => (csrfToken === null ? {} : { [CSRF_HEADER]: csrfToken });

/** Throws `ApiError` for an answer that is a problem, `NoAnswer` without an answer. */
async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const text = await whole((await reach(path, init)).text());
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    throw new NoAnswer('No answer', { cause: error });
  });
  if (response.ok) return response;
  throw isProblem(response) ? new ApiError(JSON.parse(await whole(response.text())) as Problem) : new NoAnswer(`Status ${response.status}`);
}

const whole = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new NoAnswer('The answer broke off', { cause: error });
  });

/** A file to be saved, under the name that the server gives it. Throws as the others do. */
export async function fetchFile(path: string): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await reach(path);
  const [, name = 'file'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: await whole(response.blob()), name };
}

/** A proxy on the way answers with pages of its own. */
const isProblem = (response: Response): boolean => /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => ask<T>(path, signal ? { signal } : {});

/** `key`: the idempotency key of a command. */
export function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<T> {
  return ask<T>(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...csrfHeaders(),
      ...(key === undefined ? {} : { [KEY_HEADER]: key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
