const width = 80;

/** Text in lines of at most 80 columns, each behind the indentation. A longer word stays whole. */
export function wrap(text: string, indent = '', hanging = indent): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const start = lines.length === 0 ? indent : hanging;
    if (line !== '' && start.length + line.length + 1 + word.length > width) {
      lines.push(start + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, (lines.length === 0 ? indent : hanging) + line].join('\n');
}

/** A message in lines of at most 80 columns. Lines that begin with a space are pictures and stay as they are. */
export const wrapLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(' ') || line === '' ? line : wrap(line)))
    .join('\n');

/** Rows as aligned columns; the last column is wrapped under itself. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => {
      const start = row
        .slice(0, -1)
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ');
      const head = `${indent}${start}${start === '' ? '' : '  '}`;
      const room = ' '.repeat(Math.min(head.length, 40));
      return wrap(row.at(-1) ?? '', head, room).trimEnd();
    })
    .join('\n');
}

/** How long ago something was: `12 s`, `5 min`, `3 h`, `2 d`. */
export function age(iso: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(iso)) / 1000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}

/** `20 reasons`, `1 reason`. */
export const count = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? '' : 's'}`;

/** A share of visitors as people write it: `5%`, `0.5%`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
