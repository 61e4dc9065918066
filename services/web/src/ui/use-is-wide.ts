import { useSyncExternalStore } from 'react';

/** Room for a table; paper has it. */
const WIDE = window.matchMedia('(min-width: 48em), print');

const listen = (heard: () => void): (() => void) => {
  WIDE.addEventListener('change', heard);
  return () => WIDE.removeEventListener('change', heard);
};

export const useIsWide = (): boolean => useSyncExternalStore(listen, () => WIDE.matches);
