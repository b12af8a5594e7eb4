import { createHash } from 'node:crypto';
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { productNotFound } from '../products/product-not-found.ts';
import type { Hanging, ShareImages } from './share-images.ts';

const route = createRoute({
  method: 'get',
  path: '/api/catalog/products/{handle}/share.jpg',
  operationId: 'showShareImage',
  request: { params: z.object({ handle: z.string().max(255) }) },
  responses: {
    200: {
      description: 'The framed print on its wall, 1200 × 630, for link previews',
      content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 404),
  },
});

const hangingSql = `
SELECT summary::jsonb #>> '{image,base}' AS base, summary::jsonb ->> 'wall' AS wall, summary::jsonb ->> 'frame' AS frame
  FROM listing WHERE handle = $1`;

/** A day, and then the old one for a week while the new one is fetched: crawlers come again and again. */
const cacheControl = 'public, max-age=86400, stale-while-revalidate=604800';

/** `GET /api/catalog/products/:handle/share.jpg` */
export function showShareImage(
  app: OpenAPIHono<ServiceEnv>,
  { db, images }: { db: Database; images: ShareImages },
): void {
  app.openapi(route, async (c) => {
    const { handle } = c.req.valid('param');
    const [hanging] = await db.query<Hanging>('share-image', hangingSql, [handle]);
    if (hanging === undefined) throw productNotFound(handle);
    const image = await images.of(hanging);
    if (image === null) {
      throw new ProblemError(404, {
        type: 'no-share-image',
        title: 'There is no picture to share',
        detail: `"${handle}" came with a picture from elsewhere. Share that one: it is in the product's images.`,
      });
    }
    const etag = `"${createHash('sha256').update(image).digest('base64url').slice(0, 22)}"`;
    const headers = { etag, 'cache-control': cacheControl };
    const asked = c.req.header('if-none-match')?.split(/,\s*/) ?? [];
    if (asked.some((tag) => tag.replace(/^W\//, '') === etag)) return c.body(null, 304, headers);
    return c.body(image, 200, { ...headers, 'content-type': 'image/jpeg' });
  });
}
