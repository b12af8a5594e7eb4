import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ProductList } from '../shop/api-types.ts';
import { itemList } from '../shop/json-ld.ts';
import { pageHead } from '../shop/page-head.ts';

export function homeHead(url: URL, { items }: ProductList): Head {
  const { origin } = url;
  return pageHead({
    title: 'Generative art prints',
    description:
      'Thirteen series of generative art prints, drawn by code and printed on cotton paper. Four sizes, four frames, free returns for 60 days.',
    origin,
    path: '/',
    image: items[0]?.image.base ? `${items[0].image.base}-480.jpg` : null,
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: 'Tessera',
        url: `${origin}/`,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${origin}/search?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
      itemList(origin, items),
    ],
  });
}
