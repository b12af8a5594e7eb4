import type { StepState } from '@tessera/design-system/stepper';
import type { Order } from '../cart/api-types.ts';

/** The heading of an order's page. */
export function orderHeading({ status, nextAction }: Order): string {
  if (status === 'confirmed') return 'Thank you, your order is confirmed';
  if (status === 'rejected') return 'Your order was not placed';
  return nextAction === 'confirm-payment'
    ? 'Confirm the payment with your bank'
    : 'Placing your order';
}

/** What its tab says, without the shop's name. */
export const orderTitle = (order: Order): string => `${orderHeading(order)} (${order.reference})`;

const LABELS = {
  stock: 'Prints set aside',
  payment: 'Payment authorised',
  delivery: 'Delivery booked',
} as const;
const STATES: Record<Order['steps'][number]['state'], StepState> = {
  done: 'done',
  current: 'current',
  waiting: 'todo',
  failed: 'failed',
  undone: 'todo',
};

/** The steps of an order in words. What was undone is named so. */
export const orderSteps = ({ steps }: Order) =>
  steps.map(({ name, state }) => ({
    label: LABELS[name],
    state: STATES[state],
    ...(state === 'undone' && { note: 'Undone, nothing is held' }),
  }));

/** Where a shopper mends what an order was rejected for. */
export const mendPath = (order: Order): { href: string; label: string } =>
  order.reason?.code === 'out-of-stock'
    ? { href: '/cart', label: 'Change your cart' }
    : { href: '/checkout', label: 'Back to checkout' };
