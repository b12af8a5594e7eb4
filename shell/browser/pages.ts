import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ShellRuntime } from '@tessera/mfe-kit/fragment-context';
import type { Mounted } from '@tessera/mfe-kit/lifecycles';
import { languageOf, splitLanguage } from '@tessera/mfe-kit/locales';
import { announcePage } from './announce-page.ts';
import type { Report } from './beacons/fault.ts';
import { updateLanguageLinks } from './language-links.ts';
import { localUrl } from './local-url.ts';
import { routeUrl } from './route-url.ts';
import { faultIn } from './fault-in.ts';
import type { LoadedFragment, LoadFragment } from './federation.ts';
import { applyHead } from './head.ts';
import { markHydrated } from './mark-hydrated.ts';
import { markNavigation } from './mark-navigation.ts';
import { matchPage, type PageMatch } from './match-page.ts';
import type { PageData } from './page-data.ts';
import { readServerState } from './server-state.ts';
import { nextInstance } from './slots.ts';

/** The page fragment that stands in `<main>`. */
export interface ShownPage {
  match: PageMatch;
  element: HTMLElement;
  mounted: Mounted;
}

export interface Pages {
  match(href: string): PageMatch | null;
  /** When the server's page wants its code. */
  hydrates(): 'load' | 'interaction';
  /**
   * Hydrates the server's page, once and while it stands. Rejects when its remote cannot be loaded; the page stays as it
   * is.
   */
  hydrate(): Promise<void>;
  /** Somebody is about to go there: loads the code of the page. */
  preload(href: string): void;
  /** Loads a page beside the one that is shown. Rejects when its code or data cannot be had. */
  prepare(href: string): Promise<PreparedPage>;
}

export interface PreparedPage {
  href: string;
  match: PageMatch;
  /** Shows it, in place of the one before, with its title, and moves focus unless only the search changed. */
  show(): void;
  discard(): void;
}

/** Loads, shows and leaves pages: what the applications registered with single-spa share. */
export function createPages(options: {
  page: PageData;
  main: HTMLElement;
  load: LoadFragment;
  runtime: () => ShellRuntime;
  report: Report;
  /** The server's page is about to come to life. */
  onHydrate: () => void;
  /** Whether another page has to come as a document (stale-page.ts). */
  nextIsDocument: () => boolean;
}): Pages {
  const { page, main, load, report } = options;
  let shown: ShownPage | null = null;

  const documentLanguage = languageOf(document.documentElement.lang);

  const match = (href: string): PageMatch | null => {
    const url = localUrl(href);
    const { language, pathname } = splitLanguage(url.pathname);
    // Another language is another document.
    const isOurs = url.origin === location.origin && (language ?? 'en') === documentLanguage;
    return isOurs ? matchPage(page.releases, pathname) : null;
  };

  async function mount(
    { definition, mountFragment }: LoadedFragment,
    found: PageMatch,
    href: string,
    element: HTMLElement,
  ): Promise<Mounted> {
    const owner = `${found.owner}/${found.page}`;
    const begin = performance.now();
    const mounted = await mountFragment({
      definition,
      element,
      owner,
      instance: element.id,
      props: found.params,
      url: routeUrl(href),
      locale: document.documentElement.lang,
      runtime: options.runtime(),
      words: page.words,
      server: element.isConnected ? readServerState(element.id) : null,
      onHead: applyHead,
      onError: faultIn(owner, report),
    });
    markHydrated(element, begin);
    return mounted;
  }

  const present = (head: Head | null) => {
    if (head) applyHead(head);
    updateLanguageLinks();
  };

  /** The same page with the same parameters: only the search differs, so the page keeps its state. */
  const isSame = (one: PageMatch, other: PageMatch) =>
    one.owner === other.owner &&
    one.page === other.page &&
    canonicalJson(one.params) === canonicalJson(other.params);
  const isShown = (found: PageMatch) => shown !== null && isSame(shown.match, found);

  const readWritten = () => ({
    element: main.querySelector<HTMLElement>(':scope > tessera-fragment[data-page]'),
    match: match(location.href),
    href: location.href,
  });
  let written: ReturnType<typeof readWritten> | null = null;
  /** The server's page. Asked for first when the document has been parsed. */
  const serverPage = () => (written ??= readWritten());
  let hydrating: Promise<void> | null = null;

  async function hydrate() {
    const { element, match: found, href } = serverPage();
    if (!element || !found) return;
    options.onHydrate();
    const remote = await load(found.owner, found.page);
    // Another page may have come while this one waited for somebody to reach for it.
    if (!element.isConnected) return;
    try {
      const mounted = await mount(remote, found, href, element);
      if (element.isConnected) shown = { match: found, element, mounted };
      else mounted.unmount();
    } catch (error) {
      report({ kind: 'hydration', error, fragment: `${found.owner}/${found.page}` });
      throw error;
    }
  }

  const hydrateOnce = () => {
    hydrating ??= hydrate();
    hydrating.catch(() => {
      hydrating = null;
    });
    return hydrating;
  };

  /** Going on within the server's page: it keeps its state, so it comes to life first. */
  const isWritten = (found: PageMatch) => {
    const { element, match: of } = serverPage();
    return !shown && element?.isConnected && of !== null && isSame(of, found);
  };

  return {
    match,
    hydrates() {
      const { element, match: of } = serverPage();
      const found = element && of;
      const fragment = found && page.releases[found.owner]?.fragments[found.page];
      return fragment?.hydrate === 'interaction' ? 'interaction' : 'load';
    },
    hydrate: hydrateOnce,
    preload(href) {
      const found = match(href);
      if (found && !options.nextIsDocument()) load(found.owner, found.page).catch(() => {});
    },
    async prepare(href) {
      const found = match(href);
      if (!found) throw new Error(`No release has a page for ${href}.`);
      if (isWritten(found)) await hydrateOnce();
      if (shown && isShown(found)) {
        const { mounted } = shown;
        return {
          href,
          match: found,
          show: () => {
            void mounted
              .update({ url: routeUrl(href) })
              .then(() => present(mounted.head))
              .catch(() => location.assign(href));
          },
          discard: () => {},
        };
      }
      if (options.nextIsDocument()) throw new Error('The releases of this page were taken back.');
      const element = document.createElement('tessera-fragment');
      element.id = nextInstance();
      Object.assign(element.dataset, {
        fragment: `${found.owner}/${found.page}`,
        owner: found.owner,
        release: page.releases[found.owner]?.id ?? '',
        page: '',
      });
      const remote = await load(found.owner, found.page);
      const mounted = await mount(remote, found, href, element);
      return {
        href,
        match: found,
        show: () => {
          const previous = shown;
          shown = { match: found, element, mounted };
          // The page before stays until this moment: leaving it shows no empty frame.
          const slots = previous ? [] : main.querySelectorAll<HTMLElement>('tessera-slot');
          main.replaceChildren(element);
          previous?.mounted.unmount();
          // A page that never came to life lets nobody go.
          for (const slot of slots) options.runtime().slots.detach(slot);
          written = { ...serverPage(), element: null };
          present(mounted.head);
          markNavigation();
          announcePage(main);
        },
        discard: () => mounted.unmount(),
      };
    },
  };
}
