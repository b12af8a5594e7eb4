import { useQuery } from '@tanstack/react-query';
import type { MatrixView } from '@tessera/releases/registry-api';
import { Notice } from '@tessera/design-system/notice';
import { matrixQuery } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import styles from '../canary/canary.module.css';
import own from './matrix.module.css';

const keyOf = ({ name, id }: { name: string; id: string }): string => `${name}@${id}`;

/** Does everything that is served go with everything else? */
export function MatrixPage() {
  const matrix = useQuery(matrixQuery());
  return (
    <Page
      title="Composition matrix"
      lede="Each row needs something of each column: fragments, events, shared packages. A visitor may get any live release beside any canary, so every pair has to go together."
    >
      <Loaded query={matrix}>
        {(view) => (
          <>
            <Grid matrix={view} />
            <Reasons matrix={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Grid({ matrix: { releases, cells } }: { matrix: MatrixView }) {
  const cellOf = (consumer: string, provider: string) =>
    cells.find((cell) => cell.consumer.startsWith(consumer) && cell.provider.startsWith(provider));
  return (
    <div className={styles.scroll} role="region" aria-label="Matrix" tabIndex={0}>
      <table className={`${styles.table} ${own.grid}`}>
        <thead>
          <tr>
            <td />
            {releases.map((release) => (
              <th key={keyOf(release)} scope="col">
                {release.name} <code>{release.id}</code> {release.served === 'canary' && '(canary)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {releases.map((consumer) => (
            <tr key={keyOf(consumer)}>
              <th scope="row">
                {consumer.name} <code>{consumer.id}</code>{' '}
                {consumer.served === 'canary' && '(canary)'}
              </th>
              {releases.map((provider) => {
                const cell = cellOf(keyOf(consumer), keyOf(provider));
                const state = !cell ? 'none' : cell.refusals.length === 0 ? 'good' : 'bad';
                return (
                  <td key={keyOf(provider)} data-state={state} className={own.cell}>
                    {state === 'good' && <span aria-hidden="true">✓</span>}
                    {state === 'bad' && <span aria-hidden="true">✗ {cell?.refusals.length}</span>}
                    <span className="t-visually-hidden">
                      {state === 'bad'
                        ? `does not go together, ${cell?.refusals.length} reasons below`
                        : cellWords[state]}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellWords = { good: 'goes together', none: 'never served together' };

function Reasons({ matrix: { cells, others } }: { matrix: MatrixView }) {
  const refused = [...cells, ...others].filter(({ refusals }) => refusals.length > 0);
  if (refused.length === 0) {
    return (
      <Notice tone="success">
        <p>Everything that is served goes together, with the shell and with the services too.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title="These do not go together">
      <ul>
        {refused.flatMap(({ consumer, refusals }) =>
          refusals.map(({ words }) => (
            <li key={consumer + words}>
              <code>{consumer}</code>: {words}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
