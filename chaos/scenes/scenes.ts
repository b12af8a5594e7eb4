import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '@tessera/stack/process/wait-for';
import { armCrashPoint, disarmCrashPoint } from '../kills/arm-crash-point.ts';
import { FEW } from '../shop/prepare-stock.ts';
import type { Scene, Stage } from './scene.ts';

const FREEZE_WITHIN_MS = 30_000;

/** The scenes by name; they come before the rounds, in this order. */
export const scenes: Readonly<Record<string, Scene>> = {
  'lost-answer': {
    plot: 'The service dies between the commit of an order and its answer; the shopper sends the order again.',
    instances: 1,
    async play(stage) {
      const { shop, watch, signal } = stage;
      const deaths = watch.look().length;
      await Promise.all(
        shop.carts.map((cart) =>
          armCrashPoint(cart, { point: 'order-placed' }, { ...shop, signal }),
        ),
      );
      await stage.shopper('lost-answer');
      if (watch.look().length === deaths)
        throw new Error('Nothing died at order-placed: the shopper placed no order.');
    },
  },
  'last-pieces': {
    plot: 'Twice as many shoppers as there are pieces order the same print at the same time.',
    instances: 1,
    async play(stage) {
      const [wanted = ''] = stage.assortment.scarce.slice(-1);
      await Promise.all(
        Array.from({ length: 2 * FEW }, (_, index) =>
          stage.shopper(`last-pieces-${index + 1}`, { lines: { [wanted]: 1 } }),
        ),
      );
    },
  },
  'declined-cards': {
    plot: 'Orders are rejected when their stock is held already.',
    instances: 1,
    async play(stage) {
      await Promise.all([
        stage.shopper('declined', { card: 'declined' }),
        stage.shopper('refused', { card: 'needs-shopper', answer: false }),
      ]);
    },
  },
  'late-runner': {
    plot: 'A runner stops in the middle of an order for longer than its lease, and goes on when another one has finished it.',
    instances: 2,
    async play(stage) {
      const { shop, signal } = stage;
      const freeze = { point: 'authorise-payment:done', fate: 'freeze' } as const;
      await Promise.all(shop.carts.map((cart) => armCrashPoint(cart, freeze, { ...shop, signal })));
      const order = stage.shopper('late-runner');
      const frozen = await frozenInstance(stage);
      try {
        const others = shop.carts.filter(({ name }) => name !== frozen);
        await Promise.all(
          others.map((cart) => disarmCrashPoint(cart, freeze.point, { ...shop, signal })),
        );
        // The other instance takes over when the lease is over, and brings the order to its end.
        await order;
      } finally {
        shop.kill(frozen, 'SIGCONT');
      }
      await shop.ready();
      // What the late runner does now takes less time than an order.
      await stage.shopper('after-late-runner');
    },
  },
};

async function frozenInstance({ watch, signal }: Stage): Promise<string> {
  const before = watch.all.length;
  const crash = await waitFor(
    async () => {
      signal.throwIfAborted();
      await pause(20);
      return (
        watch
          .look()
          .slice(before)
          .find(({ fate }) => fate === 'freeze') ?? null
      );
    },
    { timeoutMs: FREEZE_WITHIN_MS },
  );
  if (crash === null) throw new Error('No runner came to the point at which it was to freeze.');
  return crash.instance;
}
