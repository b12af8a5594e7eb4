import type { ShellRuntime } from '@tessera/mfe-kit/fragment-context';
import type { Report } from './beacons/fault.ts';
import { installBeacons } from './beacons/install-beacons.ts';
import { createExtensionPoints } from './extension-points.ts';
import { failureNotice } from './failure-notice.ts';
import type { LoadFragment } from './federation.ts';
import { createLazyFederation } from './lazy-federation.ts';
import { holdPresses } from './hold-presses.ts';
import { interceptNavigation } from './intercept.ts';
import { createLazyRouter } from './lazy-router.ts';
import { readPageData } from './page-data.ts';
import { workOffline } from './offline/work-offline.ts';
import { createPages } from './pages.ts';
import { recoverPage } from './recover-page.ts';
import { retryDelayMs } from './retry-delay.ts';
import { rememberScroll, restoreScroll } from './scroll.ts';
import { installSeams } from './seams.ts';
import { createSlotKeeper } from './slots.ts';
import { watchStaleness } from './stale-page.ts';
import { whenParsed } from './when-parsed.ts';
import { whenToHydrate } from './when-to-hydrate.ts';

declare const QUERY_VERSION: string;

const page = readPageData();
const beacons = installBeacons(page);
const stale = watchStaleness(page);
const federation = createLazyFederation(page, QUERY_VERSION);
const main = document.getElementById('main') ?? document.body;
// Micro-frontends say in their API calls of which composition they are (mfe-kit/browser-api.ts).
document.documentElement.dataset['composition'] = page.composition;

const report: Report = (fault) => {
  const { kind, fragment, error } = fault;
  // The server has written that into its log already.
  if (kind !== 'fragment-failed') console.warn(`[tessera] ${kind} ${fragment}:`, error);
  if (kind === 'remote-failed') stale.check();
  beacons.report(fault);
};
const load: LoadFragment = (owner, fragment) => {
  void keeper.teamComes(owner);
  return federation(owner, fragment).catch((error: unknown) => {
    report({ kind: 'remote-failed', error, fragment: `${owner}/${fragment}` });
    throw error;
  });
};

const runtime: ShellRuntime = {
  navigate: (href, options) => navigation.go(href, options),
  slots: {
    attach: (slot) => keeper.runtime.attach(slot),
    update: (slot, props) => keeper.runtime.update(slot, props),
    detach: (slot) => keeper.runtime.detach(slot),
  },
  points: createExtensionPoints(page.releases, () => runtime.slots),
};
const pageWaits = () => pages.hydrates() === 'interaction';
const keeper = createSlotKeeper({ page, load, runtime: () => runtime, report, pageWaits });
const pages = createPages({
  page,
  main,
  load,
  runtime: () => runtime,
  report,
  onHydrate: keeper.pageComes,
  nextIsDocument: stale.nextIsDocument,
});
const navigation = createLazyRouter(page, pages);

/** The server's page works without its code; say so when the code does not come, and keep trying. */
async function hydratePage(failures = 0): Promise<void> {
  try {
    await pages.hydrate();
    main.querySelector(':scope > .t-failure')?.remove();
  } catch {
    // Without a connection, a page that waited for somebody goes on as the HTML it is.
    if (waits && !navigator.onLine)
      return whenToHydrate(main, 'interaction', () => void hydratePage());
    const again = () => {
      clearTimeout(timer);
      void hydratePage(failures + 1);
    };
    const timer = setTimeout(again, retryDelayMs(failures + 1));
    if (!main.querySelector(':scope > .t-failure')) {
      main.prepend(failureNotice(page.words.pageFailed, page.words.tryAgain, again));
    }
  }
}

await whenParsed();
const waits = pageWaits();
rememberScroll();
restoreScroll();
const startBeacons = () => whenToHydrate(main, 'idle', beacons.start);
if (waits) {
  whenToHydrate(main, 'interaction', () => void hydratePage());
  startBeacons();
} else void hydratePage().then(startBeacons);
keeper.tendAll(document);
document.addEventListener('tessera:slot', ({ target }) => keeper.settled(target as HTMLElement));

const presses = holdPresses(async (fragment) => {
  const slot = fragment.parentElement;
  if ('page' in fragment.dataset) await pages.hydrate();
  else if (slot) await keeper.wake(slot);
});
interceptNavigation(pages, {
  // What was pressed before the link is done first.
  go: (href) => presses().then(() => navigation.go(href)),
});
installSeams(page);
recoverPage(page, pages);
workOffline(page, keeper.teamComes);
document.documentElement.dataset['ready'] = '';
