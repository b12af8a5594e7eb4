import { watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps, and a branch switch changes many files. */
const QUIET_MS = 150;

/**
 * Calls `onChange` with the changed files (relative to the root) once they have settled, and not again
 * before it is done.
 */
export function watchSources(
  root: string,
  folders: readonly string[],
  onChange: (files: string[]) => Promise<void>,
): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  async function flush(): Promise<void> {
    if (busy || changed.size === 0) return;
    busy = true;
    const files = [...changed];
    changed.clear();
    await onChange(files);
    busy = false;
    await flush();
  }

  for (const folder of folders) {
    watch(path.join(root, folder), { recursive: true }, (_, name) => {
      if (name === null) return;
      changed.add(path.join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), QUIET_MS);
    });
  }
}
