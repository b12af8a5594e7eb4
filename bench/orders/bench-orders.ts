import type { Stack } from '@tessera/stack/start-stack';
import { median, spread } from '../statistics.ts';
import { addsPerSecond, type AddFigures } from './add-rate.ts';
import { openBareDatabases } from './bare-databases.ts';
import { bareAddsPerSecond, bareCheckoutsPerSecond, type BareCheckouts } from './bare-loop.ts';
import { checkoutsPerSecond, type CheckoutFigures } from './checkout-rate.ts';
import { fillStock } from './fill-stock.ts';
import { recordOrder } from './record-order.ts';

type Spread = ReturnType<typeof spread>;

interface Compared {
  ours: Spread;
  bare: Spread;
  /** ours ÷ bare, round by round */
  ratio: Spread;
}

export interface OrderFigures {
  rounds: number;
  adds: Compared & { p50: Spread; p99: Spread };
  checkouts: Compared & {
    p50: Spread;
    p99: Spread;
    /** the limit without waiting for the disk */
    withoutDisk: Spread;
    /** the statements that took most of the limit's time; medians */
    dearest: { name: string; share: number }[];
  };
  /** statements of one order from the form to the captured payment, in cart and in catalog */
  statements: number;
}

const rounds = 5;

/**
 * Adds to cart and guest checkouts to "confirmed" through the services, in turn with a bare loop over the same
 * statements in databases with the same rows on the same server.
 */
export async function benchOrders(stack: Stack, dataDir: string): Promise<OrderFigures> {
  const variants = await fillStock(dataDir);
  const bare = await openBareDatabases(dataDir);
  try {
    const script = await recordOrder(bare, variants[0]!);
    const adds: { ours: AddFigures; bare: number }[] = [];
    const checkouts: { ours: CheckoutFigures; bare: BareCheckouts; withoutDisk: number }[] = [];
    await checkoutsPerSecond(stack, dataDir, variants, 200);
    for (let round = 0; round < rounds; round += 1) {
      adds.push({
        ours: await addsPerSecond(stack, dataDir, variants),
        bare: await bareAddsPerSecond(bare, script, variants),
      });
      checkouts.push({
        ours: await checkoutsPerSecond(stack, dataDir, variants),
        bare: await bareCheckoutsPerSecond(bare, script),
        withoutDisk: (await bareCheckoutsPerSecond(bare, script, false)).perSecond,
      });
    }
    return {
      rounds,
      statements: script.length,
      adds: {
        ours: spread(adds.map(({ ours }) => ours.perSecond)),
        bare: spread(adds.map(({ bare: limit }) => limit)),
        ratio: spread(adds.map(({ ours, bare: limit }) => ours.perSecond / limit)),
        p50: spread(adds.map(({ ours }) => ours.p50)),
        p99: spread(adds.map(({ ours }) => ours.p99)),
      },
      checkouts: {
        ours: spread(checkouts.map(({ ours }) => ours.perSecond)),
        bare: spread(checkouts.map(({ bare: limit }) => limit.perSecond)),
        ratio: spread(checkouts.map(({ ours, bare: limit }) => ours.perSecond / limit.perSecond)),
        p50: spread(checkouts.map(({ ours }) => ours.p50)),
        p99: spread(checkouts.map(({ ours }) => ours.p99)),
        withoutDisk: spread(checkouts.map(({ withoutDisk }) => withoutDisk)),
        dearest: dearest(checkouts.map(({ bare: limit }) => limit.shares)),
      },
    };
  } finally {
    await bare.close();
  }
}

function dearest(rounds: Record<string, number>[]): { name: string; share: number }[] {
  return Object.keys(rounds[0] ?? {})
    .map((name) => ({ name, share: median(rounds.map((shares) => shares[name] ?? 0)) }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 5);
}
