import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export type Connection = 'live' | 'reconnecting';

/** Hears from the registry that something changed, and asks again for all that is shown. */
export function useLive(): Connection {
  const queryClient = useQueryClient();
  const [connection, setConnection] = useState<Connection>('reconnecting');
  useEffect(() => {
    // The browser reconnects by itself.
    const events = new EventSource('/_releases/api/events');
    events.onopen = () => {
      setConnection('live');
      // What happened while nobody listened.
      void queryClient.invalidateQueries();
    };
    events.onerror = () => setConnection('reconnecting');
    events.addEventListener('change', () => void queryClient.invalidateQueries());
    return () => events.close();
  }, [queryClient]);
  return connection;
}
