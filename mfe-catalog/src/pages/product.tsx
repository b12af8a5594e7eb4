import { useQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { ApiProblem } from '@tessera/mfe-kit/api';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { ExtensionPoint } from '@tessera/mfe-kit/extension-point';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Slot } from '@tessera/mfe-kit/slot';
import { BuyBox } from '../product/buy-box.tsx';
import { crumbsOf } from '../product/crumbs-of.ts';
import { dispatchDay } from '../product/dispatch-day.ts';
import { Gallery } from '../product/gallery.tsx';
import { productHead } from '../product/product-head.ts';
import { RoomFigure } from '../product/room-figure.tsx';
import styles from '../product/product.module.css';
import { useVariant } from '../product/use-variant.ts';
import type { ProductDetail } from '../shop/api-types.ts';
import { NotFound } from '../shop/not-found.tsx';
import { notFoundHead } from '../shop/not-found-head.ts';
import { productQuery } from '../shop/queries.ts';

interface Props {
  handle: string;
}
/** `leavesOn` is decided once, by whoever loads: server and browser then write the same day. */
interface Data {
  leavesOn: string;
}

export default defineFragment<Props, Data>({
  name: 'product',
  async load({ api, queryClient, props, url }) {
    const data = { leavesOn: dispatchDay(new Date()) };
    try {
      const product = await queryClient.fetchQuery(productQuery(api, props.handle));
      return { head: productHead(url, product), data };
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 404)) throw error;
      return { status: 404, head: notFoundHead(url), data };
    }
  },
  Component({ props, data, status, url }) {
    const { data: product } = useQuery({
      ...productQuery(useApi(), props.handle),
      enabled: status !== 404,
    });
    if (!product) {
      return (
        <NotFound title="There is no such print">
          It may have been renamed, or it is no longer sold.
        </NotFound>
      );
    }
    // Another product is another choice: nothing of the last one's stays.
    return <Product key={product.handle} product={product} leavesOn={data.leavesOn} url={url} />;
  },
});

function Product({
  product,
  leavesOn,
  url,
}: {
  product: ProductDetail;
  leavesOn: string;
  url: URL;
}) {
  const [variant, choose] = useVariant(product, url);
  return (
    <>
      <div className="t-wrap t-configurator">
        <Breadcrumbs items={crumbsOf(product)} />
        <div className={styles.page}>
          <Gallery product={product} variant={variant} />
          <BuyBox product={product} variant={variant} leavesOn={leavesOn} onChoose={choose} />
          <RoomFigure product={product} variant={variant} />
        </div>
        <ExtensionPoint name="catalog/product/after-details" props={{ handle: product.handle }} />
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ variantIds: [variant.id], title: 'Hangs well with this', limit: 4 }}
        className={styles.related}
      />
    </>
  );
}
