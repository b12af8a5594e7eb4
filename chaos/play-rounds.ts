import { setTimeout as pause } from 'node:timers/promises';
import { runKill } from './kills/run-kill.ts';
import type { Round, ShopperPlan } from './plan-rounds.ts';
import type { Stage } from './scenes/scene.ts';

/** More shoppers than this at a time would measure the machine. */
const MOST_AT_ONCE = 30;

/**
 * Plays round after round: shoppers come, something is killed, and the next round begins as soon as the
 * shop is whole again, with the shoppers of the rounds before still there.
 */
export async function playRounds(
  stage: Stage,
  rounds: readonly Round[],
  onRound: (round: Round, waiting: number) => void,
): Promise<void> {
  const { assortment, signal } = stage;
  const there = new Set<Promise<void>>();
  let failure: unknown;

  function send(name: string, { lines, ...plan }: ShopperPlan, scarce: string): void {
    const wanted = lines.map(({ variant, quantity }) => {
      const id = variant === 'scarce' ? scarce : assortment.plenty[variant];
      return [id ?? '', quantity] as const;
    });
    const shopping = pause(plan.startsAfterMs, undefined, { signal })
      .then(() => stage.shopper(name, { ...plan, lines: Object.fromEntries(wanted) }))
      .catch((error: unknown) => void (failure ??= error))
      .finally(() => there.delete(shopping));
    there.add(shopping);
  }

  for (const round of rounds) {
    if (failure !== undefined) throw failure;
    const scarce = assortment.scarce[round.number % assortment.scarce.length] ?? '';
    round.shoppers.forEach((plan, index) => send(`r${round.number}-${index + 1}`, plan, scarce));
    let provoked = 0;
    await runKill(stage, round.kill, () => {
      const [plan] = round.shoppers;
      provoked += 1;
      if (plan) send(`r${round.number}-again-${provoked}`, plan, scarce);
    });
    onRound(round, there.size);
    while (there.size > MOST_AT_ONCE) await Promise.race(there);
  }
  while (there.size > 0) await Promise.race(there);
  if (failure !== undefined) throw failure;
}
