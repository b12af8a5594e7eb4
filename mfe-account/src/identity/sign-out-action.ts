import type { ActionContext } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { announce } from './announce.ts';

/** Ends the session of this browser and leads home. Without the words of forms: every page has the menu. */
export async function signOutAction({ api }: Pick<ActionContext<object>, 'api'>) {
  await api.send('POST', '/api/account/auth/sign-out');
  announce(false);
  return redirect('/');
}
