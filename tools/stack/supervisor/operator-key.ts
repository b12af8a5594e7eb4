import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../process/write-file-atomically.ts';

/**
 * The key of the release registry's operator: `TESSERA_OPERATOR_KEY`, or the one in `<folder>/operator.key`
 * (mode 0600), which is made at the first start. `npx tessera` on this machine reads it from there.
 */
export function loadOperatorKey(folder: string, env: NodeJS.ProcessEnv): string {
  if (env.TESSERA_OPERATOR_KEY) return env.TESSERA_OPERATOR_KEY;
  const file = path.join(folder, 'operator.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = randomBytes(32).toString('base64url');
  writeFileAtomically(file, `${key}\n`);
  return key;
}
