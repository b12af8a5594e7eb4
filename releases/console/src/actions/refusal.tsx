import { Notice } from '@tessera/design-system/notice';
import { Refused } from '../api/registry.ts';

/** What the registry did not do, and every reason it gave. */
export function Refusal({ error }: { error: Error }) {
  const refusals = error instanceof Refused ? error.refusals : [];
  return (
    <Notice tone="danger" role="alert" title="Nothing was changed">
      <p>{error.message}</p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
