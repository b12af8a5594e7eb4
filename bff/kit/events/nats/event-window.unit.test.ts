import { expect, it } from 'vitest';
import type { CloudEvent } from '../cloud-event.ts';
import { createEventWindow } from './event-window.ts';

const at = (pos: number): CloudEvent => ({
  specversion: '1.0',
  id: `e${pos}`,
  source: 'cart',
  type: 'cart.test.v1',
  subject: 's',
  time: '2026-01-02T03:04:05.000Z',
  datacontenttype: 'application/json',
  data: {},
  pos,
});

function windowWith(...positions: number[]) {
  const window = createEventWindow(100);
  for (const pos of positions) window.add(at(pos));
  return window;
}

const following = (window: ReturnType<typeof windowWith>, position: number, limit = 100) =>
  window.following(position, limit).map((event) => event.pos);

it('gives what follows directly, in order, whatever the order it came in', () => {
  expect(following(windowWith(3, 1, 2), 0)).toEqual([1, 2, 3]);
});

it('never gives what lies behind a hole', () => {
  const window = windowWith(1, 2, 4);
  expect(following(window, 0)).toEqual([1, 2]);
  expect(window.hasGap(2)).toBe(true);
  window.add(at(3));
  expect(window.hasGap(2)).toBe(false);
  expect(following(window, 2)).toEqual([3, 4]);
});

it('drops what is known already, also when it is delivered again later', () => {
  const window = windowWith(1, 2, 3);
  expect(following(window, 2)).toEqual([3]);
  window.add(at(1));
  expect(window.hasGap(3)).toBe(false);
  expect(following(window, 3)).toEqual([]);
});

it('keeps what was given until the reader says that it has come further', () => {
  const window = windowWith(1, 2);
  expect(following(window, 0)).toEqual([1, 2]);
  expect(following(window, 0)).toEqual([1, 2]);
});

it('gives at most as many as asked for', () => {
  expect(following(windowWith(1, 2, 3), 0, 2)).toEqual([1, 2]);
});

it('is full at its capacity and has room again when the reader has come further', () => {
  const window = createEventWindow(2);
  window.add(at(1));
  expect(window.full).toBe(false);
  window.add(at(2));
  expect(window.full).toBe(true);
  window.following(1, 10);
  expect(window.full).toBe(false);
});

it('remembers how far the stream goes, until it is cleared', () => {
  const window = windowWith(5);
  window.announce(9);
  window.add(at(6));
  expect(window.latest).toBe(9);
  window.clear();
  expect([window.latest, window.hasGap(0)]).toEqual([0, false]);
});
