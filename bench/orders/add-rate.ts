import type { Stack } from '@tessera/stack/start-stack';
import autocannon from 'autocannon';
import type { BenchVariant } from './fill-stock.ts';
import { newShoppers } from './shoppers.ts';

export interface AddFigures {
  perSecond: number;
  /** milliseconds */
  p50: number;
  p99: number;
}

const connections = 16;
const seconds = 4;
/** Each adds a few dozen pieces at most, far below the 99 of a line. */
const shoppersEach = 100;

/** Adds to cart a second through the service, by shoppers who each have a cart of their own. */
export async function addsPerSecond(
  stack: Stack,
  dataDir: string,
  variants: BenchVariant[],
): Promise<AddFigures> {
  const shoppers = await newShoppers(dataDir, connections * shoppersEach);
  let connected = 0;
  const result = await autocannon({
    url: `${stack.urlOf('cart')}/api/cart/lines`,
    connections,
    duration: seconds,
    setupClient(client) {
      const own = shoppers.slice(connected * shoppersEach, (connected + 1) * shoppersEach);
      const first = connected * 7;
      connected += 1;
      client.setRequests(
        own.map(({ token }, index) => ({
          method: 'POST',
          headers: { 'tessera-visitor': token, 'content-type': 'application/json' },
          body: JSON.stringify({ variantId: variants[(first + index) % variants.length]!.id }),
        })),
      );
    },
  });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${result.errors} errors, ${result.non2xx} refused: not a measurement.`);
  }
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
