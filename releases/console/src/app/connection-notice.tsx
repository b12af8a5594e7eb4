import { Notice } from '@tessera/design-system/notice';
import { useQueryClient } from '@tanstack/react-query';
import type { Connection } from '../api/use-live.ts';

/** What it means that nothing is heard from the registry. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  const queryClient = useQueryClient();
  if (connection !== 'lost') return null;
  const newest = Math.max(
    0,
    ...queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.dataUpdatedAt),
  );
  return (
    <Notice tone="warning" role="alert" title="The registry does not answer">
      <p>
        Visitors keep what is live; nothing can be changed until it is back.
        {newest > 0 &&
          ` What you see is of ${new Date(newest).toLocaleTimeString('en-IE')}. This page tries again by itself.`}
      </p>
    </Notice>
  );
}
