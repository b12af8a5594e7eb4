import { localPath, type Language } from '@tessera/mfe-kit/locales';
import { routeUrl } from './route-url.ts';

/** Makes the footer's links to other languages lead to the page that is shown now. */
export function updateLanguageLinks(): void {
  const { pathname, search } = new URL(routeUrl(location.href));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const language = link.hreflang as Language;
    // English has no prefix but here: that chooses it.
    link.href =
      language === 'en' ? `/en${pathname}${search}` : localPath(pathname + search, language);
  }
}
