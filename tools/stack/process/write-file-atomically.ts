import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces a file in one step, so that a reader (or a start after a crash) never sees half of it. */
export function writeFileAtomically(file: string, content: string, mode = 0o600): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
