import type { Breach } from './check/find-breaches.ts';
import { clientOrders } from './check/read-services.ts';
import { replayOrders } from './check/replay-orders.ts';
import { checkAtRest } from './check/wait-for-rest.ts';
import { createKillCount, type KillSums } from './kills/count-kills.ts';
import { watchCrashes } from './kills/watch-crashes.ts';
import { mutations } from './mutations/mutations.ts';
import type { ChaosOptions } from './parse-options.ts';
import { planRounds } from './plan-rounds.ts';
import { playRounds } from './play-rounds.ts';
import type { Stage } from './scenes/scene.ts';
import { scenes } from './scenes/scenes.ts';
import { prepareStock, waitUntilOnSale } from './shop/prepare-stock.ts';
import type { Broker } from './shop/start-broker.ts';
import { startShop } from './shop/start-shop.ts';
import { openAccounts } from './shoppers/accounts.ts';
import { createLedger, type Ledger } from './shoppers/ledger.ts';
import { createShopkeeper } from './shoppers/shopkeeper.ts';
import { shopOnce } from './shoppers/shop-once.ts';

type Report = (line: string) => void;

export interface ChaosResult {
  kills: KillSums;
  ledger: Ledger;
  breaches: Breach[];
  /** What came true last, while it was waited for rest. */
  waitedFor: string[];
  scenes: string[];
  /** Requests that had to be sent again. */
  repeats: number;
  seconds: { start: number; rounds: number; rest: number };
}

const ACCOUNTS = 8;
const REST_MS = 240_000;
/** A shop with a fault in it need not come to rest. */
const FAULTY_REST_MS = 10_000;
/** A round takes about four seconds; one that takes a minute on average will never end. */
const patienceMs = (rounds: number): number => 300_000 + rounds * 60_000;

/** One whole run: a shop, its scenes, its rounds, rest, and what of the promises was broken. */
export async function runChaos(
  options: ChaosOptions,
  o: { dataDir: string; natsUrl: string | null; broker: Broker | null; report: Report },
): Promise<ChaosResult> {
  const { seed } = options;
  const began = performance.now();
  const signal = AbortSignal.timeout(patienceMs(options.rounds));
  const shop = await startShop(options, { ...o, signal });
  try {
    const assortment = await prepareStock(shop.databaseUrls().catalog);
    await waitUntilOnSale(shop.databaseUrls().cart, assortment, signal);
    const started = performance.now();
    const ledger = createLedger();
    const count = createKillCount();
    const watch = watchCrashes(shop.carts);
    let repeats = 0;
    const deps = {
      url: shop.url,
      signal,
      ledger,
      accounts: await openAccounts({ url: shop.url, signal, seed, count: ACCOUNTS }),
      shopkeeper: createShopkeeper({
        url: () => shop.carts[0]!.url,
        tokens: shop.tokens,
        signal,
      }),
      onRepeats: (times: number) => void (repeats += times),
    };
    const stage: Stage = {
      shop,
      watch,
      count,
      signal,
      assortment,
      async shopper(name, { lines = { [assortment.plenty[0] ?? '']: 1 }, ...change } = {}) {
        const plan = {
          card: 'pays' as const,
          answer: null,
          signedIn: false,
          afterwards: 'keep' as const,
          startsAfterMs: 0,
          ...change,
          lines: [],
        };
        const key = `chaos-${seed}-${name}`;
        await shopOnce(deps, { plan, key, lines: new Map(Object.entries(lines)) });
      },
    };

    const played = scenesOf(options);
    for (const name of played) {
      o.report(`scene ${name}: ${scenes[name]!.plot}`);
      await scenes[name]!.play(stage);
    }
    const rounds = planRounds({
      rounds: options.rounds,
      seed,
      processes: shop.processes,
      variants: assortment.plenty.length,
      freezes: options.instances > 1,
    });
    await playRounds(stage, rounds, (round, waiting) =>
      o.report(
        `round ${round.number}/${rounds.length}: ` +
          `${round.kill.kind === 'process' ? round.kill.process : round.kill.point}, ` +
          `${ledger.orders.length} orders so far, ${waiting} shoppers in the shop`,
      ),
    );
    const shopped = performance.now();
    await shop.ready();
    o.report('waiting for rest');
    const { breaches, restMs, waitedFor } = await checkAtRest({
      databaseUrls: shop.databaseUrls,
      own: { client_order: clientOrders(ledger.orders), stock_start: assortment.start },
      timeoutMs: options.mutate === null ? REST_MS : FAULTY_REST_MS,
    });
    breaches.push(...(await replayOrders(shop.databaseUrls().cart)));
    return {
      kills: count.sums(watch.look()),
      ledger,
      breaches,
      waitedFor,
      scenes: played,
      repeats,
      seconds: {
        start: (started - began) / 1_000,
        rounds: (shopped - started) / 1_000,
        rest: restMs / 1_000,
      },
    };
  } finally {
    await shop.stop();
  }
}

/** With a fault put in, the scene that shows it; without, all that there are instances for. */
function scenesOf({ mutate, instances }: ChaosOptions): string[] {
  const mutation = mutate === null ? null : mutations[mutate];
  if (mutation) return [mutation.scene];
  return Object.entries(scenes).flatMap(([name, scene]) =>
    scene.instances <= instances ? name : [],
  );
}
