import type { Head } from '@tessera/mfe-kit/define-fragment';
import type { ProductList } from '../shop/api-types.ts';
import { itemList, organization, webSite } from '../shop/json-ld.ts';
import { pageHead } from '../shop/page-head.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { HomeMessages } from '../messages/home/en.ts';
import { shareImageOf } from '../shop/share-image.ts';

export function homeHead(url: URL, { items }: ProductList, t: Messages<HomeMessages>): Head {
  const { origin } = url;
  return pageHead({
    title: t.title,
    description: t.description,
    origin,
    path: '/',
    image: items[0] ? shareImageOf(items[0]) : null,
    jsonLd: [organization(origin), webSite(origin), itemList(origin, items)],
  });
}
