import type { ReleaseEntry } from '@tessera/releases/registry-api';
import { formatBytes } from '../words/format.ts';
import { When } from '../words/when.tsx';
import styles from './overview.module.css';

/** The live release: its name, since when, from which commit, how heavy. */
export function ReleaseFacts({
  live,
  release,
}: {
  live: { id: string; since: string };
  release: ReleaseEntry | undefined;
}) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Live</dt>
        <dd>
          <code>{live.id}</code>
        </dd>
      </div>
      <div>
        <dt>Since</dt>
        <dd>
          <When at={live.since} />
        </dd>
      </div>
      {release && (
        <>
          <div>
            <dt>Built</dt>
            <dd>
              <When at={release.builtAt} />
              {release.commit && (
                <>
                  {' from '}
                  <code>{release.commit.slice(0, 8)}</code>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>Size</dt>
            <dd>
              {formatBytes(release.bytes.js)} script, {formatBytes(release.bytes.css)} style
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
