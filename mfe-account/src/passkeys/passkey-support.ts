import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this browser can make and use passkeys; false on the server and until it has hydrated. */
export const usePasskeySupport = (): boolean =>
  useSyncExternalStore(
    never,
    () =>
      typeof PublicKeyCredential === 'function' &&
      'parseRequestOptionsFromJSON' in PublicKeyCredential,
    () => false,
  );
