import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureRendered } from '@tessera/prints/render/ensure-rendered';

/**
 * Renders the pictures that are missing, beside the others in the repository, or in the data folder when
 * this user may not write there. Quick when all are there.
 */
export async function ensurePrints(dataDir: string, report: (line: string) => void): Promise<void> {
  const onProgress = ({ done, total }: { done: number; total: number }): void => {
    if (done === 1 || done === total || done % 10 === 0) report(`  print ${done} of ${total}`);
  };
  try {
    await ensureRendered({ onProgress });
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    const art = path.join(dataDir, 'art');
    mkdirSync(art, { recursive: true });
    await ensureRendered({ onProgress, directory: pathToFileURL(`${art}${path.sep}`) });
  }
}

function isReadOnly(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
