import type { Navigation } from './navigation.ts';
import type { Pages } from './pages.ts';

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

const sameDocument = (url: URL) =>
  url.pathname === location.pathname && url.search === location.search && url.hash !== '';

/**
 * Turns links and GET forms to pages of ours into client-side navigation; leaves all others alone. The code of a page
 * is loaded when somebody reaches for a link to it.
 */
export function interceptNavigation(pages: Pages, navigation: Pick<Navigation, 'go'>): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (sameDocument(url) || !pages.match(url.href)) return;
    event.preventDefault();
    void navigation.go(url.href);
  });

  const intend = ({ target }: Event) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    if (link && !link.target && !link.hasAttribute('download')) pages.preload(link.href);
  };
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, intend, { passive: true });

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'get' || form.target) return;
    const url = new URL(form.action);
    url.search = new URLSearchParams(
      [...new FormData(form, event.submitter)]
        .map(([name, value]): [string, string] => [name, String(value)])
        .filter(([, value]) => value !== ''),
    ).toString();
    if (!pages.match(url.href)) return;
    event.preventDefault();
    void navigation.go(url.href);
  });
}
