import { useQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { ApiProblem } from '@tessera/mfe-kit/api';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { redirect } from '@tessera/mfe-kit/redirect';
import { reviewAction } from '../reviews/review-action.ts';
import { ReviewForm } from '../reviews/review-form.tsx';
import styles from '../reviews/review-form.module.css';
import { standingQuery } from '../reviews/review-queries.ts';
import type { ReviewRefusal } from '../reviews/review-refusal.ts';
import { signInPath } from '../reviews/sign-in-path.ts';
import { messagesIn } from '../messages/messages.ts';
import { useProductMessages } from '../messages/product.ts';
import { reviewsMessagesIn, useReviewsMessages } from '../messages/reviews.ts';
import { NotFound } from '../shop/not-found.tsx';
import { notFoundHead } from '../shop/not-found-head.ts';
import { pageHead } from '../shop/page-head.ts';
import { productQuery } from '../shop/queries.ts';

interface Props {
  handle: string;
}

export default defineFragment<Props, undefined, ReviewRefusal>({
  name: 'review',
  async load({ api, queryClient, props, url, locale, actionData }) {
    const t = reviewsMessagesIn(locale);
    try {
      const [product, { standing }] = await Promise.all([
        queryClient.fetchQuery(productQuery(api, props.handle)),
        queryClient.fetchQuery(standingQuery(api, props.handle)),
      ]);
      if (standing === 'guest') throw redirect(signInPath(url));
      const title = t.writeOf(product.title);
      return {
        head: pageHead({
          title: actionData ? t.form.error(title) : title,
          description: t.whoMay,
          origin: url.origin,
          path: url.pathname,
          noindex: true,
        }),
      };
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 404)) throw error;
      return { status: 404, head: notFoundHead(url, messagesIn(locale)) };
    }
  },
  action: reviewAction,
  Component({ props, status, actionData }) {
    const t = useReviewsMessages();
    const p = useProductMessages();
    const api = useApi();
    const enabled = status !== 404;
    const { data: product } = useQuery({ ...productQuery(api, props.handle), enabled });
    const { data: mine } = useQuery({ ...standingQuery(api, props.handle), enabled });
    if (!product || !mine) {
      return <NotFound title={p.none}>{p.noneSay}</NotFound>;
    }
    const href = `/products/${encodeURIComponent(product.handle)}`;
    return (
      <div className={`t-wrap ${styles.page}`}>
        <Breadcrumbs items={[{ label: product.title, href }, { label: t.heading }]} />
        <h1>{mine.review ? t.changeOf(product.title) : t.writeOf(product.title)}</h1>
        {mine.standing === 'may-review' ? (
          <ReviewForm
            key={JSON.stringify(actionData)}
            handle={product.handle}
            review={mine.review}
            refused={actionData}
          />
        ) : (
          <>
            <Notice tone="info" title={t.whoMay}>
              <p>{t.soon}</p>
            </Notice>
            <p>
              <ButtonLink variant="secondary" href={href}>
                {t.back(product.title)}
              </ButtonLink>
            </p>
          </>
        )}
      </div>
    );
  },
});
