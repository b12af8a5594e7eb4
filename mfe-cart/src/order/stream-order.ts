import type { Order } from '../cart/api-types.ts';
import { orderPath } from './order-query.ts';

/** A connection that was refused is tried again after so many milliseconds; a broken one the browser restores. */
const RETRY_MS = 5_000;

interface Listener {
  onOrder(order: Order): void;
  /** Whether changes will be told, from now on. */
  onLive(live: boolean): void;
}

/**
 * Has each change of an order told by the server as it happens. Returns what ends it.
 *
 * @param open only tests open another one
 */
export function streamOrder(
  id: string,
  { onOrder, onLive }: Listener,
  open = (path: string): EventSource => new EventSource(path),
): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = open(`${orderPath(id)}/events`);
    source.addEventListener('open', () => onLive(true));
    source.addEventListener('order', (event: MessageEvent<string>) =>
      onOrder(JSON.parse(event.data) as Order),
    );
    source.addEventListener('error', () => {
      onLive(false);
      if (source.readyState === 2) retry = setTimeout(connect, RETRY_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}
