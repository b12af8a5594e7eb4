import { registerApplication, setBootstrapMaxTime, setMountMaxTime, start } from 'single-spa';
import { createNavigation, type Navigation } from './navigation.ts';
import type { PageData } from './page-data.ts';
import type { Pages } from './pages.ts';

/**
 * Registers each micro-frontend with single-spa and hands navigation over to it. A module of its own:
 * loaded when a person first reaches for a link, because the first page needs none of it.
 */
export function startRouter(page: PageData, pages: Pages): Navigation {
  const navigation = createNavigation(pages);
  // A page that loads slowly is not an error: the progress bar shows that it is under way.
  setBootstrapMaxTime(4000, false, 10_000);
  setMountMaxTime(10_000, false, 10_000);
  for (const owner of Object.keys(page.releases)) {
    registerApplication({
      name: owner,
      app: async () => ({
        bootstrap: async () => {},
        mount: () => navigation.shown(),
        // The next page takes this one's place when it is ready (pages.ts).
        unmount: async () => {},
      }),
      activeWhen: ({ href }) => pages.match(href)?.owner === owner,
    });
  }
  // Pages of the same micro-frontend: single-spa has nothing to mount, but the address changed.
  addEventListener('single-spa:routing-event', () => void navigation.shown());
  start({ urlRerouteOnly: true });
  return navigation;
}
