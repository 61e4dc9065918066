/**
 * The key of a submission. The same thing sent again, after a lost connection, a reload or a double tap, goes with the same key, so it is
 * done once; a changed body gets a new one. Kept in the browser until there is an answer.
 */
interface Kept {
  readonly key: string;
  readonly body: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (form: string): string => `key:${form}`;

export function keyFor(form: string, body: unknown, store: Store = localStorage, newKey: () => string = randomKey): string {
  const written = JSON.stringify(body);
  const kept = read(store.getItem(nameOf(form)));
  if (kept?.body === written) return kept.key;
  const key = newKey();
  store.setItem(nameOf(form), JSON.stringify({ key, body: written } satisfies Kept));
  return key;
}

/** After any answer, a refusal too: whoever sends again means it anew. */
export const forgetKey = (form: string, store: Store = localStorage): void => store.removeItem(nameOf(form));

function read(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null; // somebody else's, or cut off
  }
}

/** Not `randomUUID`, which a browser has on secure origins only. */
const randomKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
