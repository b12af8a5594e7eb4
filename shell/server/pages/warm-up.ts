import type { Hono } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';

/**
 * Makes one page before anybody asks for one. The first page of a cold process takes so long that its
 * slots would miss their deadlines. Whether the page is any good does not matter here.
 */
export async function warmUp(app: Hono<ServiceEnv>, publicUrl: string): Promise<void> {
  const response = await app.request(new URL('/', publicUrl).href, {
    headers: { accept: 'text/html', 'accept-encoding': 'br' },
  });
  await response.arrayBuffer();
}
