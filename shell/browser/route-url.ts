import { splitLanguage } from '@tessera/mfe-kit/locales';

/** An address as routes and fragments know it: without the prefix of its language. */
export function routeUrl(href: string): string {
  const url = new URL(href, location.href);
  url.pathname = splitLanguage(url.pathname).pathname;
  return url.href;
}
