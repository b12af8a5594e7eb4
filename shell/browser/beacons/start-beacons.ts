import type { Beacon } from '@tessera/releases/beacon';
import type { PageData } from '../page-data.ts';
import { describeFault } from './describe-fault.ts';
import { createEventQueue } from './event-queue.ts';
import type { Fault, Report } from './fault.ts';
import { watchVitals } from './watch-vitals.ts';

const address = '/_beacons';
/** A fault waits this long for others that come with it. */
const faultDelayMs = 1_000;
/** So long looked at without a fault, a page counts as seen. */
const seenAfterMs = 5_000;
/** Then LCP and CLS so far are taken as they are: a canary is judged while its pages are still open. */
const vitalsAfterMs = 10_000;

/**
 * Sends what this view of the page noticed. A fault goes within a second. LCP and CLS go when they are final
 * (the page is hidden or left) or after 10 s, whichever is first; INP when the page is hidden or left: each
 * once, and what a page shows later on client-side navigation counts to the same view.
 */
export function startBeacons(page: PageData, early: readonly Fault[]): Report {
  const queue = createEventQueue();
  const vitals = watchVitals();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wasVisible = false;

  const send = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const events = queue.drain();
    if (events.length === 0) return;
    const beacon: Beacon = { view: page.view, events };
    navigator.sendBeacon(address, new Blob([JSON.stringify(beacon)], { type: 'application/json' }));
  };
  const seen = () => {
    if (!queue.faulty()) queue.add({ kind: 'seen' });
  };
  const take = (kinds: readonly ('lcp' | 'inp' | 'cls')[]) => {
    for (const kind of kinds) {
      const value = vitals.get(kind);
      if (value !== undefined) queue.add({ kind, value });
    }
  };
  const looking = () => {
    if (wasVisible || document.visibilityState !== 'visible') return;
    wasVisible = true;
    setTimeout(seen, seenAfterMs);
    setTimeout(
      () => {
        take(['lcp', 'cls']);
        send();
      },
      Math.max(seenAfterMs, vitalsAfterMs - performance.now()),
    );
  };
  const leaving = () => {
    if (!wasVisible) return;
    seen();
    take(['lcp', 'cls', 'inp']);
    send();
  };
  const report: Report = (fault) => {
    const event = describeFault(fault, page.releases);
    if (event && queue.add(event)) timer ??= setTimeout(send, faultDelayMs);
  };

  // On window, behind the listeners of web-vitals: their last values are known by then.
  addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? leaving() : looking(),
  );
  addEventListener('pagehide', leaving);
  for (const fault of early) report(fault);
  looking();
  return report;
}
