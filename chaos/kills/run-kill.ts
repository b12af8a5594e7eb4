import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '@tessera/stack/process/wait-for';
import type { Kill } from '../plan-rounds.ts';
import type { ChaosShop } from '../shop/start-shop.ts';
import { armCrashPoint, disarmCrashPoint } from './arm-crash-point.ts';
import type { KillCount } from './count-kills.ts';
import type { CrashWatch } from './watch-crashes.ts';

export interface Killing {
  shop: ChaosShop;
  watch: CrashWatch;
  count: KillCount;
  signal: AbortSignal;
}

const REACH_MS = 20_000;
const TRIES = 3;
/** Longer than the lease of a saga: whoever thaws finds that its orders went on without it. */
const FREEZE_MS = 9_000;
const DISARM_MS = 2_000;

/**
 * Ends a process as planned and resolves when the shop is whole again.
 *
 * @param provoke sends a shopper whose order takes the step that is to be interrupted
 */
export async function runKill(o: Killing, kill: Kill, provoke: () => void): Promise<void> {
  if (kill.kind === 'process') await killProcess(o, kill);
  else await killAtPoint(o, kill, provoke);
}

async function killProcess(
  { shop, count, signal }: Killing,
  { process, afterMs }: Extract<Kill, { kind: 'process' }>,
): Promise<void> {
  await pause(afterMs, undefined, { signal });
  const pid = shop.pidOf(process);
  shop.kill(process, 'SIGKILL');
  count.process(process);
  await waitFor(() => shop.pidOf(process) !== pid, { timeoutMs: 10_000 });
  await shop.ready();
}

async function killAtPoint(
  o: Killing,
  kill: Extract<Kill, { kind: 'point' }>,
  provoke: () => void,
): Promise<void> {
  const { shop, watch, count, signal } = o;
  const already = watch.look().length;
  const { point, fate } = kill;
  let { skip } = kill;
  for (let tries = 0; tries < TRIES; tries += 1) {
    await Promise.all(
      shop.carts.map((cart) => armCrashPoint(cart, { point, fate, skip }, { ...shop, signal })),
    );
    // Somebody else may have run into the point armed a moment ago, and so may this one's provoker.
    const reached = await waitFor(
      () => {
        signal.throwIfAborted();
        return (
          watch
            .look()
            .slice(already)
            .find((crash) => crash.point === point) ?? null
        );
      },
      { timeoutMs: REACH_MS, everyMs: 50 },
    );
    if (reached !== null) {
      if (reached.fate === 'freeze') await outliveFreeze(o, point, reached.instance);
      await shop.ready();
      return;
    }
    skip = 0;
    provoke();
  }
  count.missed(point);
}

/** Lets a frozen instance go on after its lease is over. The others are to go on meanwhile, not to freeze as well. */
async function outliveFreeze(
  { shop, signal }: Killing,
  point: string,
  instance: string,
): Promise<void> {
  const others = shop.carts.filter(({ name }) => name !== instance);
  const soon = AbortSignal.any([signal, AbortSignal.timeout(DISARM_MS)]);
  // One that is frozen already cannot be told.
  await Promise.allSettled(
    others.map((cart) => disarmCrashPoint(cart, point, { ...shop, signal: soon })),
  );
  await pause(FREEZE_MS, undefined, { signal });
  const thaw = (): void => shop.carts.forEach(({ name }) => shop.kill(name, 'SIGCONT'));
  thaw();
  const thawing = setInterval(thaw, 100);
  try {
    await Promise.all(shop.carts.map((cart) => disarmCrashPoint(cart, point, { ...shop, signal })));
  } finally {
    clearInterval(thawing);
    thaw();
  }
}
