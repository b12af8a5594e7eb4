import type { BeaconEvent } from '@tessera/releases/beacon';

/** Most events of one view of a page; more say nothing new and would fill the network. */
const mostEvents = 20;
/** Three vitals and `seen` find a place even on a page that throws all the time. */
const mostFaults = mostEvents - 4;

const once = new Set<BeaconEvent['kind']>(['lcp', 'inp', 'cls', 'seen']);

/** What one view has to say and has not sent yet. */
export interface EventQueue {
  /** Vitals and `seen` are taken once, a fault once for each owner, fragment and message. False: not taken. */
  add(event: BeaconEvent): boolean;
  /** Whether any fault was taken so far. */
  faulty(): boolean;
  /** Takes out what is to be sent now. */
  drain(): BeaconEvent[];
}

export function createEventQueue(): EventQueue {
  const known = new Set<string>();
  let waiting: BeaconEvent[] = [];
  let faults = 0;
  return {
    add(event) {
      const isFault = !once.has(event.kind);
      const key = isFault
        ? [event.kind, event.owner, event.fragment, event.message].join('\n')
        : event.kind;
      if (known.has(key) || (isFault && faults === mostFaults)) return false;
      known.add(key);
      if (isFault) faults += 1;
      waiting.push(event);
      return true;
    },
    faulty: () => faults > 0,
    drain() {
      const events = waiting;
      waiting = [];
      return events;
    },
  };
}
