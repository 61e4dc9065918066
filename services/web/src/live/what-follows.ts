import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Who is signed in, and what hangs on no case. */
const STILL: readonly unknown[] = ['session', 'password-token'];

const idIn = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined);

/**
 * Which of the queries a change of one case concerns: the case itself under whatever name it was asked for, with what hangs on it, and every
 * list. Other cases stay as they are.
 */
export function concernedBy(client: QueryClient, caseId: string): (key: QueryKey) => boolean {
  const names = new Set<unknown>([caseId]);
  for (const query of client.getQueryCache().findAll({ queryKey: ['case'] })) {
    const { queryKey, state } = query;
    if (queryKey.length === 2 && (state.data === undefined || idIn(state.data) === caseId)) names.add(queryKey[1]);
  }
  return ([kind, name]) => !STILL.includes(kind) && (kind !== 'case' || names.has(name));
}

/** What numbers of people stand on. */
const WITH_PHONES: readonly unknown[] = ['case', 'catalogue', 'phone-news', 'phone-reports', 'access-log'];

export const showsPhones = ([kind, , part]: QueryKey): boolean =>
  WITH_PHONES.includes(kind) && (kind !== 'case' || part === undefined || part === 'access-log');

export const isFollowed = ([kind]: QueryKey): boolean => !STILL.includes(kind);
