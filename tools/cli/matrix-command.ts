import type { MatrixView } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { paint } from './paint.ts';
import { printMatrix } from './print-matrix.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera matrix`: does every live or canary release go with every other one? Exit code 1 when not. */
export async function matrixCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('matrix', args, { json: { type: 'boolean' } });
  atMost('matrix', positionals, 0);
  const matrix = await (await openRegistry()).get<MatrixView>('/matrix');
  if ([...matrix.cells, ...matrix.others].some(({ refusals }) => refusals.length > 0)) {
    process.exitCode = 1;
  }
  console.log(values.json ? JSON.stringify(matrix, null, 2) : printMatrix(matrix, paint));
}
