import { ProblemError } from '@tessera/bff-kit/problem';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import type { Account } from './account.ts';
import { toAccount } from './account.ts';
import type { Auth } from './auth.ts';

export interface SignedIn {
  account: Account;
  session: { id: string };
}

/**
 * Who the request's session cookie belongs to, or null. The cookie is the truth here: the visitor
 * token's account may be up to 30 seconds old.
 */
export async function currentAccount(auth: Auth, headers: Headers): Promise<Account | null> {
  return (await currentSession(auth, headers))?.account ?? null;
}

/** Like currentAccount, with the session of this browser. */
export async function currentSession(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers: cookieOnly(headers) }).catch((error) => {
    // A bad cookie is a null session; it throws only when the session cannot be looked up.
    throw new Unavailable('database', 'the session cannot be looked up', { cause: error });
  });
  return found ? { account: toAccount(found.user), session: { id: found.session.id } } : null;
}

/** Like currentAccount; without a session throws the 401 problem that says what to do. */
export async function requireAccount(auth: Auth, headers: Headers): Promise<Account> {
  return (await requireSession(auth, headers)).account;
}

/** Like requireAccount, with the session of this browser. */
export async function requireSession(auth: Auth, headers: Headers): Promise<SignedIn> {
  const signedIn = await currentSession(auth, headers);
  if (signedIn) return signedIn;
  throw new ProblemError(401, {
    type: 'sign-in-required',
    title: 'Sign in first',
    detail:
      'This belongs to an account, and nobody is signed in here. Sign in at /account/sign-in, then try again.',
  });
}

/** Keeps a service token in `authorization` from being read as a bearer session. */
function cookieOnly(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}
