import type { PageData } from '../page-data.ts';
import type { Fault, Report } from './fault.ts';

/** The part of a beacon that must be there from the start: it remembers faults. */
export interface Beacons {
  report: Report;
  /** The page is at work: loads the part that measures and sends. A fault loads it at once. */
  start(): void;
}

/**
 * Listens for errors that nobody catches. `sample` in the page's data is the part of views that tell
 * anything at all, 0 to 1. Nothing here may harm the page: what fails is left out.
 */
export function installBeacons(page: PageData): Beacons {
  // A page that was kept tells nothing of how the releases do now.
  const { kept } = document.documentElement.dataset;
  if (!page.view || kept || Math.random() >= page.sample) return { report() {}, start() {} };
  const early: Fault[] = [];
  let loading = false;
  let take: Report = (fault) => void early.push(fault);
  const start = () => {
    if (loading) return;
    loading = true;
    import(/* webpackChunkName: "beacons" */ './start-beacons.ts').then(
      ({ startBeacons }) => {
        take = startBeacons(page, early);
      },
      () => {},
    );
  };
  const report: Report = (fault) => {
    take(fault);
    start();
  };
  addEventListener('error', ({ error, message, filename }) =>
    report({ kind: 'error', error: (error as unknown) ?? message, file: filename }),
  );
  addEventListener('unhandledrejection', ({ reason }) =>
    report({ kind: 'rejection', error: reason as unknown }),
  );
  return { report, start };
}
