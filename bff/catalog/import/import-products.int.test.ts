import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitReservation } from '../stock/commit-reservation.ts';
import { releaseReservation } from '../stock/release-reservation.ts';
import { reserveStock } from '../stock/reserve-stock.ts';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { stockBreaches } from '../testing/stock-breaches.ts';
import { exportProducts, toCsv } from './export-products.ts';
import { importProducts } from './import-products.ts';
import type { ImportReport } from './import-report.ts';
import { UnreadableFile } from './read-csv.ts';

const sample = fileURLToPath(new URL('./fixtures/products-shopify-format.csv', import.meta.url));

let catalog: CatalogUnderTest;
let folder: string;
beforeEach(async () => {
  catalog = await openCatalog();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
}, 60_000);
afterEach(async () => {
  await catalog.drop();
  await rm(folder, { recursive: true });
});

/** Rows as objects; the columns are those of the first row. */
async function importRows(...rows: Record<string, string>[]): Promise<ImportReport> {
  const header = Object.keys(rows[0] ?? {});
  const path = join(folder, 'rows.csv');
  await writeFile(
    path,
    toCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]),
  );
  return importProducts(catalog.db, path);
}

const mug = {
  Handle: 'mug',
  Title: 'Mug',
  'Body (HTML)': '<p>Holds tea.</p>',
  Vendor: 'Kiln',
  Tags: 'tea, line',
  Published: 'TRUE',
  'Option1 Name': 'Colour',
  'Option1 Value': 'Blue',
  'Variant SKU': 'MUG-B',
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '10',
  'Variant Price': '12.00',
  'Glaze (product.metafields.custom.glaze)': 'celadon',
  Status: 'active',
};

/** Everything an import can write, and the version that every change raises. */
async function everything(): Promise<unknown> {
  const [row] = await catalog.db.query(
    'test/everything',
    `select (select version from catalogue), (select count(*) from kit.outbox) as events,
       (select json_agg(p order by id) from product p) as products,
       (select json_agg(v order by id) from variant v) as variants,
       (select json_agg(s order by variant_id) from stock s) as stock,
       (select json_agg(i order by product_id, position) from image i) as images`,
  );
  return row;
}

async function onHand(handle: string): Promise<number[]> {
  const rows = await catalog.db.query<{ on_hand: number }>(
    'test/on-hand',
    `select on_hand from stock join variant v on v.id = variant_id join product p on p.id = product_id
     where p.handle = $1 order by v.position`,
    [handle],
  );
  return rows.map((row) => row.on_hand);
}

const shop = () => ({ db: catalog.db, clock: catalog.clock.now });

async function variantId(sku: string): Promise<string> {
  const sql = 'select id from variant where sku = $1';
  const [row] = await catalog.db.query<{ id: string }>('test/variant-id', sql, [sku]);
  return row?.id ?? '';
}

const sell = (count: number) =>
  catalog.db.query('test/sell', 'update stock set on_hand = on_hand - $1, sold = sold + $1', [
    count,
  ]);

const eventTypes = async () =>
  (
    await catalog.db.query<{ type: string; title: string }>(
      'test/events',
      `select data ->> 'title' as title from kit.outbox order by seq`,
    )
  ).map(({ title }) => title);

describe('importing the sample', () => {
  it('lands 99 products and 299 variants, and reports the doubled one by its line', async () => {
    const report = await importProducts(catalog.db, sample);
    expect(report).toEqual({
      products: { created: 99, updated: 0, unchanged: 0, rejected: 0 },
      variants: 299,
      rejected: [
        {
          line: 170,
          handle: 'mediocre-concrete-pants',
          text: '"cerise" stands already in line 20; a combination of options names one variant',
        },
      ],
      warnings: [
        {
          line: 170,
          handle: 'mediocre-concrete-pants',
          text: expect.stringContaining('began in line 20 already') as string,
        },
      ],
    });
    const [sum] = await catalog.db.query<{ sum: number }>(
      'test/sum',
      'select sum(price_amount) as sum from variant',
    );
    // all of the file, 14,668.50, but for the rejected row, 6.04
    expect(sum?.sum).toBe(1_466_850 - 604);
    expect((await catalog.get('/api/catalog/products?perPage=24')).body).toMatchObject({
      total: 99,
    });
  }, 60_000);

  it('a second time changes nothing and tells nobody', async () => {
    await importProducts(catalog.db, sample);
    const before = await everything();
    const { products } = await importProducts(catalog.db, sample);
    expect(products).toEqual({ created: 0, updated: 0, unchanged: 99, rejected: 0 });
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('and what the export makes of it changes nothing either, not even after sales', async () => {
    await importProducts(catalog.db, sample);
    await sell(2);
    const path = join(folder, 'export.csv');
    expect(await exportProducts(catalog.db, path)).toEqual({ products: 99, variants: 299 });
    const before = await everything();
    const report = await importProducts(catalog.db, path);
    expect(report.products).toEqual({ created: 0, updated: 0, unchanged: 99, rejected: 0 });
    expect([report.rejected, report.warnings]).toEqual([[], []]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('exported into an empty shop makes the same shop', async () => {
    await importProducts(catalog.db, sample);
    const path = join(folder, 'export.csv');
    await exportProducts(catalog.db, path);
    const other = await openCatalog();
    try {
      expect((await importProducts(other.db, path)).products.created).toBe(99);
      const again = join(folder, 'again.csv');
      await exportProducts(other.db, again);
      const { readFile } = await import('node:fs/promises');
      expect(await readFile(again, 'utf8')).toBe(await readFile(path, 'utf8'));
    } finally {
      await other.drop();
    }
  }, 60_000);
});

describe('an import', () => {
  it('updates what differs, keeps the ids of variants, and tells of each change once', async () => {
    const red = { ...mug, Title: '', 'Option1 Value': 'Red', 'Variant SKU': 'MUG-R' };
    await importRows(mug, red);
    const ids = () =>
      catalog.db.query<{ id: string }>('test/ids', 'select id from variant order by position');
    const before = await ids();
    const report = await importRows({ ...mug, Title: 'Big mug' }, red);
    expect(report.products).toMatchObject({ updated: 1 });
    expect(await ids()).toEqual(before);
    expect(await eventTypes()).toEqual(['Mug', 'Big mug']);
    await importRows({ ...mug, Title: 'Big mug' });
    expect(await ids()).toEqual(before.slice(0, 1));
  });

  it('does not put back what was sold since the quantity was last imported', async () => {
    await importRows(mug);
    await sell(4);
    await importRows({ ...mug, Title: 'Big mug' });
    expect(await onHand('mug')).toEqual([6]);
    await importRows({ ...mug, Title: 'Big mug', 'Variant Inventory Qty': '25' });
    expect(await onHand('mug')).toEqual([25]);
  });

  it('counts afresh against what was sold while it read, and explains every piece', async () => {
    await importRows(mug);
    const id = await variantId('MUG-B');
    await reserveStock(shop(), 'order-1', [{ variantId: id, quantity: 4 }]);
    await commitReservation(catalog.db, 'order-1');
    await importRows({ ...mug, 'Variant Inventory Qty': '30' });
    expect(await onHand('mug')).toEqual([30]);
    expect(await stockBreaches(catalog.db)).toEqual([]);
  });

  it('puts back nothing that is sold while it runs', async () => {
    await importRows(mug);
    const id = await variantId('MUG-B');
    const sales = Array.from({ length: 5 }, async (_, n) => {
      await reserveStock(shop(), `order-${n}`, [{ variantId: id, quantity: 1 }]);
      await commitReservation(catalog.db, `order-${n}`);
    });
    await Promise.all([importRows({ ...mug, Title: 'Big mug' }), ...sales]);
    expect(await onHand('mug')).toEqual([5]);
    expect(await stockBreaches(catalog.db)).toEqual([]);
  });

  it('rejects a product whose quantity is below what open orders hold, and takes it in later', async () => {
    await importRows(mug);
    const id = await variantId('MUG-B');
    await reserveStock(shop(), 'order-1', [{ variantId: id, quantity: 3 }]);
    const fewer = { ...mug, 'Variant Inventory Qty': '2' };
    const report = await importRows({ ...mug, Handle: 'cup', 'Variant SKU': 'CUP' }, fewer);
    expect(report.products).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(report.rejected).toEqual([
      {
        line: 3,
        handle: 'mug',
        text:
          'Variant Inventory Qty: 2 is less than the 3 that open orders hold of "Blue". The product ' +
          'stays as it was; import it again when they are sold or given up, in ten minutes at the latest',
      },
    ]);
    expect(await onHand('mug')).toEqual([10]);
    await releaseReservation(catalog.db, 'order-1');
    expect((await importRows(fewer)).products).toMatchObject({ updated: 1, rejected: 0 });
    expect(await onHand('mug')).toEqual([2]);
    expect(await stockBreaches(catalog.db)).toEqual([]);
  });

  it('does not take a variant away from open orders', async () => {
    const red = { ...mug, Title: '', 'Option1 Value': 'Red', 'Variant SKU': 'MUG-R' };
    await importRows(mug, red);
    const id = await variantId('MUG-R');
    await reserveStock(shop(), 'order-1', [{ variantId: id, quantity: 1 }]);
    const { rejected } = await importRows(mug);
    expect(rejected).toMatchObject([{ line: 2, handle: 'mug' }]);
    expect(rejected[0]?.text).toContain('no longer has "Red", and open orders hold 1 of it');
    expect(await onHand('mug')).toHaveLength(2);
  });

  it('empties what has an empty cell, and leaves alone what has no column', async () => {
    await importRows(mug);
    const { Handle, Title } = mug;
    const short = { Handle, Title, Vendor: '', 'Variant Price': '13.00', 'Option1 Name': 'Colour' };
    await importRows({ ...short, 'Option1 Value': 'Blue' });
    const [row] = await catalog.db.query(
      'test/product',
      `select vendor, description_html, tags, metafields, sku, price_amount, on_hand
       from product join variant on product_id = product.id join stock on variant_id = variant.id`,
    );
    expect(row).toEqual({
      vendor: '',
      description_html: '<p>Holds tea.</p>',
      tags: ['tea', 'line'],
      metafields: { 'custom.glaze': 'celadon' },
      sku: 'MUG-B',
      price_amount: 1300,
      on_hand: 10,
    });
  });

  it('shows handles in any script, and not what is unpublished or a draft', async () => {
    await importRows(
      { ...mug, Handle: 'قميص-قطني', 'Variant Price': '0.00' },
      { ...mug, Handle: 'hoodie-🦄', 'Variant Inventory Qty': '-3' },
      { ...mug, Handle: 'hidden', Published: 'FALSE' },
      { ...mug, Handle: 'draft', Status: 'draft' },
    );
    const show = async (handle: string) => {
      const path = `/api/catalog/products/${encodeURIComponent(handle)}`;
      const { status, body } = await catalog.get<{ variants?: unknown[] }>(path);
      return { status, variant: body.variants?.[0] };
    };
    expect(await show('قميص-قطني')).toMatchObject({
      status: 200,
      variant: { price: { amount: 0 }, available: true },
    });
    expect(await show('hoodie-🦄')).toMatchObject({ status: 200, variant: { available: false } });
    expect((await show('hidden')).status).toBe(404);
    expect((await show('draft')).status).toBe(404);
    expect(await onHand('hoodie-🦄')).toEqual([-3]);
  });

  it('rejects rows without a handle or with too many cells, and lands the rest', async () => {
    const path = join(folder, 'ragged.csv');
    await writeFile(
      path,
      '\uFEFFHandle,Title,Body (HTML),Variant Price\r\n' +
        'tea,Tea,"<p>One\nTwo</p>\r\n<script>x</script>",4.00\r\n' +
        ',Nobody,,1.00\r\n' +
        'cup,Cup,,1,50\r\n' +
        'pot,Pot,,30\r\n' +
        'lid,Lid,"open,1.00\r\n',
    );
    const report = await importProducts(catalog.db, path);
    expect(report.rejected.map(({ line, handle }) => [line, handle])).toEqual([
      [5, ''],
      [6, 'cup'],
      [8, ''],
    ]);
    expect(report.products.created).toBe(2);
    const [tea] = await catalog.db.query(
      'test/body',
      `select description_html from product where handle = 'tea'`,
    );
    expect(tea).toEqual({ description_html: '<p>One\nTwo</p>' });
  });

  it('refuses a file that is no product file before it touches anything', async () => {
    await expect(importRows({ Name: 'x', Cost: '1' })).rejects.toBeInstanceOf(UnreadableFile);
    await writeFile(join(folder, 'empty.csv'), '');
    const empty = importProducts(catalog.db, join(folder, 'empty.csv'));
    await expect(empty).rejects.toThrow(/is empty/);
  });

  it('keeps the order of the file, though batches are written at the same time', async () => {
    const handles = Array.from({ length: 1300 }, (_, n) => `piece-${(n * 7919) % 1300}`);
    const report = await importRows(
      ...handles.map((handle, n) => ({
        Handle: handle,
        Title: handle,
        'Variant Price': `${n % 90}.50`,
        Status: n % 100 === 0 ? 'active' : 'draft',
      })),
    );
    expect(report.products).toEqual({ created: 1300, updated: 0, unchanged: 0, rejected: 0 });
    const rows = await catalog.db.query<{ handle: string }>(
      'test/order',
      'select handle from product order by position',
    );
    expect(rows.map(({ handle }) => handle)).toEqual(handles);
    const listed = await catalog.get<{ items: { handle: string }[] }>('/api/catalog/products');
    const active = handles.filter((_, n) => n % 100 === 0);
    expect(listed.body.items.map(({ handle }) => handle)).toEqual(active);
  }, 60_000);

  it('keeps no transaction open while it writes, so that what dies meanwhile can be cleared away', async () => {
    const path = join(folder, 'many.csv');
    const rows = Array.from({ length: 1_200 }, (_, n) => [`p-${n}`, `Print ${n}`, '1.00']);
    await writeFile(path, toCsv([['Handle', 'Title', 'Variant Price'], ...rows]));
    const looked: Promise<{ open: number }[]>[] = [];
    await importProducts(catalog.db, path, () =>
      looked.push(
        catalog.db.query(
          'test/open',
          // Batches are idle in a transaction for a moment too, but never after reading what is staged.
          `select count(*)::int as open from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction' and query ~* '^ *fetch'`,
        ),
      ),
    );
    expect(looked.length).toBeGreaterThan(3);
    expect(new Set((await Promise.all(looked)).map(([row]) => row?.open))).toEqual(new Set([0]));
  });

  it('ends with what went wrong, every batch written whole or not at all, and goes on from there', async () => {
    const rows = Array.from({ length: 1100 }, (_, n) => ({
      Handle: `piece-${n}`,
      Title: 'Piece',
      'Variant Price': '1.00',
      Status: 'draft',
    }));
    await catalog.db.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
      create trigger refuse before insert on product for each row when (new.handle = 'piece-300')
        execute function refuse()`);
    await expect(importRows(...rows)).rejects.toThrow('the disk is full');
    const open = () =>
      catalog.db.query(
        'test/open',
        `select query from pg_stat_activity where datname = current_database()
           and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start is not null`,
      );
    await expect.poll(open).toEqual([]);
    const [left] = await catalog.db.query<{ products: number }>(
      'test/left',
      'select count(*) as products from product',
    );
    expect([250, 500]).toContain(left?.products);
    await catalog.db.pool.query('drop trigger refuse on product');
    const report = await importRows(...rows);
    expect(report.products.created).toBe(1100 - (left?.products ?? 0));
  }, 60_000);

  it('prices each variant by the price lists, a new one and one that changed', async () => {
    const wrong = () =>
      catalog.db.query(
        'test/wrong-prices',
        'select id from variant where prices <> prices_of(price_amount, currency)',
      );
    const priced = () =>
      catalog.db.query('test/prices', 'select prices from variant order by option_values');
    await importRows(mug, { ...mug, 'Option1 Value': 'Red', 'Variant Price': '0.01' });
    expect(await priced()).toEqual([
      { prices: { EUR: 12_00, GBP: 10_00, USD: 13_00 } },
      { prices: { EUR: 1, GBP: 1_00, USD: 1_00 } },
    ]);
    await importRows({ ...mug, 'Variant Price': '48.90' }, { ...mug, 'Option1 Value': 'Green' });
    expect(await priced()).toEqual([
      { prices: { EUR: 48_90, GBP: 43_00, USD: 55_00 } },
      { prices: { EUR: 12_00, GBP: 10_00, USD: 13_00 } },
    ]);
    expect(await wrong()).toEqual([]);
  });

  it('waits for another one, so that two at once import each product once', async () => {
    const reports = await Promise.all([
      importProducts(catalog.db, sample),
      importProducts(catalog.db, sample),
    ]);
    expect(reports.map(({ products }) => products.created).toSorted()).toEqual([0, 99]);
  }, 60_000);
});
