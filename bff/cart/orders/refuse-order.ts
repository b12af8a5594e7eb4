import { ProblemError, type FieldError } from '@tessera/bff-kit/problem';
import { money } from '../money.ts';
import type { Draft } from './draft-order.ts';

type Refusal = Extract<Draft, { accepted: false }>;

/** The problem a refused order is answered with. Nothing was written or charged. */
export function refuseOrder(draft: Refusal): ProblemError {
  switch (draft.refusal) {
    case 'cart-empty':
      return new ProblemError(409, {
        type: 'cart-empty',
        title: 'Your cart is empty',
        detail: 'There is nothing to order. Add a print first; nothing was charged.',
      });
    case 'order-in-progress':
      return new ProblemError(409, {
        type: 'order-in-progress',
        title: 'This cart is being ordered already',
        detail: 'An order of this cart waits for its payment. Finish or cancel that one first.',
        orderId: draft.orderId,
      });
    case 'lines-unavailable':
      return new ProblemError(409, {
        type: 'lines-unavailable',
        title: 'A print in your cart is not available any more',
        detail: 'Remove it from the cart, then check out again. Nothing was charged.',
        variantIds: draft.variantIds,
      });
    case 'price-changed':
      return new ProblemError(409, {
        type: 'price-changed',
        title: 'The total has changed',
        detail:
          'A price or the delivery cost changed while you were checking out. Look at the new total and order again; nothing was charged.',
        total: money(draft.total),
      });
  }
}

/** The problem of a form with mistakes in it. */
export const refuseForm = (errors: FieldError[]): ProblemError =>
  new ProblemError(422, {
    type: 'invalid-input',
    title: 'There is a problem with the order form',
    detail: 'Nothing was ordered or charged. Correct the fields named and send it again.',
    errors,
  });
