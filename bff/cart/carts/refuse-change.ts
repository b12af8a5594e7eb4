import { ProblemError } from '@tessera/bff-kit/problem';
import { MAX_SAVED } from '../saved/saved-line.ts';
import { MAX_LINES, MAX_QUANTITY, type CartChanged, type CartRefusal } from './cart.ts';
import type { Cart } from './cart-schemas.ts';

const PROBLEMS: Record<
  CartRefusal,
  { status: number; title: string; detail: string; field: string }
> = {
  'unknown-variant': {
    status: 404,
    title: 'There is no such print',
    detail: 'The cart does not know this size and frame. Choose it again on the print’s page.',
    field: 'variantId',
  },
  'variant-unavailable': {
    status: 409,
    title: 'This print is not available',
    detail:
      'This size and frame cannot be ordered at the moment. Choose another one on the print’s page.',
    field: 'variantId',
  },
  'quantity-too-large': {
    status: 422,
    title: `The cart takes at most ${MAX_QUANTITY} of one print`,
    detail: `Nothing was changed, because there would be more than ${MAX_QUANTITY} of this print. Choose fewer, or write to us about a larger order.`,
    field: 'quantity',
  },
  'too-many-lines': {
    status: 422,
    title: `The cart takes at most ${MAX_LINES} different prints`,
    detail: 'Nothing was added, because the cart is full. Remove a print or check out first.',
    field: 'variantId',
  },
  'too-many-saved': {
    status: 422,
    title: `At most ${MAX_SAVED} prints can be saved for later`,
    detail: 'The print stays in the cart. Remove one that you saved, then save this one again.',
    field: 'variantId',
  },
  'no-such-line': {
    status: 404,
    title: 'This print is not in the cart',
    detail: 'It may have been removed in another window. Load the cart again to see what it holds.',
    field: 'variantId',
  },
};

/** The problem a refused change is answered with. */
export function refuseChange(refusal: CartRefusal): ProblemError {
  const { status, title, detail, field } = PROBLEMS[refusal];
  return new ProblemError(status, {
    type: refusal,
    title,
    detail,
    errors: [{ field, message: title }],
  });
}

/**
 * The problem of a change that another window was quicker than. It carries the cart as it is now, so that
 * the page shows at once what the shopper decides on.
 */
export function refuseStale({ cart, variantId, name }: CartChanged, view: Cart): ProblemError {
  const quantity = cart.lines[variantId]?.quantity;
  const print = name ?? 'this print';
  const now =
    quantity === undefined
      ? `${print} is not in it any more`
      : `it now holds ${quantity} of ${print}`;
  return new ProblemError(412, {
    type: 'cart-changed',
    title: 'The cart was changed in another window',
    detail: `This cart was changed in another window: ${now}. Your change was not made. See the cart as it is now and decide again.`,
    cart: view,
  });
}
