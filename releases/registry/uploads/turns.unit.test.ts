import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('let so many run at once and no more, in the order they came, also after failures', async () => {
    const turns = createTurns(2);
    const started: number[] = [];
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
    const all = gates.map((gate, index) =>
      turns.take(() => {
        started.push(index);
        return gate.promise;
      }),
    );
    expect(started).toEqual([0, 1]);
    gates[1]!.reject(new Error('no'));
    await expect(all[1]).rejects.toThrow('no');
    expect(started).toEqual([0, 1, 2]);
    gates[0]!.resolve();
    gates[2]!.resolve();
    await Promise.all([all[0], all[2]]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    gates[3]!.resolve();
    gates[4]!.resolve();
    await Promise.all([all[3], all[4]]);
    expect(await turns.take(async () => 'free')).toBe('free');
  });
});
