import { describe, expect, it } from 'vitest';
import { compareWithReplay } from './replay-orders.ts';

type Order = Parameters<typeof compareWithReplay>[0];

const details = { id: 'o1' };
const history = [
  { event: { type: 'placed', order: details }, at: '2026-01-01T10:00:00+00:00' },
  {
    event: { type: 'rejected', reason: { code: 'out-of-stock', message: '' }, undo: [] },
    at: '2026-01-01T10:00:01+00:00',
  },
] as unknown as Order['history'];
const state = {
  name: 'rejected',
  order: details,
  reason: { code: 'out-of-stock', message: '' },
  undo: [],
  failedAt: 'reserving',
};

describe('replaying an order', () => {
  it('gives the stored view of an order in order', () => {
    expect(compareWithReplay({ id: 'o1', state, history })).toEqual([]);
  });

  it('tells of a view that its history does not lead to', () => {
    const found = compareWithReplay({
      id: 'o1',
      state: { ...state, undo: ['void-payment'] },
      history,
    });
    expect(found).toMatchObject([{ id: 'o1', replayed: state }]);
  });

  it('tells of a history that no decision can have written', () => {
    const twice = [...history, ...history];
    const found = compareWithReplay({ id: 'o1', state, history: twice });
    expect(found).toMatchObject([{ replayed: expect.stringContaining('cannot follow') }]);
  });
});
