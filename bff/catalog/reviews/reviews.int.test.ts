import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';
import { forgetAccount } from './forget-account.ts';
import { projectPurchase } from './project-purchase.ts';
import { resetPurchases } from './reset-purchases.ts';
import type { MyReview, Reviews, ReviewStanding } from './review-schema.ts';
import { reviewsCommand } from './reviews-command.ts';
import { ReviewFile, seedReviews } from './seed-reviews.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  await writeProduct(catalog.db, { handle: 'harbour' });
  await writeProduct(catalog.db, { handle: 'delta' });
}, 60_000);
beforeEach(async () => {
  await catalog.db.query(
    'test/no-reviews',
    'TRUNCATE review, review_submission, forgotten_account',
  );
  await catalog.db.query('test/raise', 'SELECT refresh_listing(array_agg(id)) FROM product');
  await catalog.db.transaction(resetPurchases);
  await project('confirmed', 'order-1', 'ada');
});
afterAll(() => catalog.drop());

const project = (
  what: 'confirmed' | 'cancelled' | 'refunded',
  orderId: string,
  accountId: string | null,
  handles = ['harbour', 'harbour'],
) =>
  catalog.db.transaction((tx) =>
    projectPurchase(tx, {
      type: `cart.order.${what}.v1`,
      data: { orderId, accountId, lines: handles.map((handle) => ({ handle })) },
    }),
  );

const words = {
  rating: 4,
  title: 'A calm print',
  body: 'It hangs in the hall and calms everybody who comes in.',
  author: 'Ada',
};

const as = async (accountId: string | null) => ({
  'tessera-visitor': await catalog.tokens.shell.signVisitor('catalog', {
    id: 'visitor-1',
    accountId,
    email: accountId && `${accountId}@example.org`,
    name: accountId,
  }),
});

async function send(accountId: string | null, input: object = words, handle = 'harbour') {
  const reply = await catalog.app.request(`/api/catalog/products/${handle}/my-review`, {
    method: 'PUT',
    headers: { ...(await as(accountId)), 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  type Problem = { type: string; errors: { field: string; message: string }[] };
  return { status: reply.status, body: (await reply.json()) as MyReview & Problem };
}

const standing = async (accountId: string | null) =>
  (
    await catalog.get<ReviewStanding>(
      '/api/catalog/products/harbour/my-review',
      await as(accountId),
    )
  ).body;
const published = async (page = 1) =>
  (await catalog.get<Reviews>(`/api/catalog/products/harbour/reviews?page=${page}`)).body;
const command = (...said: string[]) => reviewsCommand(catalog.db, said, catalog.clock.now());
/** How the moderator calls the one review that waits. */
const waiting = async () => (await command('list')).text.split(' ')[0] ?? '';

describe('who may review a product', () => {
  it('is whoever bought it', async () => {
    expect((await standing('ada')).standing).toBe('may-review');
    expect(await standing('bob')).toEqual({ standing: 'not-bought', review: null });
    expect(await standing(null)).toEqual({ standing: 'guest', review: null });
    expect(await send('bob')).toMatchObject({ status: 403, body: { type: 'not-bought' } });
    expect(await send('ada', words, 'delta')).toMatchObject({ status: 403 });
    expect(await send(null)).toMatchObject({ status: 401, body: { type: 'sign-in-required' } });
    expect(await send('ada', words, 'nowhere')).toMatchObject({ status: 404 });
  });

  it('is nobody whose order was cancelled, in whatever order the events come', async () => {
    await project('cancelled', 'order-1', 'ada');
    await project('confirmed', 'order-1', 'ada');
    expect((await standing('ada')).standing).toBe('not-bought');
    await project('confirmed', 'order-2', 'ada');
    expect((await standing('ada')).standing).toBe('may-review');
  });

  it('is still who sent it back; guests leave nothing', async () => {
    await project('refunded', 'order-1', 'ada');
    await project('confirmed', 'order-3', null);
    expect((await standing('ada')).standing).toBe('may-review');
    const [row] = await catalog.db.query('test/bought', 'SELECT count(*)::int AS n FROM purchase');
    expect(row).toEqual({ n: 1 });
  });

  it('is the same after a replay; an event that cannot be read is refused', async () => {
    await catalog.db.transaction(resetPurchases);
    expect((await standing('ada')).standing).toBe('not-bought');
    await project('confirmed', 'order-1', 'ada');
    expect((await standing('ada')).standing).toBe('may-review');
    const broken = { type: 'cart.order.confirmed.v1', data: {} };
    await expect(catalog.db.transaction((tx) => projectPurchase(tx, broken))).rejects.toThrow();
  });
});

describe('a review', () => {
  it('waits until a moderator publishes it, and only its author sees it until then', async () => {
    expect(await send('ada')).toMatchObject({ status: 200, body: { ...words, state: 'pending' } });
    expect(await published()).toMatchObject({ total: 0, average: null, items: [] });
    expect((await standing('ada')).review).toMatchObject({ state: 'pending' });

    const { text } = await command('list');
    expect(text).toContain('harbour, 4 of 5, Ada');
    expect(text).toContain(words.body);
    expect(await command('publish', await waiting())).toMatchObject({ ok: true });
    expect(await published()).toMatchObject({
      average: 4,
      total: 1,
      items: [{ ...words, writtenOn: '2026-05-01', bought: true }],
    });
    expect((await standing('ada')).review).toMatchObject({ state: 'published' });
    expect((await command('list')).text).toContain('No review waits');
  });

  it('counts in lists once it is published, and no longer once it is not', async () => {
    const rating = async () => {
      const { body } = await catalog.get<{ items: { handle: string; rating: unknown }[] }>(
        '/api/catalog/products',
      );
      return body.items.find(({ handle }) => handle === 'harbour')?.rating;
    };
    await send('ada');
    expect(await rating()).toBeNull();
    await command('publish', await waiting());
    expect(await rating()).toEqual({ average: 4, count: 1 });
    await send('ada', { ...words, rating: 2 });
    expect(await rating()).toBeNull();
    await command('publish', await waiting());
    expect(await rating()).toEqual({ average: 2, count: 1 });
    const event = { type: 'account.account.deleted.v1', data: { accountId: 'ada' } };
    await catalog.db.transaction((tx) => forgetAccount(tx, event));
    expect(await rating()).toBeNull();
  });

  it('is refused with a reason, which its author reads', async () => {
    await send('ada');
    await command('refuse', await waiting(), 'It is about another print.');
    expect((await standing('ada')).review).toMatchObject({
      state: 'refused',
      reason: 'It is about another print.',
    });
    expect((await published()).total).toBe(0);
  });

  it('is one a customer and product: new words replace the old ones and wait again', async () => {
    await send('ada');
    const first = await waiting();
    await command('publish', first);
    expect(await send('ada')).toMatchObject({ body: { state: 'published' } });
    expect((await published()).total).toBe(1);

    await send('ada', { ...words, rating: 2 });
    expect((await published()).total).toBe(0);
    expect(await command('publish', first)).toMatchObject({ ok: false });
    expect((await standing('ada')).review).toMatchObject({ state: 'pending', rating: 2 });
    await command('publish', await waiting());
    expect(await published()).toMatchObject({ total: 1, average: 2 });
  });

  it('says what is wrong, field by field', async () => {
    const { status, body } = await send('ada', { rating: 6, title: ' ', body: 'Nice.', author: 1 });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field).toSorted()).toEqual(
      ['author', 'body', 'rating', 'title'], //
    );
    expect(body.errors.map(({ message }) => message).join(' ')).toContain('at least 20 characters');
    expect(await send('ada', { ...words, body: 'x'.repeat(2001) })).toMatchObject({ status: 422 });
  });

  it('is plain text', async () => {
    const typed = { ...words, body: '<b>Bold</b>\r\n\r\n\r\n\r\nand \u0007long enough\u202e.  ' };
    expect((await send('ada', typed)).body.body).toBe('<b>Bold</b>\n\nand long enough.');
  });

  it('is taken ten times an hour from one account, also when they are sent at once', async () => {
    const flood = Array.from({ length: 12 }, (_, index) =>
      send('ada', { ...words, title: `Title ${index}` }),
    );
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    catalog.clock.advance(3_600_000);
    expect(await send('ada')).toMatchObject({ status: 200 });
  });
});

describe('the list of reviews', () => {
  const file = Array.from({ length: 8 }, (_, index) => ({
    ...words,
    rating: index < 6 ? 5 : 3,
    key: `harbour-${index}`,
    handle: 'harbour',
    on: `2026-02-0${index + 1}`,
  }));

  it('has pages, newest first, and one summary for all of them', async () => {
    await seedReviews(catalog.db, ReviewFile.parse(file));
    const first = await published();
    expect(first).toMatchObject({ average: 4.5, total: 8, page: 1, perPage: 6 });
    expect(first.distribution).toEqual([
      { stars: 5, count: 6 },
      { stars: 4, count: 0 },
      { stars: 3, count: 2 },
      { stars: 2, count: 0 },
      { stars: 1, count: 0 },
    ]);
    expect(first.items.map(({ writtenOn }) => writtenOn).slice(0, 2)).toEqual(
      ['2026-02-08', '2026-02-07'], //
    );
    expect((await published(2)).items).toHaveLength(2);
    expect((await published(3)).items).toEqual([]);
  });

  it('tells examples of the seed apart, and has each of them once', async () => {
    await seedReviews(catalog.db, ReviewFile.parse(file));
    await seedReviews(catalog.db, ReviewFile.parse(file));
    const { total, items } = await published();
    expect(total).toBe(8);
    expect(items.every(({ bought }) => !bought)).toBe(true);
  });

  it('is none for a product that is not sold', async () => {
    expect((await catalog.get('/api/catalog/products/nowhere/reviews')).status).toBe(404);
  });
});

describe('a deleted account', () => {
  it('takes its reviews along, and nobody knows what it bought', async () => {
    await send('ada');
    await command('publish', await waiting());
    expect((await published()).total).toBe(1);
    const event = { type: 'account.account.deleted.v1', data: { accountId: 'ada' } };
    await catalog.db.transaction((tx) => forgetAccount(tx, event));
    expect((await published()).total).toBe(0);
    expect((await standing('ada')).standing).toBe('not-bought');
    // Neither a late event nor a replay brings it back.
    await project('confirmed', 'order-2', 'ada');
    expect((await standing('ada')).standing).toBe('not-bought');
  });

  it('could take everything along before', async () => {
    await send('ada');
    const ask = async (issuer: 'account' | 'cart') =>
      catalog.app.request('/internal/accounts/ada/data', {
        headers: { authorization: `Bearer ${await catalog.tokens[issuer].signService('catalog')}` },
      });
    expect(await (await ask('account')).json()).toMatchObject({
      reviews: [{ handle: 'harbour', title: words.title, state: 'pending' }],
      purchases: [{ orderId: 'order-1', handle: 'harbour' }],
    });
    expect((await ask('cart')).status).toBe(403);
  });
});

describe('npm run catalog -- reviews', () => {
  it('says what it takes', async () => {
    for (const said of [['list', 'x'], ['publish'], ['refuse', '1-1'], ['praise', '1-1']]) {
      expect(await command(...said)).toMatchObject({ ok: false });
    }
    expect((await command('publish', '12')).text).toContain('is no review');
    expect((await command('publish', '999-1')).text).toContain('no review 999');
    expect((await command('refuse', '1-1', ' ')).text).toContain('Say why');
  });
});
