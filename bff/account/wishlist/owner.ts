import type { Context } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Auth } from '../identity/auth.ts';
import { currentAccount } from '../identity/current-account.ts';

export const accountOwner = (accountId: string): string => `account:${accountId}`;
export const visitorOwner = (visitorId: string): string => `visitor:${visitorId}`;

/** Whose wishlist a request is about: the account's that is signed in, else the browser's. */
export async function ownerOf(auth: Auth, c: Context<ServiceEnv>): Promise<string> {
  const account = await currentAccount(auth, c.req.raw.headers);
  return account ? accountOwner(account.id) : visitorOwner(c.var.visitor.id);
}
