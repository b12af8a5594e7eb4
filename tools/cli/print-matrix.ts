import type { MatrixView } from '@tessera/releases/registry-api';
import { plain, type Paint } from './paint.ts';
import { printRefusals } from './print-refusals.ts';
import { columns, count } from './print-text.ts';

const nameOf = ({ name, id }: MatrixView['releases'][number]): string => `${name}@${id}`;

/** Does everything that is served go with everything else? A grid, then the reasons where not. */
export function printMatrix(matrix: MatrixView, paint: Paint = plain): string {
  const { releases, cells, others } = matrix;
  if (releases.length === 0) return 'Nothing is live yet.';
  const refusalsOf = (consumer: string, provider: string) =>
    cells.find((cell) => cell.consumer === consumer && cell.provider === provider)?.refusals;
  const grid = columns([
    ['', 'needs of', '', ...releases.map((_, index) => `${index + 1}`), 'shell, services'],
    ...releases.map((release, row) => [
      `${row + 1}`,
      nameOf(release),
      release.served,
      ...releases.map((provider) => {
        const refusals = refusalsOf(nameOf(release), nameOf(provider));
        if (refusals === undefined) return '-';
        return refusals.length === 0 ? 'ok' : `${refusals.length}`;
      }),
      printOthers(others, nameOf(release)),
    ]),
  ]);
  const wrong = [
    ...cells
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ consumer, provider, refusals }) => ({
        title: `${consumer} with ${provider}`,
        refusals,
      })),
    ...others
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ consumer, refusals }) => ({
        title: `${consumer} with shell and services`,
        refusals,
      })),
  ];
  if (wrong.length === 0) return `${grid}\n\nEverything that is served goes together.`;
  return [
    grid,
    ...wrong.map(
      ({ title, refusals }) =>
        `${paint('red', `${title}: ${count(refusals.length, 'reason')}`)}\n${printRefusals(refusals, paint)}`,
    ),
  ].join('\n\n');
}

function printOthers(others: MatrixView['others'], consumer: string): string {
  const refusals = others.find((entry) => entry.consumer === consumer)?.refusals ?? [];
  return refusals.length === 0 ? 'ok' : `${refusals.length}`;
}
