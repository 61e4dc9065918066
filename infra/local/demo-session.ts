import { CSRF_HEADER, type SessionView } from '@chung-suc/api-contract';

/** What a request carries that acts as somebody who is signed in. */
export type SessionHeaders = Readonly<Record<string, string>>;

/** Signs in as a person of the demo, as a browser does; or what the API answered instead. */
export async function signInAsDemo(
  url: string,
  personId: string,
): Promise<{ readonly headers: SessionHeaders } | { readonly refused: Response }> {
  const response = await fetch(`${url}/api/session/demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) return { refused: response };
  return { headers: headersOf(response, (await response.json()) as SessionView) };
}

/** The cookies that an answer sets, as a browser sends them back, and the token that goes with them. */
export const headersOf = (response: Response, { csrfToken }: Pick<SessionView, 'csrfToken'>): SessionHeaders => ({
  Cookie: response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; '),
  [CSRF_HEADER]: csrfToken,
});
