import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** `npx tessera …` with this environment and nothing of the machine's own registry or key. */
export const runTessera = (environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', 'tessera.mjs'), ...args], {
    env: { ...process.env, TESSERA_REGISTRY_URL: '', TESSERA_KEY: '', ...environment },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Outcome) => error,
  );
