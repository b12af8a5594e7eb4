import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { emit } from '@tessera/mfe-kit/events';

/** Tells the page that somebody signed in or out. */
export function announce(signedIn: boolean): void {
  if (typeof document === 'undefined') return;
  emit<AccountEvents>('account:changed', { signedIn });
}
