import { expect, test } from 'vitest';
import { readAddresses } from './live-deps.ts';

test('addresses of services come from the environment, by name', () => {
  expect(
    readAddresses({
      CART_URL: 'http://127.0.0.1:1',
      ACCOUNT_URL: 'http://127.0.0.1:2',
      GIFT_CARDS_URL: 'http://127.0.0.1:3',
      PUBLIC_URL: 'http://shop.example',
      DATABASE_URL: 'postgresql://x/y',
      ASSETS_URL: 's3://x',
      BROKEN_URL: 'nothing',
    }),
  ).toEqual({
    cart: 'http://127.0.0.1:1',
    account: 'http://127.0.0.1:2',
    'gift-cards': 'http://127.0.0.1:3',
  });
});
