import { pluralIn } from '@tessera/mfe-kit/plural';

const plural = pluralIn('en');

/** What the cart's page says. */
export const en = {
  title: 'Cart',
  description: 'The prints you chose, with delivery and tax. Free returns for 60 days.',
  notChanged: 'The cart was not changed',
  orderInProgress: 'An order of this cart is being placed',
  seeOrder: 'See how far it is',
  empty: 'Your cart is empty',
  emptySay: 'What you add stays here for 90 days, with or without an account.',
  hangsWell: 'Hangs well with these',
  each: 'each',
  gone: 'Not available any more',
  quantityOf: (title: string, variant: string) => `Quantity of ${title}, ${variant}`,
  update: 'Update',
  remove: 'Remove',
  thePrint: 'The print',
  wasRemoved: (title: string) => `${title} was removed.`,
  printRemoved: 'The print was removed',
  again: {
    set: (quantity: number) => `Change it to ${quantity}`,
    remove: () => 'Remove it anyway',
    save: () => 'Save it anyway',
    add: (quantity: number) => `Put ${quantity} back`,
  },
  saved: {
    title: 'Saved for later',
    save: 'Save for later',
    restore: 'Move to cart',
    wasSaved: (title: string) => `${title} was saved for later.`,
    pieces: (quantity: number) => plural(quantity, { one: '# piece', other: '# pieces' }),
  },
  anotherDay: 'You can choose another day at checkout.',
  checkOut: (total: string) => `Check out, ${total}`,
};

export type CartPageMessages = typeof en;
