import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';

let service: Awaited<ReturnType<typeof openCart>>;
/** Somebody who was never here. */
const newcomer = (accountId: string | null = null) =>
  service.browser({ id: crypto.randomUUID(), accountId });
const newAccount = () => `account-${crypto.randomUUID()}`;

beforeAll(async () => {
  service = await openCart({ 'harbour-1': 1_000, 'massif-1': 1_000 });
  const many = Array.from({ length: 160 }, (_, index) => `many-${index}`);
  await service.publish(
    productChanged('harbour'),
    productChanged('massif', { price: 42_00 }),
    productChanged('many', { variantIds: many, price: 1_00 }),
  );
});
afterAll(() => service.drop());

describe('signing in', () => {
  it('keeps the guest’s cart', async () => {
    const guest = newcomer();
    await guest.add('harbour-1');
    const member = guest.as({ accountId: 'account-keep' });
    expect((await member.get('/api/cart/cart')).body.count).toBe(1);
    expect((await member.add('harbour-1')).body.count).toBe(2);
  });

  it('adds the quantities up when the account has a cart already, on every device', async () => {
    const desk = newcomer('account-two');
    await desk.add('harbour-1', 2);
    await desk.add('massif-1');
    const phone = newcomer();
    await phone.add('harbour-1', 3);
    const signedIn = phone.as({ accountId: 'account-two' });
    await Promise.all([signedIn.get('/api/cart/cart'), signedIn.get('/api/cart/cart')]);
    for (const device of [desk, signedIn]) {
      const { body } = await device.get('/api/cart/cart');
      expect(body.lines.map((line) => [line.variantId, line.quantity])).toEqual([
        ['harbour-1', 5],
        ['massif-1', 1],
      ]);
    }
  });

  it('never shows or touches another account’s cart left in this browser', async () => {
    const first = newcomer('account-first');
    await first.add('harbour-1');
    const second = first.as({ accountId: 'account-second' });
    expect((await second.get('/api/cart/cart')).body.count).toBe(0);
    await second.add('massif-1');
    expect((await first.get('/api/cart/cart')).body.lines).toMatchObject([
      { variantId: 'harbour-1' },
    ]);
  });

  it('leaves the cart usable while nobody can say who is signed in', async () => {
    const member = newcomer('account-away');
    await member.add('harbour-1');
    const unknown = member.as({ accountId: null });
    expect((await unknown.get('/api/cart/cart')).body.count).toBe(1);
  });
});

describe('what exceeds the limits of adding', () => {
  it('is kept by signing in; it can be kept and lowered, not raised, and be ordered', async () => {
    const accountId = newAccount();
    const desk = newcomer(accountId);
    await desk.add('harbour-1', 99);
    const phone = newcomer();
    await phone.add('harbour-1', 60);
    const signedIn = phone.as({ accountId });
    const { body } = await signedIn.get('/api/cart/cart');
    expect(body.lines).toMatchObject([{ quantity: 159 }]);
    const set = (quantity: number) =>
      signedIn.call('PATCH', '/api/cart/lines/harbour-1', { quantity });
    const tooMany = { status: 422, body: { type: 'quantity-too-large' } };
    expect(await set(160)).toMatchObject(tooMany);
    expect(await signedIn.add('harbour-1')).toMatchObject(tooMany);
    expect((await set(159)).status).toBe(200);
    expect((await set(150)).body.lines).toMatchObject([{ quantity: 150 }]);
    expect(await set(151)).toMatchObject(tooMany);
    const { total } = (await signedIn.get('/api/cart/cart')).body;
    const ordered = await signedIn.order(orderForm({ expectedTotal: total }));
    expect(ordered.status).toBe(202);
    await service.settle();
    expect((await signedIn.get('/api/cart/cart')).body.lines).toEqual([]);
  });

  it('are lines beyond the hundredth as well', async () => {
    const accountId = newAccount();
    const [desk, phone] = [newcomer(accountId), newcomer()];
    for (let index = 0; index < 80; index += 1) {
      await desk.add(`many-${index}`);
      await phone.add(`many-${index + 79}`);
    }
    const signedIn = phone.as({ accountId });
    const { body } = await signedIn.get('/api/cart/cart');
    expect([body.lines.length, body.count]).toEqual([159, 160]);
    expect(await signedIn.add('harbour-1')).toMatchObject({ body: { type: 'too-many-lines' } });
    expect((await signedIn.add('many-3')).body.count).toBe(161);
  });
});

const WAITING = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('an account’s first cart that another device is just making', () => {
  /** Lets the other device's transaction go on only when `work` waits for it. */
  async function whileMade(accountId: string, work: () => Promise<{ status: number }>) {
    const lines = { 'massif-1': { quantity: 2, seenPrice: 42_00, at: 1 } };
    const { waiting } = await service.db.transaction(async (tx) => {
      const insert = 'INSERT INTO cart (id, account_id, lines) VALUES ($1, $2, $3)';
      await tx.client.query(insert, [crypto.randomUUID(), accountId, JSON.stringify(lines)]);
      const started = { waiting: work() };
      await expect.poll(() => service.db.query('test/waiting', WAITING)).toHaveLength(1);
      return started;
    });
    expect((await waiting).status).toBe(200);
  }

  it('is added to', async () => {
    const accountId = newAccount();
    const device = newcomer(accountId);
    await whileMade(accountId, () => device.add('harbour-1'));
    expect((await device.get('/api/cart/cart')).body.count).toBe(3);
  });

  it('takes in what a guest brings along', async () => {
    const accountId = newAccount();
    const guest = newcomer();
    await guest.add('harbour-1', 4);
    const signedIn = guest.as({ accountId });
    await whileMade(accountId, () => signedIn.get('/api/cart/cart'));
    expect((await signedIn.get('/api/cart/cart')).body.count).toBe(6);
  });
});

describe('signing in while something else happens', () => {
  it('counts adds of tabs that know of it and of tabs that do not, once each', async () => {
    for (let round = 0; round < 5; round += 1) {
      const accountId = newAccount();
      const desk = newcomer(accountId);
      await desk.add('harbour-1', 2);
      const guest = newcomer();
      await guest.add('harbour-1', 3);
      const tabs = [guest, guest.as({ accountId }), guest.as({ accountId }), desk];
      const replies = await Promise.all(
        tabs.flatMap((tab) => [
          tab.add('harbour-1'),
          tab.get('/api/cart/cart'),
          tab.add('massif-1'),
          tab.add('harbour-1'),
        ]),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
      const after = guest.as({ accountId });
      await after.get('/api/cart/cart');
      for (const device of [after, desk]) {
        const { body } = await device.get('/api/cart/cart');
        const quantities = body.lines.map((line) => [line.variantId, line.quantity]);
        expect(Object.fromEntries(quantities)).toEqual({ 'harbour-1': 13, 'massif-1': 4 });
      }
    }
  });

  it('refuses a change of a line that the merge made larger', async () => {
    const accountId = newAccount();
    const desk = newcomer(accountId);
    await desk.add('harbour-1', 2);
    const guest = newcomer();
    const seen = (await guest.add('harbour-1', 3)).body.lines[0]?.version ?? '';
    const seenAtDesk = (await desk.get('/api/cart/cart')).body.lines[0]?.version ?? '';
    const signedIn = guest.as({ accountId });
    for (const [tab, version] of [
      [signedIn, seen],
      [desk, seenAtDesk],
    ] as const) {
      const set = { 'if-match': `"${version}"` };
      const reply = await tab.call('PATCH', '/api/cart/lines/harbour-1', { quantity: 1 }, set);
      expect(reply).toMatchObject({ status: 412, body: { cart: { lines: [{ quantity: 5 }] } } });
    }
  });

  it('leaves a cart that is being ordered alone and merges what is left of it afterwards', async () => {
    const accountId = newAccount();
    const desk = newcomer(accountId);
    await desk.add('massif-1', 2);
    const guest = newcomer();
    await guest.add('harbour-1');
    expect((await guest.order(payingWith(CARDS.pays))).status).toBe(202);
    const signedIn = guest.as({ accountId });
    const during = await signedIn.add('massif-1');
    expect(during.body.orderInProgress).not.toBeNull();
    await service.settle();
    const { body } = await signedIn.get('/api/cart/cart');
    expect(body.lines).toMatchObject([{ variantId: 'massif-1', quantity: 3 }]);
    expect(body.orderInProgress).toBeNull();
  });

  it('keeps what is merged into a cart that is being ordered', async () => {
    const accountId = newAccount();
    const desk = newcomer(accountId);
    await desk.add('harbour-1');
    expect((await desk.order(payingWith(CARDS.pays))).status).toBe(202);
    const guest = newcomer();
    await guest.add('harbour-1', 4);
    const signedIn = guest.as({ accountId });
    expect((await signedIn.get('/api/cart/cart')).body.count).toBe(5);
    await service.settle();
    expect((await signedIn.get('/api/cart/cart')).body.lines).toMatchObject([{ quantity: 4 }]);
  });
});
