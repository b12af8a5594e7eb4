import { setTimeout as pause } from 'node:timers/promises';
import { checkOwnInvariants } from './own-invariants.ts';
import { findBreaches, type Breach } from './find-breaches.ts';
import { readServices, withClient, type ServiceName, type Tables } from './read-services.ts';

/** What comes true by itself in the end: the shop is at rest when none of these is broken. */
const EVENTUAL = [
  'no-saga-stuck',
  'outbox-has-no-gap',
  'consumers-are-at-the-end',
  'account-history-is-true',
  'one-mail-per-event',
  // An e-mail that was handed over by a process which then died is noted as sent by the next attempt.
  'cart-of-itself',
];
const LOOK_EVERY_MS = 500;

/**
 * Waits until nothing is under way any more and returns what is promised and not so. When rest does not
 * come in time, what is still missing is among it.
 *
 * `waitedFor` says what came true last.
 *
 * @param o.own tables that no service has: the shoppers' books and the stock in the beginning
 */
export async function checkAtRest(o: {
  databaseUrls: () => Record<ServiceName, string>;
  own: Tables;
  timeoutMs: number;
}): Promise<{ breaches: Breach[]; restMs: number; waitedFor: string[] }> {
  const started = performance.now();
  let waitedFor: string[] = [];
  let rested = false;
  for (;;) {
    const urls = o.databaseUrls();
    const tables = { ...(await readServices(urls)), ...o.own };
    const breaches = await withClient(urls.cart, (client) => findBreaches(client, tables));
    breaches.push(...(await checkOwnInvariants(urls)));
    const restMs = performance.now() - started;
    const underWay = breaches.map(({ name }) => name).filter((name) => EVENTUAL.includes(name));
    const late = restMs >= o.timeoutMs;
    // The services are read one after the other, so the first that was read may not have been at rest yet.
    if (late || (rested && underWay.length === 0)) return { breaches, restMs, waitedFor };
    rested = underWay.length === 0;
    if (rested) continue;
    waitedFor = underWay;
    await pause(LOOK_EVERY_MS);
  }
}
