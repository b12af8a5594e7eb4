import { describe, expect, it } from 'vitest';
import { defineStack, startOrder, type ProcessDefinition } from './define-stack.ts';
import { shop } from './shop.ts';
import { usedTopology } from './used-topology.ts';

const one = (given: Partial<ProcessDefinition> = {}): ProcessDefinition => ({
  run: 'main.ts',
  port: 'free',
  needs: [],
  ...given,
});
const front = one({ port: 'public' });

describe('a stack', () => {
  it('starts each process after those it needs, otherwise in the written order', () => {
    const topology = { front, cart: one({ needs: ['db'] }), db: one(), account: one() };
    expect(startOrder(topology)).toEqual(['front', 'db', 'cart', 'account']);
  });

  it('is refused when a process needs one that is not there', () => {
    const topology = { front: one({ port: 'public', needs: ['ghost'] }) };
    expect(() => defineStack({ separate: topology })).toThrow(
      'front in topology separate needs ghost, which is not there',
    );
  });

  it('is refused when processes need each other in a circle', () => {
    const topology = { front, a: one({ needs: ['b'] }), b: one({ needs: ['a'] }) };
    expect(() => defineStack({ separate: topology })).toThrow('a → b → a');
  });

  it('is refused without exactly one public port', () => {
    expect(() => defineStack({ separate: { a: one() } })).toThrow('exactly one process');
    expect(() => defineStack({ separate: { front, other: front } })).toThrow('not 2');
  });
});

describe('the shop', () => {
  it('needs no embedded database when every service has another', () => {
    const urls = {
      catalog: 'postgresql://a/b',
      cart: 'postgresql://a/b',
      account: 'postgresql://a/b',
      releases: 'postgresql://a/b',
    };
    const used = usedTopology(shop.separate, urls);
    expect(Object.keys(used)).toEqual(['releases', 'catalog', 'cart', 'account', 'shell']);
    expect(used.catalog!.needs).toEqual(['releases']);
  });

  it('keeps the embedded database as long as one service uses it', () => {
    const urls = { catalog: 'postgresql://a/b', cart: 'postgresql://a/b' };
    expect(usedTopology(shop.separate, urls)).toBe(shop.separate);
  });
});
