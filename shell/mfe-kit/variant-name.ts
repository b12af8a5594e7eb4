/** "40 × 50 cm / Black" with the values that have a name in the visitor's language. */
export const variantName = (title: string, options: Readonly<Record<string, string>>): string =>
  title
    .split(' / ')
    .map((value) => options[value] ?? value)
    .join(' / ');
