import type { Queryable } from '@tessera/bff-kit/database';

/** PostgreSQL channel on which processes of the registry tell one another of changes. */
export const changesChannel = 'releases_changed';

/**
 * Everything that decides what visitors get is changed under this lock, so that two changes never see the
 * same "before". It is given back when the transaction ends, also when the process is killed.
 */
export async function lockRouting(tx: Queryable): Promise<void> {
  await tx.query('routing/lock', 'select version from routing_version for update');
}

/**
 * Counts the routing table's version up, in the transaction that changes it; whoever waits for it hears of it
 * when, and only when, that transaction is committed.
 *
 * @returns the new version
 */
export async function bumpRouting(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'routing/bump',
    `with bumped as (update routing_version set version = version + 1 returning version)
     select version, pg_notify('${changesChannel}', '') from bumped`,
  );
  if (row === undefined) throw new Error('the table routing_version has lost its row');
  return row.version;
}
