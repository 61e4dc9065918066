type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A draft that was kept; null when there is none. What it does not hold is as at the beginning. */
export function readDraft<T extends object>(name: string, initial: T, store: Store = localStorage): T | null {
  const text = store.getItem(name);
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...initial, ...kept } : null;
  } catch {
    return null; // cut off, or somebody else's
  }
}

/** A full or forbidden store loses the draft on reload, never the typing. */
export function writeDraft(name: string, value: object, store: Store = localStorage): void {
  try {
    store.setItem(name, JSON.stringify(value));
  } catch {
    // as above
  }
}

export const removeDraft = (name: string, store: Store = localStorage): void => store.removeItem(name);
