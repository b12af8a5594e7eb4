import { useSyncExternalStore } from 'react';
import { formatAgo } from './format.ts';

const tickMs = 10_000;
const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, tickMs);
  return () => clearInterval(timer);
};
const tick = () => Math.floor(Date.now() / tickMs);

/** A moment as people say it, with the exact time for machines and on hovering. */
export function When({ at }: { at: string }) {
  // So that "just now" does not stay.
  useSyncExternalStore(subscribe, tick);
  return (
    <time dateTime={at} title={new Date(at).toLocaleString('en-IE')}>
      {formatAgo(at, Date.now())}
    </time>
  );
}
