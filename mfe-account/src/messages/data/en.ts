/** What the page about one's data says. */
export const en = {
  title: 'Your data',
  take: 'Take it with you',
  takeSay:
    'One file with all we know of you: your account, addresses, devices, orders, wishlist, cart and reviews. It is JSON, which other programs can read. No password is in it.',
  download: 'Download my data',
  delete: 'Delete your account',
  deleteMine: 'Delete my account',
  /** What becomes of everything when the account is deleted, and why. */
  afterwards: {
    identity: {
      label: 'Name, e-mail address, password, passkeys',
      value: 'Deleted at once. Every device is signed out.',
    },
    kept: {
      label: 'Addresses, wishlist, cart',
      value: 'Deleted at once. A shared link shows nothing.',
    },
    reviews: { label: 'Reviews', value: 'Deleted at once, with the name you gave.' },
    onTheirWay: {
      label: 'Orders on their way',
      value:
        'You still get what you bought. We keep your e-mail address for the order until it cannot be sent back any more, 60 days after it left us.',
    },
    invoices: {
      label: 'Invoices',
      value:
        'The law has us keep them for eight years: what, when, for how much, how it was paid, and name and address on the invoice. Nothing else of an order stays.',
    },
    toNothing: {
      label: 'Orders that came to nothing',
      value: 'Name, address and e-mail address are removed. What was ordered stays, without you.',
    },
  },
  noUndo: 'This cannot be undone',
  noUndoSay:
    'The account of {email} is deleted at once. Nobody can bring it back, we neither. Download your data first if you want to keep it.',
  forEver: 'Delete my account for ever',
  keep: 'Keep my account',
};

export type DataMessages = typeof en;
