import { describe, expect, it } from 'vitest';
import type { Slot } from './slot.ts';
import { createSlotShelf } from './slot-shelf.ts';

const shelfOf = () => {
  const started: string[] = [];
  const start = (fragment: string, props: object, depth: number): Slot => {
    started.push(`${fragment} ${JSON.stringify(props)} ${depth}`);
    const outcome = { kind: 'failed', reason: 'unknown', fallback: '' } as const;
    return {
      instance: `s${started.length}`,
      fragment,
      fallback: '',
      outcome: Promise.resolve(outcome),
      settled: null,
    };
  };
  return { shelf: createSlotShelf({ start, fragmentsAt: () => [] }), started };
};

describe('the slots of a page', () => {
  it('are fetched once when they were foreseen, whatever the order of their props', () => {
    const { shelf, started } = shelfOf();
    shelf.foresee('cart/add', { a: 1, b: 2 });
    expect(shelf.take('cart/add', { b: 2, a: 1 }, 1).instance).toBe('s1');
    expect(started).toHaveLength(1);
  });

  it('are started when nobody foresaw them, or foresaw other props', () => {
    const { shelf, started } = shelfOf();
    shelf.foresee('cart/add', { a: 1 });
    expect(shelf.take('cart/add', { a: 2 }, 1).instance).toBe('s2');
    expect(started).toHaveLength(2);
  });

  it('are never shared by two places', () => {
    const { shelf } = shelfOf();
    shelf.foresee('cart/add', {});
    const first = shelf.take('cart/add', {}, 1);
    expect(shelf.take('cart/add', {}, 1).instance).not.toBe(first.instance);
  });

  it('are told apart from those nested in them', () => {
    const { shelf } = shelfOf();
    shelf.take('catalog/recommendations', {}, 1);
    shelf.take('cart/add', {}, 2);
    expect(shelf.taken()).toEqual([{ fragment: 'catalog/recommendations', props: {} }]);
  });
});
