import type { PageData } from '../page-data.ts';

/** So long after the page is at work: nothing of this may compete with what is looked at. */
const quietMs = 4_000;

/**
 * Loads what keeps pages for the time without a connection, when the page has been at work for a while, or at once when
 * the connection is lost. A page that a visitor's own link made is left out of it.
 */
export function workOffline(page: PageData, teamComes: (owner: string) => Promise<void>): void {
  if (!('serviceWorker' in navigator) || page.override || page.overridden.length > 0) return;
  let loaded = false;
  const load = () => {
    if (loaded) return;
    loaded = true;
    import(/* webpackChunkName: "offline" */ './keep-offline.ts').then(
      ({ keepOffline }) => keepOffline(page, teamComes),
      () => {
        loaded = false;
      },
    );
  };
  if (document.documentElement.dataset['kept']) load();
  else setTimeout(load, quietMs);
  addEventListener('offline', load, { once: true });
}
