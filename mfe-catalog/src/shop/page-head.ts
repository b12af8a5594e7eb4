import type { Head } from '@tessera/mfe-kit/define-fragment';

/**
 * The head elements every page of the shop has. `path` is the canonical address: without what only
 * sorts or filters the same content.
 */
export function pageHead(o: {
  title: string;
  description: string;
  origin: string;
  path: string;
  image?: string | null;
  type?: 'website' | 'product';
  noindex?: boolean;
  links?: { rel: string; href: string }[];
  jsonLd?: object[];
}): Head {
  const href = new URL(o.path, o.origin).href;
  return {
    title: `${o.title} | Tessera`,
    meta: [
      { name: 'description', content: o.description },
      ...(o.noindex ? [{ name: 'robots', content: 'noindex, follow' }] : []),
      { property: 'og:title', content: o.title },
      { property: 'og:description', content: o.description },
      { property: 'og:type', content: o.type ?? 'website' },
      { property: 'og:url', content: href },
      ...(o.image ? [{ property: 'og:image', content: new URL(o.image, o.origin).href }] : []),
    ],
    links: [{ rel: 'canonical', href }, ...(o.links ?? [])],
    jsonLd: o.jsonLd ?? [],
  };
}
