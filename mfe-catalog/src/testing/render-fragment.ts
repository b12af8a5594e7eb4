import type { AnyFragment } from '@tessera/mfe-kit/define-fragment';
import { createRenderer, type RenderRequest } from '@tessera/mfe-kit/render-on-server';
import recommendations from '../fragments/recommendations.tsx';
import searchBox from '../fragments/search-box.tsx';
import storePicker from '../fragments/store-picker.tsx';
import category from '../pages/category.tsx';
import home from '../pages/home.tsx';
import product from '../pages/product.tsx';
import review from '../pages/review.tsx';
import search from '../pages/search.tsx';
import stores from '../pages/stores.tsx';

const render = createRenderer({
  home,
  category,
  search,
  product,
  review,
  stores,
  'search-box': searchBox,
  recommendations,
  'store-picker': storePicker,
} as unknown as Record<string, AnyFragment>);

interface Head {
  title: string;
  meta: Record<string, string>[];
  links: { rel: string; href: string }[];
  jsonLd: Record<string, unknown>[];
}

/**
 * Renders a fragment as the BFF would. `replies` are the API's answers by path and search; anything
 * else is answered with a 404 problem.
 */
export async function renderFragment(o: {
  fragment: string;
  url: string;
  props?: Record<string, unknown>;
  locale?: string;
  replies: Record<string, unknown>;
}) {
  const asked: string[] = [];
  const api: RenderRequest['api'] = async ({ path }) => {
    asked.push(path);
    const body = o.replies[path];
    return body === undefined
      ? {
          status: 404,
          headers: {},
          body: JSON.stringify({ type: 'none', title: 'None', status: 404, detail: '' }),
        }
      : { status: 200, headers: {}, body: JSON.stringify(body) };
  };
  const result = await render({
    fragment: o.fragment,
    props: o.props ?? {},
    url: o.url,
    method: 'GET',
    form: null,
    instance: 'p0',
    nonce: 'n',
    locale: o.locale ?? 'en-IE',
    origin: 'https://shop.example',
    api,
  });
  let html = '';
  for await (const chunk of result.html) html += chunk;
  // React marks where two texts meet; people do not see that.
  html = html.replaceAll('<!-- -->', '');
  return { status: result.status, head: result.preamble.head as Head, html, asked };
}
