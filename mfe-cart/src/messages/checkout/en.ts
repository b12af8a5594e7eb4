/** What the checkout says. `{a|words}` and the like mark what is an element. */
export const en = {
  title: 'Checkout',
  nothing: 'There is nothing to check out',
  nothingSay: 'Your cart is empty.',
  signIn: 'No account needed. {a|Sign in} if you have one.',
  gone: 'Something in your cart is not available any more',
  goneSay: '{a|Remove it from the cart} to place the order.',
  details: {
    legend: 'Your details',
    email: 'E-mail address',
    emailHint: 'For the confirmation and delivery news only',
    name: 'Full name',
  },
  delivery: {
    note: (label: string, price: string) => `${label}, ${price.toLowerCase()}`,
    line1: 'Street and number',
    postcode: 'Postcode',
    city: 'Town or city',
    goesTo: (country: string) => `We deliver to ${country}. Another country?`,
    country: 'Country',
    addNote: 'Add a gift note',
    noteHint: 'Up to 200 characters. We print it on a card and pack it with your prints.',
  },
  card: {
    legend: 'Payment by card',
    number: 'Card number',
    numberHint: 'This shop takes test cards: 4242 4242 4242 4242',
    expiry: 'Expiry date',
    expiryHint: 'MM/YY',
    securityCode: 'Security code',
    securityHint: '3 or 4 digits on the card',
  },
  summary: {
    title: 'Your order',
    atStore: (promise: string, store: string) => `${promise}, ${store}`,
    noVat: (country: string) => `No VAT for ${country}`,
    vat: (tax: string, percent: string, country: string) =>
      `Includes ${tax} VAT (${percent} %, ${country})`,
    change: 'Change the cart or use a promotion code',
  },
  placeOrder: 'Place order, {total}',
  orderFor: 'Order for {total}',
  placing: 'Placing your order',
  obligation:
    'You order with an obligation to pay. Returns are free for 60 days. Help is at {a|help@tessera.example}.',
  newTotal: {
    title: 'The total has changed, so nothing was ordered',
    look: '{a|Look at the new total} below.',
    cardAgain: 'Enter your card again before.',
    was: (before: string) => `It was {s|${before}}.`,
    wasAndIs: (before: string, now: string) => `It was {s|${before}} and is now {b|${now}}.`,
    orderOrChange: 'Order for the new total, or {a|change the cart} first.',
    /** Why a promotion takes nothing off any more; `said` is how the service says it. */
    promotionUsed: (_code: string, said: string) => said,
  },
  /** What is different from what was agreed to. */
  changed: {
    currency: (now: string) => `The currency of the cart is ${now} now.`,
    added: (title: string) => `${title} was put into the cart.`,
    price: (title: string, now: string, before: string) =>
      `${title} costs ${now}, no longer ${before}.`,
    quantity: (title: string, now: number, before: number) =>
      `There are ${now} of ${title} in the cart, no longer ${before}.`,
    gone: (count: number) =>
      count === 1
        ? 'One print is not in the cart any more.'
        : `${count} prints are not in the cart any more.`,
    delivery: (now: string, before: string) => `Delivery costs ${now}, no longer ${before}.`,
    nothingOff: 'Your promotion code takes nothing off now.',
    takesOff: (sum: string) => `Your promotion takes off ${sum}.`,
  },
  notPlaced: 'The order was not placed',
  goToOrder: 'Go to that order',
  reused: {
    title: 'Please look at your order once more',
    message:
      'This form was sent before with other details, so nothing was ordered now. Check it and order again.',
  },
  /** Why an order was refused, by the type of the problem; else as the service says it. */
  refusals: {} as Record<string, { title: string; message: string }>,
  /** What is wrong with a field, by its name and a code; else as the service says it. */
  fields: {} as Record<string, string>,
};

export type CheckoutMessages = typeof en;
