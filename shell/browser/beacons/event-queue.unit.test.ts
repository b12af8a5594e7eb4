import { expect, it } from 'vitest';
import { createEventQueue } from './event-queue.ts';

const fault = (message: string) => ({ kind: 'error', owner: 'cart', message }) as const;

it('sends the same fault once, however often it happens', () => {
  const queue = createEventQueue();
  expect(queue.add(fault('a'))).toBe(true);
  expect(queue.drain()).toEqual([fault('a')]);
  expect(queue.add(fault('a'))).toBe(false);
  expect(queue.drain()).toEqual([]);
  expect(queue.add({ ...fault('a'), owner: 'catalog' })).toBe(true);
});

it('sends each vital and "seen" once: the first value that counts', () => {
  const queue = createEventQueue();
  expect(queue.add({ kind: 'lcp', value: 900 })).toBe(true);
  expect(queue.add({ kind: 'lcp', value: 1_900 })).toBe(false);
  expect(queue.add({ kind: 'seen' })).toBe(true);
  expect(queue.add({ kind: 'seen' })).toBe(false);
  expect(queue.drain()).toEqual([{ kind: 'lcp', value: 900 }, { kind: 'seen' }]);
});

it('takes no more than 20 events, and keeps places for the vitals', () => {
  const queue = createEventQueue();
  for (let n = 0; n < 100; n += 1) queue.add(fault(String(n)));
  for (const kind of ['lcp', 'inp', 'cls', 'seen'] as const) {
    expect(queue.add({ kind, ...(kind === 'seen' ? {} : { value: 1 }) })).toBe(true);
  }
  expect(queue.drain()).toHaveLength(20);
});

it('knows whether anything went wrong', () => {
  const queue = createEventQueue();
  queue.add({ kind: 'cls', value: 0 });
  expect(queue.faulty()).toBe(false);
  queue.add(fault('a'));
  queue.drain();
  expect(queue.faulty()).toBe(true);
});
