import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in the server's HTML and for the first moment in the browser, then true: script is at work. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
