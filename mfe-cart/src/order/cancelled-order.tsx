import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { useOrderMessages } from '../messages/order.ts';
import { cardName, refundedSum } from './order-words.ts';

/** Nothing comes, and where the money is. */
export function CancelledOrder({ order }: { order: Order }) {
  const { reference, reason, refunds } = order;
  const t = useOrderMessages();
  const { cancelled } = t;
  const locale = useLocale();
  return (
    <>
      <Notice tone="info" title={cancelled.title(reference)} role="status">
        {reason?.code === 'cancelled-by-shop' && (
          <p>
            <Sentence
              text={cancelled.byShop}
              parts={{
                said: () => (
                  <span lang="en" dir="auto">
                    {reason.message}
                  </span>
                ),
              }}
            />
          </p>
        )}
        <p>
          {refunds.length > 0
            ? cancelled.paidBack(refundedSum(order, locale), cardName(order, t))
            : cancelled.toPayBack(cardName(order, t))}
        </p>
      </Notice>
      <p>
        <ButtonLink href="/c/prints" variant="secondary">
          {cancelled.others}
        </ButtonLink>
      </p>
    </>
  );
}
