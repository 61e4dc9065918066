import { useCallback, useState } from 'react';
import { useMe } from '../session/session-context';
import { readDraft, removeDraft, writeDraft } from './draft-store';

export interface Draft<T> {
  readonly value: T;
  readonly set: (change: Partial<T> | ((before: T) => T)) => void;
  /** It was kept from before: the page says so. */
  readonly kept: boolean;
  readonly forget: () => void;
}

/** What is typed into a form, kept in this browser for each person and form: a reload, an expired session or a lost connection loses nothing. */
export function useDraft<T extends object>(form: string, initial: T): Draft<T> {
  const name = `draft:${useMe().id}:${form}`;
  const [{ value, kept }, setState] = useState(() => {
    const found = readDraft(name, initial);
    return { value: found ?? initial, kept: found !== null };
  });
  const set = useCallback<Draft<T>['set']>(
    (change) =>
      setState((before) => {
        const value = typeof change === 'function' ? change(before.value) : { ...before.value, ...change };
        writeDraft(name, value);
        return { ...before, value };
      }),
    [name],
  );
  const forget = useCallback(() => {
    removeDraft(name);
    setState({ value: initial, kept: false });
  }, [name, initial]);
  return { value, set, kept, forget };
}
