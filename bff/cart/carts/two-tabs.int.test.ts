import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let shopper: ReturnType<typeof service.browser>;
beforeAll(async () => {
  service = await openCart();
  await service.publish(productChanged('harbour'), productChanged('massif', { price: 42_00 }));
});
afterAll(() => service.drop());
beforeEach(async () => {
  shopper = service.browser({ id: crypto.randomUUID() });
  await shopper.add('harbour-1', 2);
  await shopper.add('massif-1');
});

const HARBOUR = '/api/cart/lines/harbour-1';
/** What a tab saw of a line when it loaded the cart. */
const versionOf = async (variantId: string): Promise<string> => {
  const { body } = await shopper.get('/api/cart/cart');
  return body.lines.find((line) => line.variantId === variantId)?.version ?? '';
};
const set = (quantity: number, seen: string) =>
  shopper.call('PATCH', HARBOUR, { quantity }, { 'if-match': `"${seen}"` });
const remove = (seen: string) =>
  shopper.call('DELETE', HARBOUR, undefined, { 'if-match': `"${seen}"` });
const quantities = async () => {
  const { body } = await shopper.get('/api/cart/cart');
  return Object.fromEntries(body.lines.map((line) => [line.variantId, line.quantity]));
};

describe('a change of a line that another tab was quicker with', () => {
  it('is refused with the cart as it is now, writes nothing, and goes through when repeated', async () => {
    const seen = await versionOf('harbour-1');
    expect((await set(5, seen)).status).toBe(200);
    const stale = await set(3, seen);
    expect(stale).toMatchObject({
      status: 412,
      body: {
        type: 'cart-changed',
        detail:
          'This cart was changed in another window: it now holds 5 of Print harbour (40 × 50 cm / Black). Your change was not made. See the cart as it is now and decide again.',
      },
    });
    const [line] = stale.body.cart.lines;
    expect(line).toMatchObject({ variantId: 'harbour-1', quantity: 5 });
    expect(await quantities()).toEqual({ 'harbour-1': 5, 'massif-1': 1 });
    expect((await set(3, line?.version ?? '')).status).toBe(200);
  });

  it('is refused after an add of the same print, too', async () => {
    const seen = await versionOf('harbour-1');
    await shopper.add('harbour-1');
    expect((await set(1, seen)).status).toBe(412);
    expect((await remove(seen)).status).toBe(412);
    expect(await quantities()).toMatchObject({ 'harbour-1': 3 });
  });

  it('is refused when the line is gone, and says what was taken out', async () => {
    const seen = await versionOf('harbour-1');
    await shopper.call('DELETE', HARBOUR);
    const { status, body } = await set(3, seen);
    expect([status, body.type]).toEqual([412, 'cart-changed']);
    expect(body.detail).toContain('Print harbour (40 × 50 cm / Black) is not in it any more');
    expect(body.cart.lines).toMatchObject([{ variantId: 'massif-1' }]);
  });

  it('is refused when the quantity is what it was but was another one in between', async () => {
    const seen = await versionOf('harbour-1');
    await set(5, seen);
    await set(2, await versionOf('harbour-1'));
    expect((await set(4, seen)).status).toBe(412);
  });

  it('is refused when the line was taken out and put back', async () => {
    const seen = await versionOf('harbour-1');
    await shopper.call('DELETE', HARBOUR);
    await shopper.add('harbour-1', 2);
    expect((await set(4, seen)).status).toBe(412);
  });

  it('loses none of many that come at once: one wins, the others are told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const seen = await versionOf('harbour-1');
      const wanted = Array.from({ length: 8 }, (_, index) => 10 * (round + 1) + index);
      const replies = await Promise.all(wanted.map((quantity) => set(quantity, seen)));
      const winners = wanted.filter((_, index) => replies[index]?.status === 200);
      expect(replies.filter(({ status }) => status === 412)).toHaveLength(7);
      expect(await quantities()).toMatchObject({ 'harbour-1': winners[0] });
    }
  });
});

describe('a change that is not in conflict', () => {
  it('is one beside another tab’s change of another line', async () => {
    const seen = await versionOf('harbour-1');
    await shopper.call('PATCH', '/api/cart/lines/massif-1', { quantity: 7 });
    expect((await set(3, seen)).status).toBe(200);
    expect(await quantities()).toEqual({ 'harbour-1': 3, 'massif-1': 7 });
  });

  it('is one that was made already: a request whose answer was lost is repeated', async () => {
    const seen = await versionOf('harbour-1');
    await set(3, seen);
    expect((await set(3, seen)).status).toBe(200);
    await remove(await versionOf('harbour-1'));
    expect((await remove(seen)).status).toBe(200);
  });

  it('is one of a caller that takes any version', async () => {
    await set(5, await versionOf('harbour-1'));
    const any = await shopper.call('PATCH', HARBOUR, { quantity: 1 }, { 'if-match': '*' });
    expect(any.status).toBe(200);
    expect((await shopper.call('PATCH', HARBOUR, { quantity: 2 })).status).toBe(200);
  });

  it('names a version in quotes', async () => {
    const bare = await shopper.call('PATCH', HARBOUR, { quantity: 1 }, { 'if-match': '1-2' });
    expect(bare).toMatchObject({ status: 422, body: { errors: [{ field: 'if-match' }] } });
    expect(await quantities()).toMatchObject({ 'harbour-1': 2 });
  });
});
