import { describe, expect, it } from 'vitest';
import { defineStack, startOrder, type ProcessDefinition } from './define-stack.ts';
import { renderedBy } from './rendered-by.ts';
import { repeatProcesses } from './repeat-processes.ts';
import { serviceInstances } from './service-instances.ts';
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

describe('processes that may run several times', () => {
  const topology = {
    cart: one({ repeats: true, seed: 'seed.ts', database: true }),
    registry: one(),
    front: one({ port: 'public', needs: ['cart', 'registry'] }),
  };

  it('do, and whoever needs one of them needs all', () => {
    const twice = repeatProcesses(topology, 3);
    expect(Object.keys(twice)).toEqual(['cart', 'cart-2', 'cart-3', 'registry', 'front']);
    expect(twice.front!.needs).toEqual(['cart', 'cart-2', 'cart-3', 'registry']);
    expect(repeatProcesses(topology, 1)).toBe(topology);
  });

  it('are one service: the first of them fills its database', () => {
    const twice = serviceInstances(repeatProcesses(topology, 2));
    expect(twice.map(({ name, service, seed }) => [name, service, seed])).toEqual([
      ['cart', 'cart', 'seed.ts'],
      ['cart-2', 'cart', undefined],
      ['registry', 'registry', undefined],
      ['front', 'front', undefined],
    ]);
  });

  it('may run several services each', () => {
    const services = { cart: { seed: 'seed.ts' }, account: {} };
    const both = { bffs: one({ repeats: true, services }), front };
    const names = serviceInstances(repeatProcesses(both, 2)).map(
      ({ name, process, seed }) => `${name} in ${process}${seed ? ', seeds' : ''}`,
    );
    expect(names).toEqual([
      'cart in bffs, seeds',
      'account in bffs',
      'cart-2 in bffs-2',
      'account-2 in bffs-2',
      'front in front',
    ]);
  });
});

describe('the shop', () => {
  it('has the same services in every shape', () => {
    const described = Object.values(shop).map((topology) => {
      const services = serviceInstances(topology).map(({ process: _, ...one }) => one);
      return { services, rendered: renderedBy(topology) };
    });
    expect(described[0]!.rendered).toEqual(['catalog', 'cart', 'account']);
    for (const shape of described) expect(shape).toEqual(described[0]);
  });

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
