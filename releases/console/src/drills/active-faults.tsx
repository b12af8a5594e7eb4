import { useMutation } from '@tanstack/react-query';
import type { Fault } from '@tessera/releases/fault';
import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { callRegistry } from '../api/registry.ts';
import styles from './drills.module.css';

/** Drills that are on for everybody, each with the way to end it. */
export function ActiveFaults({ faults }: { faults: Fault[] }) {
  const end = useMutation({
    mutationFn: (id: string) =>
      callRegistry(`/faults/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  });
  if (faults.length === 0) return <p>No drill is on for everybody.</p>;
  return (
    <Notice tone="warning" title="On for everybody">
      <ul className={styles.active}>
        {faults.map(({ id, kind, target, ms, until }) => (
          <li key={id}>
            <span>
              {kind}
              {ms > 0 && ` ${ms} ms`} at <code>{target}</code>, until{' '}
              {new Date(until).toLocaleTimeString('en-IE', { hour: '2-digit', minute: '2-digit' })}
            </span>
            <Button variant="secondary" busy={end.isPending} onClick={() => end.mutate(id)}>
              End {kind} at {target}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
