import { Button } from '@tessera/design-system/button';
import { Disclosure } from '@tessera/design-system/disclosure';
import { formatMoney } from '@tessera/design-system/format';
import { Notice } from '@tessera/design-system/notice';
import { Select } from '@tessera/design-system/select';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { Order } from '../cart/api-types.ts';
import { useOrderMessages } from '../messages/order.ts';
import { cardName } from './order-words.ts';
import styles from './order.module.css';
import { useOrderForm } from './use-order-form.ts';

/** Opened first, cancelled then: what a confirmation is for, also without JavaScript. */
export function CancelOrderForm({ order }: { order: Order }) {
  const { busy, failure, onSubmit } = useOrderForm();
  const t = useOrderMessages();
  const { cancel } = t;
  const locale = useLocale();
  const local = useLocalPath();
  return (
    <Disclosure summary={cancel.title}>
      <form
        className={styles.form}
        method="post"
        action={local(`/orders/${order.id}`)}
        onSubmit={onSubmit}
      >
        <p>{cancel.say(formatMoney(order.total, locale), cardName(order, t))}</p>
        <Select
          className={styles.field}
          label={cancel.why}
          name="cancel-reason"
          options={Object.entries(cancel.reasons).map(([value, label]) => ({ value, label }))}
          optional
          defaultValue=""
        />
        {failure && (
          <Notice tone="danger" title={cancel.failed} role="alert">
            {failure}
          </Notice>
        )}
        <input type="hidden" name="intent" value="cancel-order" />
        <Button type="submit" variant="danger" busy={busy}>
          {cancel.confirm}
        </Button>
      </form>
    </Disclosure>
  );
}
