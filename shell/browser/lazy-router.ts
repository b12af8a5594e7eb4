import type { Navigation } from './navigation.ts';
import type { PageData } from './page-data.ts';
import type { Pages } from './pages.ts';

const reaching = ['pointerover', 'touchstart', 'focusin'] as const;

/** Loads the router at the first sign that somebody may navigate. Going before it is there waits for it. */
export function createLazyRouter(page: PageData, pages: Pages): Pick<Navigation, 'go'> {
  let router: Promise<Navigation> | null = null;
  const load = () => {
    router ??= import(/* webpackChunkName: "router" */ './router.ts').then(({ startRouter }) =>
      startRouter(page, pages),
    );
    router.catch(() => {
      router = null;
    });
    return router;
  };
  const reached = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('a[href], form')) return;
    for (const type of reaching) document.removeEventListener(type, reached);
    load().catch(() => {});
  };
  for (const type of reaching) document.addEventListener(type, reached, { passive: true });
  return {
    async go(href, options) {
      try {
        await (await load()).go(href, options);
      } catch {
        location.assign(href);
      }
    },
  };
}
