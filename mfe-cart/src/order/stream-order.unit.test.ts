import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleOrder } from '../testing/examples.ts';
import { streamOrder } from './stream-order.ts';

/** As much of an EventSource as a stream needs; the test is the server. */
class FakeSource extends EventTarget {
  readyState = 0;
  readonly path: string;
  constructor(path: string) {
    super();
    this.path = path;
  }
  happens(type: string, readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event(type));
  }
  tells(data: unknown) {
    this.dispatchEvent(new MessageEvent('order', { data: JSON.stringify(data) }));
  }
  close() {
    this.readyState = 2;
  }
}

let opened: FakeSource[];
const onOrder = vi.fn();
const onLive = vi.fn();
const start = () =>
  streamOrder('o 1', { onOrder, onLive }, (path) => {
    const source = new FakeSource(path);
    opened.push(source);
    return source as unknown as EventSource;
  });

beforeEach(() => {
  opened = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('the stream of an order', () => {
  it('tells each change, and that it will', () => {
    start();
    expect(opened[0]?.path).toBe('/api/cart/orders/o%201/events');
    opened[0]?.happens('open', 1);
    opened[0]?.tells(exampleOrder);
    expect(onLive.mock.calls).toEqual([[true]]);
    expect(onOrder.mock.calls).toEqual([[exampleOrder]]);
  });

  it('says when it breaks, and leaves it to the browser to restore it', () => {
    start();
    opened[0]?.happens('open', 1);
    opened[0]?.happens('error', 0);
    vi.runAllTimers();
    opened[0]?.happens('open', 1);
    expect(onLive.mock.calls).toEqual([[true], [false], [true]]);
    expect(opened).toHaveLength(1);
  });

  it('is asked for again when it was refused, which the browser would not', () => {
    start();
    opened[0]?.happens('error', 2);
    expect(onLive).toHaveBeenLastCalledWith(false);
    vi.runAllTimers();
    expect(opened).toHaveLength(2);
  });

  it('ends for good, also between two tries', () => {
    const stop = start();
    opened[0]?.happens('error', 2);
    stop();
    vi.runAllTimers();
    expect(opened).toHaveLength(1);
    expect(opened[0]?.readyState).toBe(2);
  });
});
