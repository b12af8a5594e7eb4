import type { components } from '@tessera/bff-catalog-contract/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeProduct } from '../products/remove-product.ts';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';

type ProductList = components['schemas']['ProductList'];
type ProductDetail = components['schemas']['ProductDetail'];

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  const { db } = catalog;
  const sizes = ['24 × 30 cm', '40 × 50 cm'];
  await writeProduct(db, {
    handle: 'harbour-evening',
    title: 'Harbour, Evening',
    tags: ['geometric', 'New'],
    alt: 'An orange sun setting into a blue sea',
  });
  await writeProduct(db, {
    handle: 'quarto',
    title: 'Quarto',
    family: 'Modules',
    palette: 'Terracotta',
    tags: ['geometric'],
    prices: [4200, 7400],
    publishedAt: '2026-03-01T00:00:00Z',
  });
  await writeProduct(db, {
    handle: 'bathymetry',
    title: 'Bathymetry',
    family: 'Soundings',
    tags: ['organic'],
    orientation: 'landscape',
    onHand: 0,
  });
  await writeProduct(db, {
    handle: 'sea-fan',
    title: 'Sea Fan',
    family: 'Growth',
    palette: 'Blush',
    tags: ['organic'],
    sizes: [...sizes, '64 × 80 cm'],
    prices: [9000, 9500, 20000],
    publishedAt: '2026-02-01T00:00:00Z',
  });
  await writeProduct(db, { handle: 'secret', title: 'Not for sale', published: false });
});
afterAll(() => catalog.drop());

async function list(search = ''): Promise<ProductList> {
  return (await catalog.get<ProductList>(`/api/catalog/products${search}`)).body;
}
const handles = (found: { items: { handle: string }[] }) => found.items.map(({ handle }) => handle);
const counts = (found: ProductList, name: string) =>
  Object.fromEntries(
    (found.facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, count }) => [
      value,
      count,
    ]),
  );

describe('GET /api/catalog/products', () => {
  it('lists what is on sale in our order, with total and facets', async () => {
    const found = await list();
    expect(handles(found)).toEqual(['harbour-evening', 'quarto', 'bathymetry', 'sea-fan']);
    expect(found).toMatchObject({ total: 4, page: 1, perPage: 24 });
    expect(found.items[0]).toMatchObject({
      title: 'Harbour, Evening',
      from: { amount: 4800, currency: 'EUR' },
      sizes: 2,
      isNew: true,
      image: { base: '/art/harbour-evening', alt: 'An orange sun setting into a blue sea' },
    });
    expect(counts(found, 'size')).toEqual({ '24x30': 4, '40x50': 4, '64x80': 1 });
    expect(counts(found, 'availability')).toEqual({ 'in-stock': 3, out: 1 });
    expect(counts(found, 'price')).toEqual({ 'under-45': 1, '45-60': 2, '60-120': 1 });
  });

  it('sorts by price and by date', async () => {
    expect(handles(await list('?sort=price-asc'))[0]).toBe('quarto');
    expect(handles(await list('?sort=price-desc'))[0]).toBe('sea-fan');
    expect(handles(await list('?sort=newest')).slice(0, 2)).toEqual(['quarto', 'sea-fan']);
  });

  it('cuts pages that neither overlap nor leave anything out', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?perPage=2&page=${page}`)));
    expect(pages.flatMap(handles)).toEqual(handles(await list()));
    expect(pages[2]).toMatchObject({ items: [], total: 4 });
  });

  it('widens within a facet and narrows across facets', async () => {
    expect(handles(await list('?family=Opus&family=Growth'))).toEqual([
      'harbour-evening',
      'sea-fan',
    ]);
    expect(handles(await list('?family=Opus&family=Growth&palette=Blush'))).toEqual(['sea-fan']);
    expect(handles(await list('?size=64x80'))).toEqual(['sea-fan']);
    expect(handles(await list('?category=organic&availability=in-stock'))).toEqual(['sea-fan']);
  });

  it("counts a facet's values without its own selection, and the other facets with it", async () => {
    const found = await list('?family=Opus&palette=Aegean');
    expect(counts(found, 'family')).toEqual({ Opus: 1, Soundings: 1 });
    expect(counts(found, 'palette')).toEqual({ Aegean: 1 });
    expect(counts(found, 'orientation')).toEqual({ portrait: 1 });
  });

  it('keeps a selected value in the facet when nothing has it, so that it can be removed', async () => {
    const family = (await list('?family=Nothing')).facets.find(({ name }) => name === 'family');
    expect(family?.values).toContainEqual({
      value: 'Nothing',
      label: 'Nothing',
      count: 0,
      selected: true,
    });
  });

  it('finds words of title, series, alternative text and size, and parts of words', async () => {
    expect(handles(await list('?q=harbour'))).toEqual(['harbour-evening']);
    expect(handles(await list('?q=blue+sea'))).toEqual(['harbour-evening']);
    expect(handles(await list('?q=64x80'))).toEqual(['sea-fan']);
    expect(handles(await list('?q=bathy'))).toEqual(['bathymetry']);
  });

  it('puts a word of the title before the same word elsewhere', async () => {
    expect(handles(await list('?q=sea'))).toEqual(['sea-fan', 'harbour-evening']);
  });

  it('forgives typos', async () => {
    expect(handles(await list('?q=harbuor'))).toEqual(['harbour-evening']);
    expect(handles(await list('?q=bathimetri'))).toEqual(['bathymetry']);
    expect(handles(await list('?q=bleu+see'))).toContain('harbour-evening');
  });

  it('finds nothing for what means nothing, whatever was typed', async () => {
    for (const q of ['zzzzzzzz', 'the', "'); DROP TABLE product; --", '%20', '&|!():*', '\\']) {
      expect(await list(`?q=${encodeURIComponent(q)}&family=`)).toMatchObject({
        items: [],
        total: 0,
      });
    }
  });

  it('takes the empty fields of a form as not given', async () => {
    expect((await list('?q=&category=&family=&size=')).total).toBe(4);
  });

  it.each(['?page=0', '?page=x', '?sort=cheapest', '?perPage=1000'])(
    'refuses %s naming the field',
    async (search) => {
      const { status, body } = await catalog.get(`/api/catalog/products${search}`);
      expect(status).toBe(422);
      expect(body.errors).toHaveLength(1);
      expect(search).toContain(body.errors[0]?.field);
    },
  );

  it('is for visitors that the shell has sent', async () => {
    const reply = await catalog.app.request('/api/catalog/products');
    expect(reply.status).toBe(401);
  });
});

describe('GET /api/catalog/products/:handle', () => {
  it('answers the product with its variants', async () => {
    const { status, body } = await catalog.get<ProductDetail>(
      '/api/catalog/products/harbour-evening',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Harbour, Evening', seed: '7', palette: 'Aegean' });
    expect(body.options).toEqual([{ name: 'Size', values: ['24 × 30 cm', '40 × 50 cm'] }]);
    expect(body.variants).toMatchObject([
      {
        title: '24 × 30 cm',
        options: { Size: '24 × 30 cm' },
        price: { amount: 4800 },
        stock: 'in-stock',
      },
      { title: '40 × 50 cm', price: { amount: 8600 }, available: true },
    ]);
    expect(body.categories).toContainEqual({ handle: 'geometric', title: 'Geometric' });
  });

  it('says what is sold out', async () => {
    const { body } = await catalog.get<ProductDetail>('/api/catalog/products/bathymetry');
    expect(body.variants.map(({ available, stock }) => [available, stock])).toEqual([
      [false, 'out'],
      [false, 'out'],
    ]);
  });

  it.each(['nothing', 'secret', '%F0%9F%96%BC', 'a'.repeat(200)])(
    'knows no product %s',
    async (handle) => {
      const { status, body } = await catalog.get(`/api/catalog/products/${handle}`);
      expect([status, body.type]).toEqual([404, 'product-not-found']);
    },
  );
});

describe('GET /api/catalog/recommendations', () => {
  it('never recommends what was given or is sold out, and gives the same again', async () => {
    const search = '/api/catalog/recommendations?handles=harbour-evening&limit=3';
    const { body } = await catalog.get<{ items: { handle: string }[] }>(search);
    expect(handles(body).sort()).toEqual(['quarto', 'sea-fan']);
    expect((await catalog.get(search)).body).toEqual(body);
  });

  it('takes variants as well, as a cart has them', async () => {
    const detail = await catalog.get<ProductDetail>('/api/catalog/products/sea-fan');
    const id = detail.body.variants[0]?.id;
    const { body } = await catalog.get<{ items: { handle: string }[] }>(
      `/api/catalog/recommendations?variantIds=${id}`,
    );
    expect(handles(body)).not.toContain('sea-fan');
  });

  it('prefers what is shown in the frame of the given variant', async () => {
    const { db } = catalog;
    const frames = { palette: 'Night', option: 'Frame', sizes: ['Black', 'Oak'] };
    const [black, oak] = await writeProduct(db, { handle: 'framed', ...frames });
    await writeProduct(db, { handle: 'in-black', palette: 'Night', frame: 'black' });
    await writeProduct(db, { handle: 'in-oak', palette: 'Night', frame: 'oak' });
    const first = async (id: string | undefined) => {
      const search = `/api/catalog/recommendations?variantIds=${id}&limit=2`;
      return handles((await catalog.get<{ items: { handle: string }[] }>(search)).body)[0];
    };
    expect([await first(black), await first(oak)]).toEqual(['in-black', 'in-oak']);
    for (const handle of ['framed', 'in-black', 'in-oak']) {
      await db.transaction((tx) => removeProduct(tx, handle));
    }
  });

  it('falls back on our selection when it knows nothing of what was given', async () => {
    const { body } = await catalog.get<{ items: { handle: string }[] }>(
      '/api/catalog/recommendations?variantIds=x&limit=1',
    );
    expect(handles(body)).toEqual(['harbour-evening']);
  });

  it('refuses a limit of none', async () => {
    expect((await catalog.get('/api/catalog/recommendations?limit=0')).status).toBe(422);
  });
});

describe('GET /readyz', () => {
  it('is ready when the listing can be answered from', async () => {
    const reply = await catalog.app.request('/readyz');
    expect(await reply.json()).toEqual({
      status: 'ready',
      checks: { database: 'ok', listing: 'ok' },
    });
  });
});

describe('GET /api/catalog/categories', () => {
  it('lists categories that have products, with how many', async () => {
    const { body } =
      await catalog.get<components['schemas']['Categories']>('/api/catalog/categories');
    expect(body.items.map(({ handle, count }) => [handle, count])).toEqual([
      ['geometric', 2],
      ['organic', 2],
      ['art-print', 4],
    ]);
    expect(body.total).toBe(4);
  });
});

describe('GET /api/catalog/stores', () => {
  it('lists the stores in order', async () => {
    await catalog.db.query(
      'test/stores',
      `INSERT INTO store (id, name, line1, postcode, city, country, phone, hours, position, latitude, longitude, time_zone) VALUES
         ('cork', 'Tessera Cork', '2 Paul Street', 'T12 W5PX', 'Cork', 'IE', '+353 21 555 0102', '[]', 2, NULL, NULL, 'Europe/Dublin'),
         ('dublin', 'Tessera Dublin', '14 Drury Street', 'D02 XT73', 'Dublin', 'IE', '+353 1 555 0114',
          '[{"days":"Monday to Friday","first":1,"last":5,"open":"10:00","close":"18:00"}]', 1, 53.34, -6.26, 'Europe/Dublin')`,
    );
    const { body } = await catalog.get<components['schemas']['Stores']>('/api/catalog/stores');
    expect(body.items.map(({ id }) => id)).toEqual(['dublin', 'cork']);
    expect(body.items[0]).toMatchObject({ city: 'Dublin', country: 'IE' });
  });
});

describe('GET /api/catalog/suggestions', () => {
  it('suggests categories, series and products for the beginning of a word', async () => {
    type Suggestions = components['schemas']['Suggestions'];
    const { body } = await catalog.get<Suggestions>('/api/catalog/suggestions?q=geo');
    expect(body.items[0]).toEqual({
      kind: 'category',
      value: 'geometric',
      label: 'Geometric',
      note: '',
      series: null,
      number: null,
    });
    const typed = await catalog.get<Suggestions>('/api/catalog/suggestions?q=quatro');
    expect(typed.body.items).toEqual([
      {
        kind: 'product',
        value: 'quarto',
        label: 'Quarto',
        note: 'Modules, no. 7',
        series: 'Modules',
        number: '7',
      },
    ]);
  });

  it('suggests nothing for nothing', async () => {
    expect((await catalog.get('/api/catalog/suggestions?q=')).body).toEqual({
      items: [],
      words: [],
    });
    expect((await catalog.get('/api/catalog/suggestions')).status).toBe(422);
  });
});
