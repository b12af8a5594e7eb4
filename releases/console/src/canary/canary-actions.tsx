import { useQuery } from '@tanstack/react-query';
import type { CanaryView } from '@tessera/releases/registry-api';
import { ActionButton } from '../actions/action-button.tsx';
import { meQuery, statusQuery } from '../api/queries.ts';
import { notYours } from '../overview/not-yours.ts';
import styles from './canary.module.css';

/** The two ways in which a person ends a canary. */
export function CanaryActions({ canary: { name, id, controlId } }: { canary: CanaryView }) {
  const { data: me } = useQuery(meQuery());
  const { data: status } = useQuery(statusQuery());
  const owned = status?.microFrontends.find((one) => one.name === name);
  const whose = owned ? notYours(me, owned) : null;
  return (
    <>
      {whose !== null && <p className={styles.quiet}>{whose}</p>}
      <div className={styles.actions}>
        <ActionButton
          label="Promote"
          variant="primary"
          notYours={whose}
          consequence={`Everybody gets ${id} now, whatever is left of the plan.`}
          path={`/canary/${name}/promote`}
          json={(reason) => ({ reason })}
        />
        <ActionButton
          label="Abort"
          variant="danger"
          notYours={whose}
          consequence={`The canary ends; new pages get ${controlId}.`}
          path={`/canary/${name}/abort`}
          json={(reason) => ({ reason })}
        />
      </div>
    </>
  );
}
