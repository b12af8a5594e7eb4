export const en = {
  hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
  look: 'Look at your order',
  answer: 'If something is not right, answer this e-mail.',
  next: 'What happens next',
  each: (variant: string, price: string) => `${variant}, ${price} each`,
  /** the values of variants that are words */
  options: { Black: 'Black', Oak: 'Oak', White: 'White', None: 'None' },
  ways: {
    standard: (days: string) => `Arrives ${days}`,
    express: (days: string) => `Arrives ${days}`,
    'pick-up': (days: string) => `Ready ${days}`,
  },
  sums: {
    subtotal: 'Subtotal',
    delivery: 'Delivery',
    free: 'Free',
    discount: 'Discount',
    promotion: (label: string, code: string) => `${label} (${code})`,
    total: 'Total',
    vat: (tax: string) => `${tax} VAT included`,
    someVat: 'VAT included',
  },
  promotions: {
    percent: (percent: string, _sum: string) => `${percent}% off`,
    amount: (_percent: string, sum: string) => `${sum} off`,
    'free-delivery': (_percent: string, _sum: string) => 'Free standard delivery',
    'three-for-two': (_percent: string, _sum: string) => 'Three prints for the price of two',
  },
  confirmed: {
    subject: (reference: string) => `Your order ${reference} is confirmed`,
    say: (reference: string) => `Thank you. Your order ${reference} is confirmed and paid for.`,
    giftNote: (note: string) => `Your gift note: ${note}`,
    pack: 'We pack your order and write to you again when it is on its way.',
    change:
      "Changed your mind? Until then you can cancel it on the order's page, and you get all your money back. " +
      'After that you can send it back: ask for a return on the same page.',
  },
  dispatched: {
    subject: (reference: string) => `Your order ${reference} is on its way`,
    say: (reference: string) => `Your order ${reference} has left us.`,
    tracking: (number: string) => `Tracking number: ${number}`,
    noTracking: 'It travels without a tracking number.',
    returns:
      'It can no longer be cancelled. If a print is not what you hoped for, ask for a return on the ' +
      "order's page; when it is back with us, you get your money back.",
  },
  cancelled: {
    subject: (reference: string) => `Your order ${reference} is cancelled`,
    say: (reference: string) => `Your order ${reference} is cancelled. Nothing of it will be sent.`,
    reason: (reason: string) => `Reason: ${reason}`,
    /** those that the order's page offers; what the shop wrote is as it was written */
    reasons: {
      'I changed my mind': 'I changed my mind',
      'Something in the order is wrong': 'Something in the order is wrong',
      'It takes too long': 'It takes too long',
    },
    moneyBack: (sum: string) =>
      `You get all your money back: ${sum}, to the card you paid with. ` +
      'It can take your bank a few days to show it.',
  },
  refunded: {
    subject: (reference: string) => `Refund for your order ${reference}`,
    say: (reference: string, sum: string | null) =>
      `What you sent back from your order ${reference} has arrived. You get ` +
      `${sum ?? 'your money'} back, to the card you paid with. ` +
      'It can take your bank a few days to show it.',
  },
};

/** What there is to say; another language says all of it. */
export type EmailWords = typeof en;
