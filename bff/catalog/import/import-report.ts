import type { Note } from './product-record.ts';

/** What an import did. Lines are those of the file. */
export interface ImportReport {
  products: { created: number; updated: number; unchanged: number; rejected: number };
  /** good ones in the file */
  variants: number;
  rejected: Note[];
  warnings: Note[];
}

/** The report as a person reads it: counts, then each rejected row, then the warnings. */
export function reportText(report: ImportReport, file: string): string {
  const { created, updated, unchanged, rejected } = report.products;
  const lines = [
    `${file}`,
    `Products: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    `Variants: ${report.variants}`,
    `Rejected rows: ${report.rejected.length}`,
    ...byLine(report.rejected).map(noteText),
    `Warnings: ${report.warnings.length}`,
    ...byLine(report.warnings).map(noteText),
  ];
  if (report.rejected.length > 0) {
    lines.push(
      'Everything else was imported. Correct the rejected rows and import the file again.',
    );
  }
  return `${lines.join('\n')}\n`;
}

function byLine(notes: readonly Note[]): Note[] {
  return notes.toSorted((one, other) => one.line - other.line);
}

function noteText({ line, handle, text }: Note): string {
  return `  line ${line}${handle === '' ? '' : ` (${handle})`}: ${text}`;
}
