import type { Hono } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { CompositionBook } from './composition-book.ts';
import { isCompositionId } from './composition-id.ts';
import type { RoutingSource } from './routing-source.ts';

/**
 * `GET /_composition/:id`: what has become of the set of releases an open page runs. `unknown` says nothing
 * against it: another shell may have made the page.
 */
export function mountComposition(
  app: Hono<ServiceEnv>,
  book: CompositionBook,
  source: Pick<RoutingSource, 'table'>,
): void {
  app.get('/_composition/:id', (c) => {
    const id = c.req.param('id');
    const state = isCompositionId(id) ? book.stateOf(id, source.table()) : null;
    return c.json({ state: state ?? 'unknown' }, 200, { 'cache-control': 'no-store' });
  });
}
