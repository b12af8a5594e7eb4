import { describe, expect, it } from 'vitest';
import { CRASH_POINTS } from './kills/crash-point-names.ts';
import { planRounds } from './plan-rounds.ts';

const processes = ['postgres', 'catalog', 'cart', 'account', 'shell'];
const plan = (o: { rounds: number; seed?: number; freezes?: boolean }) =>
  planRounds({ seed: 1, freezes: false, ...o, processes, variants: 5 });

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan({ rounds: 10 })).toEqual(plan({ rounds: 10 }));
    expect(plan({ rounds: 10 })).not.toEqual(plan({ rounds: 10, seed: 2 }));
  });

  it('kills in every round, and in enough rounds at every crash point and every process', () => {
    const kills = plan({ rounds: 2 * CRASH_POINTS.length }).map(({ kill }) => kill);
    const points = kills.flatMap((kill) => (kill.kind === 'point' ? kill.point : []));
    expect(points.toSorted()).toEqual(CRASH_POINTS.map(({ name }) => name).toSorted());
    const killed = kills.flatMap((kill) => (kill.kind === 'process' ? kill.process : []));
    expect(new Set(killed)).toEqual(new Set(processes));
  });

  it('has in every round of a crash point an order that gets there', () => {
    for (const { kill, shoppers } of plan({ rounds: 200 })) {
      if (kill.kind !== 'point') continue;
      const { provokedBy } = CRASH_POINTS.find(({ name }) => name === kill.point)!;
      const afterwards = provokedBy === 'buy' ? 'keep' : provokedBy;
      const provoker = shoppers.find((shopper) => shopper.afterwards === afterwards);
      expect(provoker).toMatchObject({ card: 'pays' });
      expect(provoker?.lines.map(({ variant }) => variant)).not.toContain('scarce');
    }
  });

  it('freezes nothing unless somebody else can go on', () => {
    const fates = (freezes: boolean) =>
      new Set(
        plan({ rounds: 200, freezes }).flatMap(({ kill }) =>
          kill.kind === 'point' ? kill.fate : [],
        ),
      );
    expect(fates(false)).toEqual(new Set(['die']));
    expect(fates(true)).toEqual(new Set(['die', 'freeze']));
  });
});
