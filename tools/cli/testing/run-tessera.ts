import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const program = join(import.meta.dirname, '..', 'tessera.mjs');
// Whoever runs the tests may want colours for them.
const { FORCE_COLOR: _, ...inherited } = process.env;
const environmentWith = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...inherited,
  TESSERA_REGISTRY_URL: '',
  TESSERA_KEY: '',
  ...environment,
});

/** `npx tessera …` with this environment and nothing of the machine's own registry or key. */
export const runTessera = (environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [program, ...args], {
    env: environmentWith(environment),
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Outcome) => error,
  );

/** The same for a command that runs until it is ended; the caller ends it. */
export const spawnTessera = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
  spawn(process.execPath, [program, ...args], {
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
