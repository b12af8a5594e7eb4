import type { Progress } from './ensure-rendered.ts';

const BAR = 24;

/** One line about how far the rendering is: `━━━━━━────  12/53 sirocco 148 KB`. */
export function progressLine({ done, total, handle, bytes }: Progress): string {
  const filled = Math.round((done / total) * BAR);
  const bar = '━'.repeat(filled) + '─'.repeat(BAR - filled);
  const count = String(done).padStart(String(total).length);
  return `${bar} ${count}/${total} ${handle} ${Math.round(bytes / 1024)} KB`;
}

/** Shows progress in place on a terminal, as plain lines elsewhere. */
export function reportProgress(out: NodeJS.WriteStream): (progress: Progress) => void {
  if (!out.isTTY) return (progress) => out.write(progressLine(progress) + '\n');
  return (progress) => {
    out.cursorTo(0);
    out.clearLine(0);
    out.write(progressLine(progress).slice(0, out.columns - 1));
    if (progress.done === progress.total) out.write('\n');
  };
}
