import { localUrl } from './local-url.ts';
import { movePrint } from './move-print.ts';
import type { Pages, PreparedPage } from './pages.ts';
import { changePage, newHistoryState, restoreScroll, scrollToStart } from './scroll.ts';

export interface Navigation {
  /** Goes to an address: client-side when a release owns it, otherwise by loading the document. */
  go(href: string, options?: { replace?: boolean }): Promise<void>;
  /** What single-spa calls when the address now belongs to a micro-frontend's pages. */
  shown(): Promise<void>;
}

/**
 * Client-side navigation: the next page is loaded beside the current one, then the address changes and
 * single-spa hands over. What cannot be loaded here is asked of the server, which can always answer.
 */
export function createNavigation(pages: Pages): Navigation {
  let latest = 0;
  let prepared: PreparedPage | null = null;
  let current = location.href;
  /** Until then the page that `current` names is still on its way into the document. */
  let changed = Promise.resolve();

  const busy = (on: boolean) => {
    if (on) document.documentElement.dataset['navigating'] = '';
    else delete document.documentElement.dataset['navigating'];
  };

  async function prepare(href: string): Promise<PreparedPage | null> {
    const turn = ++latest;
    busy(true);
    try {
      // Whoever is quicker than the page that comes: what is prepared now takes that one's place.
      await changed.catch(() => {});
      const next = await pages.prepare(href);
      if (turn === latest) return next;
      next.discard();
      return null;
    } finally {
      if (turn === latest) busy(false);
    }
  }

  async function shown(): Promise<void> {
    const { href } = location;
    if (prepared?.href === href) {
      const next = prepared;
      prepared = null;
      const from = current;
      const samePath = new URL(from).pathname === location.pathname;
      current = href;
      if (samePath) changePage(() => next.show());
      else {
        changed = movePrint(from, href, () => {
          changePage(() => next.show());
          scrollToStart();
          document.dispatchEvent(new CustomEvent('tessera:page'));
        });
        await changed;
      }
      return;
    }
    if (href === current) return;
    // Back or forward: the address has changed already.
    try {
      const next = await prepare(href);
      if (!next || location.href !== href) return next?.discard();
      const from = current;
      current = href;
      changed = movePrint(from, href, () => {
        changePage(() => next.show());
        if (!restoreScroll()) scrollToStart();
        // Once more when the page has been painted: until then a long one may have been too short.
        requestAnimationFrame(() => restoreScroll());
      });
      await changed;
    } catch {
      location.reload();
    }
  }

  return {
    async go(href, { replace = false } = {}) {
      const url = localUrl(href);
      if (!pages.match(url.href)) return location.assign(url.href);
      try {
        const next = await prepare(url.href);
        if (!next) return;
        prepared = next;
        if (url.href === location.href) {
          // As a browser does with a link to where one is: no new entry. The address stays the same, so
          // single-spa has nothing to say.
          history.replaceState(newHistoryState(), '', url.href);
          await shown();
        } else if (replace) history.replaceState(newHistoryState(), '', url.href);
        else history.pushState(newHistoryState(), '', url.href);
      } catch {
        location.assign(url.href);
      }
    },
    shown,
  };
}
