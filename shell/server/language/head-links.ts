import { localPath, type Language } from '@tessera/mfe-kit/locales';
import type { Head } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';

function inLanguage(href: string, origin: string, language: Language): string {
  const url = new URL(href, origin);
  return url.origin + localPath(url.pathname + url.search, language);
}

const followsLanguage = new Set(['canonical', 'prev', 'next']);

/**
 * A page's head with its addresses in the page's language. A page that says which address is its canonical one
 * is for search engines, and tells them of itself in the other languages.
 */
export function localHead(
  head: Head | null,
  { origin, language, languages }: Pick<PageRequest, 'origin' | 'language' | 'languages'>,
): Head | null {
  if (!head?.links) return head;
  const links = head.links.map((link) =>
    followsLanguage.has(link['rel'] ?? '')
      ? { ...link, href: inLanguage(link['href'] ?? '', origin, language) }
      : link,
  );
  const canonical = head.links.find(({ rel }) => rel === 'canonical')?.['href'];
  if (canonical && languages.length > 1) {
    const alternate = (hreflang: string, one: Language) => ({
      rel: 'alternate',
      hreflang,
      href: inLanguage(canonical, origin, one),
    });
    links.push(...languages.map((one) => alternate(one, one)), alternate('x-default', 'en'));
  }
  const meta = head.meta?.map((one) =>
    one['property'] === 'og:url'
      ? { ...one, content: inLanguage(one['content'] ?? '', origin, language) }
      : one,
  );
  return { ...head, links, ...(meta && { meta }) };
}
