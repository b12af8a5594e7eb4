import { languageOf, localPath } from '@tessera/mfe-kit/locales';

/** An address in the document's language: a page of the shop that names no language gets its prefix. */
export function localUrl(href: string): URL {
  const url = new URL(href, location.href);
  if (url.origin === location.origin) {
    url.pathname = localPath(url.pathname, languageOf(document.documentElement.lang));
  }
  return url;
}
