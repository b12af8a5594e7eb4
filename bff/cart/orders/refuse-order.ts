import { ProblemError, type FieldError } from '@tessera/bff-kit/problem';
import { MOST_LINES, MOST_PIECES } from '../carts/fits-one-order.ts';
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
    case 'cart-changed':
      return new ProblemError(409, {
        type: 'cart-changed',
        title: 'Your cart is being changed',
        detail:
          'It changed again and again while it was being ordered, perhaps in another window. Look at it and order again; nothing was charged.',
      });
    case 'cart-too-large':
      return new ProblemError(409, {
        type: 'cart-too-large',
        title: 'Your cart holds more than fits one order',
        detail: `One order takes up to ${MOST_LINES} different prints and ${MOST_PIECES} of each. Remove some and order them next; nothing was charged.`,
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
    case 'promotion-used':
      return new ProblemError(409, {
        type: 'promotion-used',
        title: 'Your code was used before',
        detail: `The code ${draft.code} works once for each customer, and an order with this e-mail address or account has used it. We took it off. Look at the new total and order again; nothing was charged.`,
        code: draft.code,
      });
    case 'price-changed':
      return new ProblemError(409, {
        type: 'price-changed',
        title: 'The total has changed',
        detail: `${draft.otherCurrency ? 'The currency was' : 'A price or the delivery cost'} changed while you were checking out. Look at the new total and order again; nothing was charged.`,
        total: draft.total,
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
