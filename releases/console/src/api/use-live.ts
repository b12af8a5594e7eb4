import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** lost: nothing has been heard for some seconds, so what is shown may be old. */
export type Connection = 'connecting' | 'live' | 'lost';

const againMs = 3_000;

/** Hears from the registry that something changed, and asks again for all that is shown. */
export function useLive(): Connection {
  const queryClient = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    let events: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      events = new EventSource('/_releases/api/events');
      events.onopen = () => {
        setConnection('live');
        // What happened while nobody listened.
        void queryClient.invalidateQueries();
      };
      events.addEventListener('change', () => void queryClient.invalidateQueries());
      events.onerror = () => {
        setConnection('lost');
        // The browser reconnects by itself after a broken line, but never after an answer such as 503.
        events.close();
        again = setTimeout(listen, againMs);
      };
    };
    listen();
    return () => {
      clearTimeout(again);
      events.close();
    };
  }, [queryClient]);
  return connection;
}
