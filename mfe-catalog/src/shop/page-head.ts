import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ShareImage } from './share-image.ts';

/**
 * The head elements every page of the shop has. `path` is the canonical address: without what only
 * sorts or filters the same content.
 */
export function pageHead(o: {
  title: string;
  description: string;
  origin: string;
  path: string;
  image?: ShareImage | null;
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
      { property: 'og:site_name', content: 'Tessera' },
      { property: 'og:title', content: o.title },
      { property: 'og:description', content: o.description },
      { property: 'og:type', content: o.type ?? 'website' },
      { property: 'og:url', content: href },
      ...(o.image ? imageMeta(o.image, o.origin) : []),
      // The words are those of Open Graph: what reads these tags falls back to them.
      { name: 'twitter:card', content: o.image?.size ? 'summary_large_image' : 'summary' },
    ],
    links: [{ rel: 'canonical', href }, ...(o.links ?? [])],
    jsonLd: o.jsonLd ?? [],
  };
}

const imageMeta = ({ src, alt, size }: ShareImage, origin: string) => [
  { property: 'og:image', content: new URL(src, origin).href },
  ...(size
    ? [
        { property: 'og:image:width', content: String(size.width) },
        { property: 'og:image:height', content: String(size.height) },
      ]
    : []),
  ...(alt === '' ? [] : [{ property: 'og:image:alt', content: alt }]),
];
