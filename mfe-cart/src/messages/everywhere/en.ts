import { pluralIn } from '@tessera/mfe-kit/plural';

const plural = pluralIn('en');

/** What the cart's pieces say on other teams' pages: little, because every page loads it. */
export const en = {
  label: (count: number) =>
    count === 0 ? 'Cart, empty' : `Cart, ${plural(count, { one: '# print', other: '# prints' })}`,
  quantity: 'Quantity',
  add: (price: string | undefined) => `Add to cart${price ? `, ${price}` : ''}`,
  added: 'Added to cart.',
  view: 'View cart',
};

export type EverywhereMessages = typeof en;
