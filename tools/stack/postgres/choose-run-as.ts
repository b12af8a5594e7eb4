/** What was found out about the user we run as; each costly fact is asked only when it matters. */
export interface RunAsFacts {
  uid: number;
  /** Owner of an existing cluster, or null before the first start. */
  clusterOwner: number | null;
  /** Whether the uid has an entry in the user database; initdb refuses to work without one. */
  named: () => boolean;
  /** Whether `unshare --user --map-user` works here; many containers forbid it. */
  namespaceWorks: () => boolean;
  /** Whether this uid can get at the binaries and the data folder. */
  reaches: (uid: number) => boolean;
  /** The same, when the right to pass closed folders is kept (`setpriv`). */
  reachesWithOverride: (uid: number) => boolean;
}

export type RunAs =
  | { kind: 'self' }
  /** Our own uid, seen as "nobody" from the inside: files stay ours, and closed folders stay in reach. */
  | { kind: 'namespace' }
  | { kind: 'user'; uid: number; override: boolean };

/** uid of "nobody" on Linux. */
export const NOBODY = 65534;

/**
 * Decides as whom PostgreSQL runs. It refuses uid 0, its data folder must belong to its own uid, and
 * initdb wants a named user. Returns a text when there is no way.
 */
export function chooseRunAs(facts: RunAsFacts): RunAs | { refusal: string } {
  return facts.uid === 0 ? chooseForRoot(facts) : chooseForUser(facts);
}

function chooseForUser(facts: RunAsFacts): RunAs | { refusal: string } {
  if (facts.clusterOwner !== null && facts.clusterOwner !== facts.uid) {
    return {
      refusal:
        `The database belongs to uid ${facts.clusterOwner}, and this is uid ${facts.uid}. ` +
        'Run as that user, or choose another folder with TESSERA_DATA_DIR.',
    };
  }
  if (facts.named()) return { kind: 'self' };
  if (facts.namespaceWorks()) return { kind: 'namespace' };
  return {
    refusal:
      `uid ${facts.uid} has no entry in the user database, which PostgreSQL's initdb needs, and user ` +
      'namespaces are not allowed here. Add a line for it to /etc/passwd, run as a named user, or set ' +
      'CATALOG_DATABASE_URL, CART_DATABASE_URL and ACCOUNT_DATABASE_URL.',
  };
}

function chooseForRoot(facts: RunAsFacts): RunAs | { refusal: string } {
  const ours = facts.clusterOwner === null || facts.clusterOwner === 0;
  if (ours && facts.namespaceWorks()) return { kind: 'namespace' };
  const uid = ours ? NOBODY : facts.clusterOwner!;
  if (facts.reaches(uid)) return { kind: 'user', uid, override: false };
  if (facts.reachesWithOverride(uid)) return { kind: 'user', uid, override: true };
  return {
    refusal:
      `PostgreSQL refuses to run as root, and uid ${uid} cannot get at the data folder or at node_modules. ` +
      'Put both in a folder that other users may pass (for example /srv), or choose another data folder ' +
      'with TESSERA_DATA_DIR, or run as a normal user.',
  };
}
