import type { Stack } from '@tessera/stack/start-stack';
import { compareThroughput, type Comparison } from './throughput.ts';
import { visitorToken } from './visitor-token.ts';
import { withBareEndpoint } from './with-bare-endpoint.ts';

async function compareWithBare(url: string, headers: Record<string, string>): Promise<Comparison> {
  const reply = await fetch(url, { headers });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: nothing to measure.`);
  const body = await reply.text();
  return withBareEndpoint(body, reply.headers.get('content-type') ?? '', (bare) =>
    compareThroughput({ url, headers }, { url: bare }),
  );
}

/** The service's list and detail, and the composed product page, each beside the same bytes from memory. */
export async function benchServices(stack: Stack, dataDir: string) {
  const catalog = stack.urlOf('catalog');
  // A visitor token lives for a minute, a comparison for half of one.
  const signed = async () => ({ 'tessera-visitor': await visitorToken(dataDir, 'catalog') });
  const list = await compareWithBare(`${catalog}/api/catalog/products?perPage=24`, await signed());
  const detail = await compareWithBare(
    `${catalog}/api/catalog/products/harbour-evening`,
    await signed(),
  );
  const page = await compareWithBare(`${stack.url}/products/harbour-evening`, {});
  return { list, detail, page };
}
