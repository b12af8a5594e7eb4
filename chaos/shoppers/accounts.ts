import { openBrowser, type Browser } from './browser.ts';

/** Signed-in browsers that shoppers take in turns: an account has one cart. */
export interface Accounts {
  /** A browser that is nobody else's until it is given back; null when all are taken. */
  take(): Browser | null;
  giveBack(browser: Browser): void;
}

/** Signs up some accounts through the shop, as people do. */
export async function openAccounts(o: {
  url: string;
  signal: AbortSignal;
  count: number;
  seed: number;
}): Promise<Accounts> {
  const free: Browser[] = [];
  for (let number = 1; number <= o.count; number += 1) {
    const browser = openBrowser(o);
    const { status } = await browser.insist('POST', '/api/account/auth/sign-up/email', {
      email: `account-${o.seed}-${number}@example.org`,
      name: 'Grace Hopper',
      password: `chaos ${o.seed} harbour lantern ${number}`,
    });
    if (status !== 200) throw new Error(`An account could not be opened: ${status}.`);
    free.push(browser);
  }
  return {
    take: () => free.pop() ?? null,
    giveBack: (browser) => void free.push(browser),
  };
}
