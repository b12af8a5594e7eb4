/** What the page of an order says. `{a|words}` and the like mark what is an element. */
export const en = {
  title: (heading: string, reference: string) => `${heading} (${reference})`,
  headings: {
    confirmPayment: 'Confirm the payment with your bank',
    placing: 'Placing your order',
    confirmed: 'Thank you, your order is confirmed',
    rejected: 'Your order was not placed',
    toTheStore: 'Your order is on its way to the store',
    dispatched: 'Your order is on its way',
    cancelled: 'Your order is cancelled',
    'return-requested': 'Your return is noted',
    refunded: 'We have paid you back',
  },
  /** "Visa ending in 4242" */
  card: (brand: string, last4: string) => `${brand} ending in ${last4}`,
  referenceIs: (reference: string) => `Reference ${reference}`,
  next: 'What happens next',
  placing: {
    answered: 'Have you answered your bank?',
    moment: 'This takes a moment. The page looks by itself.',
    again: 'Check again',
    steps: {
      stock: 'Prints set aside',
      payment: 'Payment authorised',
      delivery: 'Delivery booked',
    },
    undone: 'Undone, nothing is held',
  },
  bank: {
    label: 'Your bank',
    onItsPage: (sum: string, card: string) =>
      `Your bank wants to hear from you that you pay {b|${sum}} to Tessera with the ${card}. It asks on a page of its own and brings you back here.`,
    here: (sum: string, last4: string) =>
      `Your bank asks: do you want to pay {b|${sum}} to Tessera with the card ending in ${last4}?`,
    held: (moment: string) => `Your prints are held until {time|${moment}}.`,
    failed: 'Your answer did not get through',
    go: 'Go to your bank',
    confirm: (sum: string) => `Confirm, ${sum}`,
    cancel: 'Cancel the payment',
  },
  rejected: {
    title: 'Nothing was charged',
    changeCart: 'Change your cart',
    toCheckout: 'Back to checkout',
    /** By the code of the reason, what to do about it; else as the service says all of it. */
    reasons: {} as Record<string, string>,
    /** Why the bank said no. */
    declines: {} as Record<string, string>,
    /** What is left of a print. */
    left: (_name: string, _available: number) => '',
  },
  confirmed: {
    say: 'The payment is authorised and your prints are set aside.',
    pack: 'We frame and pack your prints in our studio.',
    bring: 'Bring the reference to the store.',
    returns: 'You have 60 days to send them back, free of charge. This page is where you do it.',
    account: 'Keep an eye on it?',
    accountSay:
      'With an account you see your orders on every device. It takes a password, no more.',
    openAccount: 'Open an account',
  },
  dispatched: {
    left: 'Your prints left our studio.',
    leftOn: (moment: string) => `Your prints left our studio on {time|${moment}}.`,
    trackedAs: (tracking: string) => `Tracking number: {b|${tracking}}`,
    bring: (reference: string) => `Bring the reference ${reference} to the store.`,
    returns: 'You have 60 days to send them back, free of charge: see below.',
  },
  cancelled: {
    title: (reference: string) => `Reference ${reference}: nothing will be sent`,
    byShop: 'The shop cancelled it: {said}',
    paidBack: (sum: string, card: string) =>
      `${sum} went back to your ${card}. Banks show it within a few working days.`,
    toPayBack: (card: string) =>
      `You get back all you paid, to your ${card}. We are telling your bank.`,
    others: 'Look at other prints',
  },
  cancel: {
    title: 'Cancel this order',
    say: (sum: string, card: string) =>
      `You can do that until the parcel leaves. Nothing is sent, and ${sum} go back to your ${card}. There is no way to take it up again.`,
    why: 'Why do you cancel it?',
    /** By what the shop is told. */
    reasons: {
      '': 'Prefer not to say',
      'I changed my mind': 'I changed my mind',
      'Something in the order is wrong': 'Something in the order is wrong',
      'It takes too long': 'It takes too long',
    },
    failed: 'The order was not cancelled',
    confirm: 'Yes, cancel the order',
  },
  returning: {
    back: 'Your parcel is back with us',
    paying: (card: string, reference: string) =>
      `We are paying you back, to your ${card}. Your reference is ${reference}.`,
    waiting: 'We wait for your parcel. As soon as it is here we pay you back.',
    how: 'How to send it back',
    pack: 'Put the prints back into the box they came in.',
    write: (reference: string) => `Write {b|${reference}} on the box.`,
    bring:
      'Bring it to {a|one of our stores}, or write to {mail|help@tessera.example} and we have it picked up, free of charge.',
    paidBack: (card: string, reference: string) =>
      `It went to your ${card}. Banks show it within a few working days. Your reference is ${reference}.`,
  },
  returns: {
    title: (count: number) => (count === 1 ? 'Your return' : 'Your returns'),
    announced: (sum: string, day: string) => `${sum}, announced {time|${day}}`,
    pieces: (quantity: number, name: string) => `${quantity} × ${name}`,
    aPrint: 'A print',
    steps: { announced: 'Announced', back: 'Back with us' },
    paidBack: (sum: string) => `${sum} paid back`,
    toPayBack: (sum: string) => `${sum} to pay back`,
  },
  sendBack: {
    something: 'Send something back',
    somethingElse: 'Send something else back',
    say: 'It is free of charge, and we pay you back when the parcel is here.',
    keep: 'Keep',
    one: 'Send back',
    several: (pieces: number) => `Send back ${pieces}`,
    why: 'Why do you send it back?',
    choose: 'Choose a reason',
    /** By what the shop is told. */
    reasons: {
      'I changed my mind': 'I changed my mind',
      'It looks different from what I expected': 'It looks different from what I expected',
      'It arrived damaged': 'It arrived damaged',
      'It is not what I ordered': 'It is not what I ordered',
    },
    failed: 'The return did not get through',
    announce: 'Announce the return',
    problem: 'There is a problem',
    notSent: 'Nothing was sent.',
    choosePieces: 'Choose at least one piece to send back',
    chooseReason: 'Choose why you send it back',
  },
  details: {
    title: 'Your order',
    reference: 'Reference',
    placed: 'Placed',
    deliverTo: 'Deliver to',
    pickUp: 'Pick up',
    inStore: 'In the store you chose',
    tracking: 'Tracking number',
    promotion: 'Promotion',
    promotionIs: (off: string, label: string, code: string) => `${off}, ${label} (${code})`,
    card: 'Card',
    withoutVat: (total: string) => `${total}, without VAT`,
    includingVat: (total: string, tax: string, percent: string) =>
      `${total}, including ${tax} VAT (${percent} %)`,
    paidBack: 'Paid back',
    paidBackOn: (sum: string, day: string) => `${sum} on ${day}`,
    list: (parts: string[]) => parts.join(', '),
  },
  failed: 'Nothing was changed',
  /** Why a wish was refused, by the type of the problem; else as the service says it. */
  refusals: {} as Record<string, { title: string; message: string }>,
};

export type OrderMessages = typeof en;
