import type { CanaryView } from '@tessera/releases/registry-api';
import { Notice } from '@tessera/design-system/notice';
import { ConsoleLink } from '../app/console-link.tsx';
import { When } from '../words/when.tsx';

/** That the last release which was tried was taken back, and why: nobody may have been looking. */
export function LastCanary({ canary }: { canary: CanaryView }) {
  return (
    <Notice
      tone="danger"
      title={
        <>
          {canary.id} was withdrawn <When at={canary.endedAt ?? canary.startedAt} />
        </>
      }
    >
      <p>{canary.reason}</p>
      <p>
        <ConsoleLink href={`/_releases/canary/${canary.number}`}>See its curves</ConsoleLink>
      </p>
    </Notice>
  );
}
