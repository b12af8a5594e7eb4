export interface ImportProgress {
  /** products that are dealt with, whatever became of them */
  done: number;
  total: number;
}

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const number = (value: number): string => value.toLocaleString('en');

/** "[######    ] 60 %  39,600 of 66,000 products" */
export function progressBar({ done, total }: ImportProgress, columns: number): string {
  const share = total === 0 ? 1 : done / total;
  const words = ` ${Math.floor(share * 100)} %  ${number(done)} of ${number(total)} products`;
  const width = Math.max(0, Math.min(40, columns - words.length - 3));
  const filled = Math.floor(share * width);
  return `[${'#'.repeat(filled)}${' '.repeat(width - filled)}]${words}`;
}

/**
 * Shows how far an import has come: a bar that is drawn again in its line for a person, a line for each tenth in a log.
 * Short imports, which are over at once, say nothing.
 */
export function showProgress(terminal: Terminal): (progress: ImportProgress) => void {
  let shownTenths = 0;
  return (progress) => {
    const { done, total } = progress;
    const tenths = Math.floor((done / total) * 10);
    if (total < 1000) return;
    if (terminal.isTTY) {
      const end = done === total ? '\n' : '';
      terminal.write(`\r${progressBar(progress, terminal.columns ?? 80)}${end}`);
    } else if (tenths > shownTenths) {
      shownTenths = tenths;
      terminal.write(`${number(done)} of ${number(total)} products\n`);
    }
  };
}
