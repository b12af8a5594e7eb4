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
import { RecentlySeen } from '../recently-seen/recently-seen.tsx';
import { reviewPage } from '../reviews/review-page.ts';
import { reviewsQuery, standingQuery } from '../reviews/review-queries.ts';
import { ReviewsSection } from '../reviews/reviews-section.tsx';
import type { ProductDetail } from '../shop/api-types.ts';
import { NotFound } from '../shop/not-found.tsx';
import { notFoundHead } from '../shop/not-found-head.ts';
import { productQuery } from '../shop/queries.ts';
import { messagesIn, useMessages } from '../messages/messages.ts';
import { useProductMessages } from '../messages/product.ts';

interface Props {
  handle: string;
}
/** `leavesOn` is decided once, by whoever loads: server and browser then write the same day. */
interface Data {
  leavesOn: string;
}

export default defineFragment<Props, Data>({
  name: 'product',
  async load({ api, queryClient, props, url, locale }) {
    const t = messagesIn(locale);
    const data = { leavesOn: dispatchDay(new Date()) };
    try {
      // Reviews are worth waiting for, not failing for.
      const page = reviewPage(url.searchParams);
      const reviews = reviewsQuery(api, props.handle, page);
      const [product] = await Promise.all([
        queryClient.fetchQuery(productQuery(api, props.handle)),
        queryClient.prefetchQuery(reviews),
        queryClient.prefetchQuery(standingQuery(api, props.handle)),
      ]);
      const head = productHead(url, product, t, locale, queryClient.getQueryData(reviews.queryKey));
      return { head, data };
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 404)) throw error;
      return { status: 404, head: notFoundHead(url, t), data };
    }
  },
  Component({ props, data, status, url }) {
    const t = useProductMessages();
    const { data: product } = useQuery({
      ...productQuery(useApi(), props.handle),
      enabled: status !== 404,
    });
    if (!product) {
      return <NotFound title={t.none}>{t.noneSay}</NotFound>;
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
  const t = useMessages();
  const [variant, choose] = useVariant(product, url);
  return (
    <>
      <div className="t-wrap t-configurator">
        <Breadcrumbs items={crumbsOf(product, t)} />
        <div className={styles.page}>
          <Gallery product={product} variant={variant} />
          <BuyBox
            product={product}
            variant={variant}
            leavesOn={leavesOn}
            url={url}
            onChoose={choose}
          />
          <RoomFigure product={product} variant={variant} />
        </div>
        <ReviewsSection handle={product.handle} url={url} />
        <ExtensionPoint name="catalog/product/after-details" props={{ handle: product.handle }} />
      </div>
      <Slot<CatalogFragments>
        fragment="catalog/recommendations"
        props={{ variantIds: [variant.id], title: t.hangsWellWithThis, limit: 4 }}
        className={styles.related}
      />
      <RecentlySeen product={product} />
    </>
  );
}
