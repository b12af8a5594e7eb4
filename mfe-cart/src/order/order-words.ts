import { formatMoney } from '@tessera/design-system/format';
import type { StepState } from '@tessera/design-system/stepper';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { Order } from '../cart/api-types.ts';
import type { OrderMessages } from '../messages/order/en.ts';

/** What its page is about. Pieces that were paid back matter more than that the others once left. */
export const orderStage = ({ status, refunds }: Order): Order['status'] =>
  status === 'dispatched' && refunds.length > 0 ? 'refunded' : status;

type Words = Messages<OrderMessages>;

/** The heading of an order's page. */
export function orderHeading(order: Order, { headings }: Words): string {
  const stage = orderStage(order);
  if (stage === 'placing' && order.nextAction === 'confirm-payment') return headings.confirmPayment;
  if (stage === 'dispatched' && order.delivery.needsStore) return headings.toTheStore;
  return headings[stage];
}

/** What its tab says, without the shop's name. */
export const orderTitle = (order: Order, t: Words): string =>
  t.title(orderHeading(order, t), order.reference);

const STATES: Record<Order['steps'][number]['state'], StepState> = {
  done: 'done',
  current: 'current',
  waiting: 'todo',
  failed: 'failed',
  undone: 'todo',
};

/** The steps of an order in words. What was undone is named so. */
export const orderSteps = ({ steps }: Order, { placing }: Words) =>
  steps.map(({ name, state }) => ({
    label: placing.steps[name],
    state: STATES[state],
    ...(state === 'undone' && { note: placing.undone }),
  }));

const ABOUT_STOCK = ['out-of-stock', 'hold-expired'];

/** Where a shopper mends what an order was rejected for. */
export const mendPath = (
  { reason }: Order,
  { rejected }: Words,
): { href: string; label: string } =>
  reason && ABOUT_STOCK.includes(reason.code)
    ? { href: '/cart', label: rejected.changeCart }
    : { href: '/checkout', label: rejected.toCheckout };

/** "Visa ending in 4242" */
export const cardName = ({ card: { brand, last4 } }: Order, { card }: Words): string =>
  card(brand, last4);

/** All that was paid back so far: "€131". */
export const refundedSum = ({ refunds, total }: Order, locale: string): string =>
  formatMoney(
    {
      amount: refunds.reduce((sum, { amount }) => sum + amount.amount, 0),
      currency: total.currency,
    },
    locale,
  );

type Return = Order['returns'][number];

/** How far a return has come. */
export const returnSteps = ({ status, amount }: Return, { returns }: Words, locale: string) => {
  const sum = formatMoney(amount, locale);
  const stages: Record<Return['status'], [StepState, StepState, StepState]> = {
    requested: ['done', 'current', 'todo'],
    received: ['done', 'done', 'current'],
    refunded: ['done', 'done', 'done'],
  };
  const [announced, arrived, paid] = stages[status];
  return [
    { label: returns.steps.announced, state: announced },
    { label: returns.steps.back, state: arrived },
    { label: status === 'refunded' ? returns.paidBack(sum) : returns.toPayBack(sum), state: paid },
  ];
};
