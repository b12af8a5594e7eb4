import { Button } from '@tessera/design-system/button';
import { Disclosure } from '@tessera/design-system/disclosure';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Notice } from '@tessera/design-system/notice';
import { Select } from '@tessera/design-system/select';
import type { Messages } from '@tessera/mfe-kit/messages';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { variantName } from '@tessera/mfe-kit/variant-name';
import type { Order } from '../cart/api-types.ts';
import { errorOf } from '../checkout/field-errors.ts';
import { useMessages } from '../messages/messages.ts';
import { useOrderMessages } from '../messages/order.ts';
import type { OrderMessages } from '../messages/order/en.ts';
import type { OrderRefused } from './order-action.ts';
import styles from './order.module.css';
import { piecesField } from './return-form.ts';
import { useOrderForm } from './use-order-form.ts';

interface Props {
  order: Order;
  idempotencyKey: string;
  refused: OrderRefused | null;
}

type Words = Messages<OrderMessages>['sendBack'];

const choices = (returnable: number, { keep, one, several }: Words) =>
  Array.from({ length: returnable + 1 }, (_, pieces) => ({
    value: String(pieces),
    label: pieces === 0 ? keep : returnable === 1 ? one : several(pieces),
  }));

/** Which pieces go back, and why. */
export function ReturnRequestForm({ order, idempotencyKey, refused }: Props) {
  const { busy, failure, onSubmit } = useOrderForm();
  const { options, lineNamed } = useMessages();
  const { sendBack } = useOrderMessages();
  const local = useLocalPath();
  // What the shop is told stays English, whatever language it is chosen in.
  const reasons = Object.entries(sendBack.reasons).map(([value, label]) => ({ value, label }));
  const errors = refused?.errors ?? [];
  const values = refused?.returned;
  return (
    <Disclosure
      summary={order.returns.length > 0 ? sendBack.somethingElse : sendBack.something}
      open={errors.length > 0}
    >
      <form
        className={styles.form}
        method="post"
        action={local(`/orders/${order.id}`)}
        noValidate
        onSubmit={onSubmit}
      >
        <ErrorSummary errors={errors} />
        <p>{sendBack.say}</p>
        {order.lines
          .filter(({ returnable }) => returnable > 0)
          .map(({ variantId, title, variantTitle, returnable }) => (
            <Select
              key={variantId}
              className={styles.field}
              name={piecesField(variantId)}
              label={lineNamed(title, variantName(variantTitle, options))}
              options={choices(returnable, sendBack)}
              defaultValue={String(values?.pieces[variantId] ?? 0)}
              error={errorOf(errors, piecesField(variantId))}
            />
          ))}
        <Select
          className={styles.field}
          label={sendBack.why}
          name="return-reason"
          options={[{ value: '', label: sendBack.choose }, ...reasons]}
          defaultValue={values?.reason ?? ''}
          error={errorOf(errors, 'return-reason')}
        />
        {failure && (
          <Notice tone="danger" title={sendBack.failed} role="alert">
            {failure}
          </Notice>
        )}
        <input type="hidden" name="intent" value="request-return" />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <Button type="submit" busy={busy}>
          {sendBack.announce}
        </Button>
      </form>
    </Disclosure>
  );
}
