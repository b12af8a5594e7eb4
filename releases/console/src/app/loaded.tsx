import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { Skeleton } from '@tessera/design-system/skeleton';

/** What was asked for, or the reason why it is not there and a way to ask again. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton shape="block" lines={4} />;
  return (
    <Notice tone="danger" role="alert" title="This cannot be shown">
      <p>{query.error?.message}</p>
      <Button variant="secondary" onClick={() => void query.refetch()}>
        Try again
      </Button>
    </Notice>
  );
}
