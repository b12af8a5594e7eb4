import { describe, expect, it } from 'vitest';
import { startInOrder, stopOrder } from './start-in-order.ts';

const one = (...needs: string[]) => ({ run: 'main.ts', port: 'free', needs }) as const;
const topology = { db: one(), cart: one('db'), account: one('db'), shell: one('cart', 'account') };

describe('the order of starting', () => {
  it('starts independent processes side by side, and none before what it needs', async () => {
    const seen: string[] = [];
    await startInOrder(topology, async (name) => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} is ready`);
    });
    expect(seen.slice(0, 2)).toEqual(['db begins', 'db is ready']);
    expect(new Set(seen.slice(2, 4))).toEqual(new Set(['cart begins', 'account begins']));
    expect(seen.slice(-2)).toEqual(['shell begins', 'shell is ready']);
  });

  it('starts nothing that needs a process which failed', async () => {
    const begun: string[] = [];
    const starting = startInOrder(topology, async (name) => {
      begun.push(name);
      if (name === 'cart') throw new Error('cart is broken');
      await Promise.resolve();
    });
    await expect(starting).rejects.toThrow('cart is broken');
    expect(begun).toEqual(['db', 'cart', 'account']);
  });
});

describe('the order of stopping', () => {
  it('stops nothing before all that need it', () => {
    expect(stopOrder(topology)).toEqual([['shell'], ['cart', 'account'], ['db']]);
  });
});
