import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { feedItem, type FeedProduct } from './feed-item.ts';
import { readPortions } from './read-portions.ts';
import { xmlElement } from './xml.ts';
import { shopOrigin, xmlReply } from './xml-reply.ts';

/** Each product on sale with its variants, as one round trip brings hundreds of them. */
const feedSql = `
WITH shown AS (
  SELECT product_id FROM listing WHERE product_id > $1 ORDER BY product_id LIMIT $2)
SELECT p.id, p.handle, p.title, p.description_html AS "descriptionHtml", p.vendor, p.product_type AS type,
       p.product_category AS category, p.art, (SELECT src FROM image i WHERE i.product_id = p.id ORDER BY position LIMIT 1) AS src,
       (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'barcode', v.barcode, 'options', variant_options(v),
                 'price', v.price_amount, 'compareAt', v.compare_at_amount, 'currency', v.currency, 'grams', v.grams,
                 'image', v.image_src, 'available', stock_level(s) <> 'out') ORDER BY v.position, v.id)
          FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id) AS variants
  FROM shown JOIN product p ON p.id = shown.product_id ORDER BY p.id`;

/**
 * `GET /api/catalog/feed.xml`: every variant on sale, for price comparison and shopping ads, as Google Merchant Center
 * reads it (https://support.google.com/merchants/answer/7052112). The shell has it at `/feed.xml`.
 */
export function mountProductFeed(app: OpenAPIHono<ServiceEnv>, { db }: { db: Database }): void {
  app.get('/api/catalog/feed.xml', (c) => xmlReply(c, feed(db, shopOrigin(c))));
}

async function* feed(db: Database, origin: string): AsyncGenerator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n' +
    `${xmlElement('title', 'Tessera')}${xmlElement('link', origin)}` +
    `${xmlElement('description', 'Prints drawn by code')}\n`
  );
  for await (const products of readPortions<FeedProduct & { id: number }>(
    db,
    'product-feed',
    feedSql,
  )) {
    yield products
      .flatMap((product) => product.variants.map((variant) => feedItem(origin, product, variant)))
      .join('');
  }
  yield '</channel>\n</rss>\n';
}
