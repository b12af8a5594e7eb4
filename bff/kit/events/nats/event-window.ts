import type { CloudEvent } from '../cloud-event.ts';

/** Events of a stream that wait for their turn. */
export interface EventWindow {
  /** whether it has as many as it may hold; take some out before you add more */
  readonly full: boolean;
  /** the highest position the stream is known to have */
  readonly latest: number;
  add(event: CloudEvent): void;
  /** The stream is known to go so far, though nothing of it came yet. */
  announce(position: number): void;
  /**
   * What follows a position without a hole, oldest first. Whatever stands at the position or before it is dropped,
   * also when it comes later.
   */
  following(position: number, limit: number): CloudEvent[];
  /** Whether something is there, but not what comes next. */
  hasGap(position: number): boolean;
  clear(): void;
}

/** Makes an order of what a broker delivers twice, late or not at all: by position, and never across a hole. */
export function createEventWindow(capacity: number): EventWindow {
  const waiting = new Map<number, CloudEvent>();
  let floor = 0;
  let latest = 0;

  return {
    get full() {
      return waiting.size >= capacity;
    },
    get latest() {
      return latest;
    },
    add(event) {
      latest = Math.max(latest, event.pos);
      if (event.pos > floor) waiting.set(event.pos, event);
    },
    announce(position) {
      latest = Math.max(latest, position);
    },
    following(position, limit) {
      floor = position;
      for (const pos of waiting.keys()) if (pos <= position) waiting.delete(pos);
      const run: CloudEvent[] = [];
      for (let pos = position + 1; run.length < limit; pos += 1) {
        const event = waiting.get(pos);
        if (event === undefined) break;
        run.push(event);
      }
      return run;
    },
    hasGap(position) {
      return !waiting.has(position + 1) && [...waiting.keys()].some((pos) => pos > position);
    },
    clear() {
      waiting.clear();
      latest = 0;
    },
  };
}
