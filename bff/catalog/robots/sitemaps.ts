import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readPortions } from './read-portions.ts';
import { xmlElement } from './xml.ts';
import { shopOrigin, xmlReply } from './xml-reply.ts';

/** What one file may hold: https://www.sitemaps.org/protocol.html#index */
export const urlsPerFile = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Page {
  path: string;
  changedAt: Date | null;
}

/**
 * `GET /api/catalog/sitemap.xml`, which names the files, and `GET /api/catalog/sitemaps/:file`: products-1.xml and so
 * on, categories.xml, stores.xml. The shell has them at its root, where robots.txt names the first.
 */
export function mountSitemaps(
  app: OpenAPIHono<ServiceEnv>,
  { db, perFile = urlsPerFile }: { db: Database; perFile?: number },
): void {
  app.get('/api/catalog/sitemap.xml', (c) => xmlReply(c, index(db, perFile, shopOrigin(c))));
  app.get('/api/catalog/sitemaps/:file', async (c) => {
    const file = c.req.param('file');
    const pages = await pagesOf(db, file, perFile);
    if (pages !== null) return xmlReply(c, urlSet(pages, shopOrigin(c)));
    const detail = `There is no sitemap ${file}. /sitemap.xml names all there are.`;
    return problemResponse(toProblem(404, { type: 'not-found', detail }), c.var.requestId);
  });
}

async function* index(db: Database, perFile: number, origin: string): AsyncGenerator<string> {
  const files = await db.query<{ file: string; changedAt: Date | null }>(
    'sitemap-files',
    `WITH numbered AS (
       SELECT p.updated_at, (row_number() OVER (ORDER BY p.id) - 1) / $1::int + 1 AS file
         FROM listing l JOIN product p ON p.id = l.product_id)
     SELECT file, "changedAt" FROM (
       SELECT 'products-' || file || '.xml' AS file, max(updated_at) AS "changedAt", file AS place FROM numbered GROUP BY file
       UNION ALL SELECT 'categories.xml', max(updated_at), 1e6 FROM numbered
       UNION ALL SELECT 'stores.xml', NULL, 1e6 + 1) AS files ORDER BY place`,
    [perFile],
  );
  yield `${declaration}<sitemapindex ${namespace}>\n`;
  for (const { file, changedAt } of files) {
    yield `<sitemap>${locationOf(origin, { path: `/sitemaps/${file}`, changedAt })}</sitemap>\n`;
  }
  yield '</sitemapindex>\n';
}

async function* urlSet(pages: AsyncIterable<Page[]>, origin: string): AsyncGenerator<string> {
  yield `${declaration}<urlset ${namespace}>\n`;
  for await (const portion of pages) {
    yield portion.map((page) => `<url>${locationOf(origin, page)}</url>\n`).join('');
  }
  yield '</urlset>\n';
}

const locationOf = (origin: string, { path, changedAt }: Page): string =>
  xmlElement('loc', new URL(path, origin).href) +
  xmlElement('lastmod', changedAt === null ? null : changedAt.toISOString());

async function pagesOf(
  db: Database,
  file: string,
  perFile: number,
): Promise<AsyncIterable<Page[]> | null> {
  if (file === 'categories.xml') return categoryPages(db);
  if (file === 'stores.xml') return one([{ path: '/stores', changedAt: null }]);
  const number = Number(/^products-([1-9]\d{0,4})\.xml$/.exec(file)?.[1] ?? 0);
  if (number === 0) return null;
  const [start] = await db.query<{ id: number }>(
    'sitemap-start',
    'SELECT product_id AS id FROM listing ORDER BY product_id OFFSET $1 LIMIT 1',
    [(number - 1) * perFile],
  );
  return start === undefined ? null : productPages(db, start.id - 1, perFile);
}

async function* productPages(db: Database, after: number, most: number): AsyncGenerator<Page[]> {
  const rows = readPortions<{ id: number; handle: string; changedAt: Date }>(
    db,
    'sitemap-products',
    `SELECT p.id, p.handle, p.updated_at AS "changedAt" FROM listing l JOIN product p ON p.id = l.product_id
      WHERE l.product_id > $1 ORDER BY l.product_id LIMIT $2`,
    { after, most },
  );
  for await (const portion of rows) {
    yield portion.map(({ handle, changedAt }) => ({
      path: `/products/${encodeURIComponent(handle)}`,
      changedAt,
    }));
  }
}

async function* categoryPages(db: Database): AsyncGenerator<Page[]> {
  const rows = await db.query<{ handle: string; changedAt: Date }>(
    'sitemap-categories',
    `SELECT c.handle, max(p.updated_at) AS "changedAt"
       FROM category c JOIN product_category pc ON pc.category_id = c.id
       JOIN listing l ON l.product_id = pc.product_id JOIN product p ON p.id = l.product_id
      GROUP BY c.id ORDER BY c.position, c.title`,
  );
  const pages = rows.map(({ handle, changedAt }) => ({
    path: `/c/${encodeURIComponent(handle)}`,
    changedAt,
  }));
  yield [{ path: '/', changedAt: null }, { path: '/c/prints', changedAt: null }, ...pages];
}

async function* one(pages: Page[]): AsyncGenerator<Page[]> {
  yield pages;
}
