import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { projectPrints } from './project-prints.ts';
import type { Wish } from './wishlist.ts';

let service: TestService;
let pos = 0;

const variant = (id: string, amount: number, available = true) => ({
  id,
  title: '40 × 50 cm / Oak',
  price: { amount, currency: 'EUR' },
  available,
});
const changed = (handle: string, more: object = {}, at = ++pos) =>
  projectPrints(service.db, [
    {
      type: 'catalog.product.changed.v1',
      pos: at,
      data: {
        handle,
        title: `Print ${handle}`,
        published: true,
        image: { base: `/art/${handle}`, src: null, alt: 'Lines', width: 480, height: 600 },
        wall: 'mist',
        variants: [variant(`${handle}-dear`, 9900), variant(`${handle}-cheap`, 4900)],
        ...more,
      },
    },
  ]);

beforeAll(async () => {
  service = await openTestService();
  for (const handle of ['massif', 'opus', 'harbour', 'sold-out']) await changed(handle);
  await changed('sold-out', { variants: [variant('s-1', 4900, false)] });
});
afterAll(() => service.close());

type Browser = ReturnType<TestService['openBrowser']>;
const items = '/api/account/wishlist/items';
const keep = (browser: Browser, handle: string) => browser.send('PUT', `${items}/${handle}`);
const drop = (browser: Browser, handle: string) => browser.send('DELETE', `${items}/${handle}`);
async function read(browser: Browser, path = '/api/account/wishlist') {
  const { body } = await browser.send('GET', path);
  return body as { items: Wish[]; shareToken: string | null };
}
const handles = async (browser: Browser) =>
  (await read(browser)).items.map(({ handle }) => handle).toSorted();

describe('a wishlist', () => {
  it('is kept for a guest, each print once, and is nobody else’s', async () => {
    const guest = service.openBrowser();
    expect((await keep(guest, 'massif')).status).toBe(204);
    await Promise.all([keep(guest, 'opus'), keep(guest, 'opus')]);
    expect(await handles(guest)).toEqual(['massif', 'opus']);
    expect(await handles(service.openBrowser())).toEqual([]);
    expect((await guest.send('GET', `${items}/opus`)).body).toEqual({ saved: true });
    await drop(guest, 'opus');
    expect((await drop(guest, 'opus')).status).toBe(204);
    expect((await guest.send('GET', `${items}/opus`)).body).toEqual({ saved: false });
  });

  it('offers it in the visitor’s currency, and in euros where catalog told of no other', async () => {
    const guest = service.openBrowser({ currency: 'GBP' });
    await keep(guest, 'opus');
    const price = async () => (await read(guest)).items[0]?.offer?.price;
    expect(await price()).toEqual({ amount: 4900, currency: 'EUR' });
    const prices = { EUR: 4900, GBP: 4300, USD: 5500 };
    await changed('opus', { variants: [{ ...variant('opus-cheap', 4900), prices }] });
    expect(await price()).toEqual({ amount: 4300, currency: 'GBP' });
  });

  it('offers the cheapest variant that can be bought, as catalog told it last', async () => {
    const guest = service.openBrowser();
    await keep(guest, 'harbour');
    expect((await read(guest)).items[0]).toMatchObject({
      title: 'Print harbour',
      offer: { variantId: 'harbour-cheap', price: { amount: 4900 } },
    });
    await changed('harbour', { title: 'Harbour, Evening' });
    await changed('harbour', { title: 'An older name' }, 1);
    expect((await read(guest)).items[0]?.title).toBe('Harbour, Evening');
  });

  it('keeps what is no longer sold, without an offer', async () => {
    const guest = service.openBrowser();
    await changed('gone');
    await keep(guest, 'gone');
    await keep(guest, 'sold-out');
    const data = { handle: 'gone', variantIds: [] };
    await projectPrints(service.db, [{ type: 'catalog.product.removed.v1', pos: ++pos, data }]);
    const wishes = (await read(guest)).items;
    expect(wishes.map(({ title, offer }) => [title, offer])).toEqual([
      ['Print sold-out', null],
      ['Print gone', null],
    ]);
    expect((await keep(service.openBrowser(), 'gone')).status).toBe(404);
  });

  it('holds 200 prints and says so', async () => {
    const guest = service.openBrowser();
    for (let count = 0; count < 200; count += 1) await changed(`many-${count}`);
    await service.db.query(
      'test/fill',
      `with list as (insert into wishlist (owner) values ($1) returning owner)
       insert into wishlist_item (owner, handle)
       select owner, handle from list, known_print where handle like 'many-%'`,
      [`visitor:${guest.visitorId}`],
    );
    expect((await keep(guest, 'massif')).body).toMatchObject({ type: 'wishlist-full' });
    await drop(guest, 'many-7');
    expect((await keep(guest, 'massif')).status).toBe(204);
  });
});

describe('signing in', () => {
  it.each(['sign-in', 'sign-up'])('takes a guest’s prints along: %s', async (way) => {
    const guest = service.openBrowser();
    await keep(guest, 'massif');
    await keep(guest, 'opus');
    let email = `${crypto.randomUUID()}@example.org`;
    if (way === 'sign-in') {
      const elsewhere = await service.openSignedInBrowser();
      await keep(elsewhere, 'massif');
      await keep(elsewhere, 'harbour');
      ({ email } = elsewhere);
    }
    const reply = await guest.send('POST', `/api/account/auth/${way}/email`, {
      email,
      name: 'Ada',
      password: 'correct horse battery',
    });
    expect(reply.status).toBe(200);
    expect(await handles(guest)).toEqual(
      way === 'sign-in' ? ['harbour', 'massif', 'opus'] : ['massif', 'opus'],
    );
    await guest.send('POST', '/api/account/auth/sign-out');
    expect(await handles(guest)).toEqual([]);
  });
});

describe('sharing', () => {
  it('shows the list to whoever has the link, until it is withdrawn', async () => {
    const { account, email, ...owner } = await service.openSignedInBrowser();
    await keep(owner, 'massif');
    const first = await owner.send('POST', '/api/account/wishlist/share');
    const { shareToken } = first.body as { shareToken: string };
    expect(shareToken).toMatch(/^[\w-]{32}$/);
    expect((await owner.send('POST', '/api/account/wishlist/share')).body).toEqual({ shareToken });

    const path = `/api/account/shared-wishlists/${shareToken}`;
    const friend = service.openBrowser();
    const seen = await friend.send('GET', path);
    expect(seen.body).toMatchObject({ items: [{ handle: 'massif' }] });
    expect(JSON.stringify(seen.body)).not.toMatch(new RegExp(`${account.id}|${email}|Ada`));

    await owner.send('DELETE', '/api/account/wishlist/share');
    expect((await friend.send('GET', path)).status).toBe(404);
    const again = await owner.send('POST', '/api/account/wishlist/share');
    expect(again.body).not.toEqual({ shareToken });
  });
});
