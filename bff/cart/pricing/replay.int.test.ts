import { afterAll, beforeAll, expect, it } from 'vitest';
import { productChanged, productRemoved } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';
import { projectCatalogEvents } from './project-catalog-events.ts';
import { resetPricedVariants } from './reset-priced-variants.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart();
});
afterAll(() => service.drop());

const take = (event: { type: string; data: unknown }, pos: number) =>
  service.db.transaction((tx) => projectCatalogEvents(tx, [{ ...event, pos }]));

it('an event that comes after a newer one of its product changes nothing', async () => {
  const shopper = service.browser({ id: crypto.randomUUID() });
  await take(productChanged('late', { price: 90_00 }), 11);
  await shopper.add('late-1');
  await take(productChanged('late', { price: 50_00, variantIds: ['late-1', 'late-2'] }), 10);
  const { body } = await shopper.get('/api/cart/cart');
  expect(body).toMatchObject({ subtotal: { amount: 90_00 }, notices: [] });
  expect((await shopper.add('late-2')).body.type).toBe('unknown-variant');
});

it('an event delivered again changes nothing, and a removed product does not come back', async () => {
  await take(productChanged('gone'), 20);
  await take(productRemoved('gone'), 21);
  await take(productChanged('gone'), 20);
  const shopper = service.browser({ id: crypto.randomUUID() });
  expect((await shopper.add('gone-1')).body.type).toBe('variant-unavailable');
});

it('a replay from zero is not felt by open carts, and leaves what catalog forgot unavailable', async () => {
  const shopper = service.browser({ id: crypto.randomUUID() });
  await take(productChanged('kept', { price: 70_00 }), 31);
  await take(productChanged('forgotten', { price: 10_00 }), 32);
  await shopper.add('kept-1');
  await shopper.add('forgotten-1');
  const before = (await shopper.get('/api/cart/cart')).body;

  await service.db.transaction(async (tx) => {
    await resetPricedVariants(tx);
    expect((await shopper.get('/api/cart/cart')).body).toEqual(before);
    await projectCatalogEvents(tx, [{ ...productChanged('kept', { price: 60_00 }), pos: 1 }]);
    await projectCatalogEvents(tx, [{ ...productChanged('kept', { price: 70_00 }), pos: 2 }]);
    expect((await shopper.get('/api/cart/cart')).body).toEqual(before);
  });

  const after = (await shopper.get('/api/cart/cart')).body;
  expect(after).toMatchObject({ count: 1, subtotal: { amount: 70_00 } });
  expect(after.lines.map(({ variantId }) => variantId)).toEqual(['kept-1', 'forgotten-1']);
  expect(after.notices).toMatchObject([{ type: 'unavailable', variantId: 'forgotten-1' }]);
});
