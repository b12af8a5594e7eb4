import type { CloudEvent } from './cloud-event.ts';

/** What an old type has become. */
export interface UpcastStep {
  /** the next newer type: 'cart.order.placed.v2' */
  type: string;
  /** Annotate the parameter with the old data; the event is there for what the data does not say. */
  data: (old: never, event: CloudEvent) => unknown;
}

/** An event of whatever age as the newest type says it. */
export type Upcast = (event: CloudEvent) => CloudEvent;

/**
 * Lets a handler know one version of each event: steps from old types are chained (v1 → v2 → v3), any other event
 * passes as it is. The stored event is left alone; id, subject and position stay.
 *
 * @param steps by old type
 * @throws when the steps go in a circle
 * @example
 * createUpcast({
 *   'cart.order.placed.v1': { type: 'cart.order.placed.v2', data: (old: PlacedV1): PlacedV2 => ({ … }) },
 * });
 */
export function createUpcast(steps: Readonly<Record<string, UpcastStep>>): Upcast {
  const table = new Map(Object.entries(steps));
  for (const type of table.keys()) refuseCircle(table, type);

  return function upcast(event) {
    let current = event;
    for (let step = table.get(current.type); step; step = table.get(current.type)) {
      current = { ...current, type: step.type, data: step.data(current.data as never, current) };
    }
    return current;
  };
}

function refuseCircle(table: ReadonlyMap<string, UpcastStep>, start: string): void {
  const seen = [start];
  for (let step = table.get(start); step; step = table.get(step.type)) {
    if (seen.includes(step.type)) {
      throw new Error(`The upcast of ${start} comes back to ${step.type}: ${seen.join(' → ')}.`);
    }
    seen.push(step.type);
  }
}
