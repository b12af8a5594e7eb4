/** What the list of orders says. */
export const en = {
  title: 'Your orders',
  order: (reference: string) => `Order ${reference}`,
  /** Said by itself when the newest order moves on. */
  isNow: (reference: string, status: string) => `Order ${reference}: ${status}`,
  summary: (total: string) => `{time}, ${total}. {explanation}`,
  line: (quantity: string, price: string) => `{variant}, ${quantity} at ${price}`,
  /** What the total has besides the lines. */
  delivery: (price: string) => `Delivery: ${price}`,
  discount: (amount: string, code: string | null) =>
    code === null ? `Discount: ${amount}` : `Discount with the code ${code}: ${amount}`,
  status: {
    placing: 'Being placed',
    confirmed: 'Confirmed',
    rejected: 'Not placed',
    dispatched: 'On its way',
    cancelled: 'Cancelled',
    'return-requested': 'Coming back',
    refunded: 'Refunded',
  },
  refundedInPart: 'Refunded in part',
  explanation: {
    placing: 'We are reserving your prints and asking for the payment.',
    confirmed: 'Paid, and on its way to the frame.',
    rejected: 'It was called off and nothing was charged.',
    dispatched: 'It has left our studio.',
    cancelled: 'You get back all you paid.',
    'return-requested': 'We wait for what you send back, and then pay you back.',
  },
  /** Why an order did not come about, by code; what is not named here is said as the service says it. */
  reasons: {} as Record<string, string>,
  tracked: (tracking: string) => `It has left our studio. Tracking number: ${tracking}.`,
  cancelledFor: (reason: string) => `You get back all you paid. Reason given: ${reason}`,
  paidBack: (amount: string) => `We paid back ${amount}.`,
  /** What somebody may want to do about an order now, on its own page. */
  next: {
    placing: 'Follow it',
    confirmed: 'Look at it, or cancel it',
    dispatched: 'Send something back',
    'return-requested': 'How to send it back',
  },
  stale: 'This list may be out of date',
  staleSay:
    'We cannot reach your orders at the moment and keep trying; nothing about them has changed. If you signed out in another window, {link|sign in again}.',
  none: 'No orders yet',
  noneSay:
    'What you buy while signed in is listed here. An order placed as a guest is found under the link in its confirmation.',
  onItsWay: 'Your order is on its way into this list. It appears here by itself.',
};

export type OrdersMessages = typeof en;
